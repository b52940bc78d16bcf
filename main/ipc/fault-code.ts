import type { FaultCode } from "../../shared/ipc/contract.ts";

/**
 * The code with which a fault crosses to the page. Looks at the stable code of the fault and of its causes: the store's own,
 * SQLite's (https://www.sqlite.org/rescode.html) or the system's.
 */
export function faultCode(fault: unknown): FaultCode {
  const seen = new Set<unknown>();
  for (let error = fault; error instanceof Error && !seen.has(error); error = error.cause) {
    seen.add(error);
    const code: unknown = "code" in error ? error.code : undefined;
    if (typeof code !== "string") continue;
    if (code === "deskRevoked") return "revoked";
    if (/^(diskFull|SQLITE_FULL|ENOSPC|EDQUOT)/.test(code)) return "diskFull";
    if (/^(damaged|wrongKey|notADatabase|SQLITE_CORRUPT|SQLITE_NOTADB)/.test(code)) return "databaseDamaged";
    if (/^(inUse|SQLITE_BUSY|SQLITE_LOCKED)/.test(code)) return "inUse";
  }
  return "internal";
}
