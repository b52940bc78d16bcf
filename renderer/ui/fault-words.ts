import { assertNever } from "../../shared/assert.ts";
import type { FaultCode } from "../../shared/ipc/contract.ts";
import { DeskFault } from "../desk.ts";
import { t } from "../words/t.ts";

/** What was being done when a fault came. */
export type FaultedAct = "saved" | "read";

function faultWords(code: FaultCode, act: FaultedAct): string {
  switch (code) {
    case "notAllowed":
      return t("faults.notAllowed");
    case "badInput":
    case "revoked":
    case "diskFull":
    case "databaseDamaged":
    case "inUse":
    case "tooMany":
    case "internal":
      return t(`faults.${act}.${code}`);
    default:
      return assertNever(code);
  }
}

/** The sentences for anything a call may throw: what happened, what is kept, and what to do. */
export function errorWords(error: unknown, act: FaultedAct): string {
  return faultWords(error instanceof DeskFault ? error.code : "internal", act);
}
