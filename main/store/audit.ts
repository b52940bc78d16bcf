import { createHash } from "node:crypto";
import { z } from "zod";
import { DeskId } from "../../shared/ids.ts";
import { Instant } from "../../shared/time.ts";
import { all, changeOne, first, type Reader, type Writer } from "./sql.ts";

/** Who did what to which id, when, on which desk; no values. */
export const AuditAct = z.object({
  at: Instant,
  deskId: DeskId,
  /** What was done, in the words of the use case: `booked`, `bookedDespiteClash`. */
  act: z.string().min(1),
  /** The id of what it was done to; null where it was the clinic as a whole. */
  subjectId: z.string().nullable(),
});
export type AuditAct = z.infer<typeof AuditAct>;

const AuditLine = AuditAct.extend({ line: z.int(), previousHash: z.string(), hash: z.string() });
type AuditLine = z.infer<typeof AuditLine>;

/** Whether every line still seals the one before it; where not, the first line that does not. */
export type AuditCheck =
  | { readonly kind: "whole"; readonly lines: number }
  | { readonly kind: "broken"; readonly line: number };

const COLUMNS = `line, at, desk_id AS deskId, act, subject_id AS subjectId, previous_hash AS previousHash, hash`;
const FIRST_HASH = "0".repeat(64);

/** SHA-256, in hex, over the previous line's hash and the fields, as one JSON list so that no two lines read alike. */
function sealOf(line: Omit<AuditLine, "hash">): string {
  const { previousHash, at, deskId, act, subjectId } = line;
  const text = JSON.stringify([previousHash, line.line, at, deskId, act, subjectId]);
  return createHash("sha256").update(text).digest("hex");
}

/** Adds a line to the audit trail, sealed over the line before. */
export function appendAudit(writer: Writer, act: AuditAct): void {
  const before = first<LineBefore>(writer, "SELECT line, hash FROM audit ORDER BY line DESC LIMIT 1");
  const { at, deskId, act: name, subjectId } = act;
  const line = { at, deskId, act: name, subjectId, ...placeAfter(before) };
  changeOne(
    writer,
    `INSERT INTO audit (line, at, desk_id, act, subject_id, previous_hash, hash)
     VALUES (@line, @at, @deskId, @act, @subjectId, @previousHash, @hash)`,
    { ...line, hash: sealOf(line) },
  );
}

type LineBefore = Pick<AuditLine, "line" | "hash">;

function placeAfter(before: LineBefore | undefined): Pick<AuditLine, "line" | "previousHash"> {
  return { line: (before?.line ?? 0) + 1, previousHash: before?.hash ?? FIRST_HASH };
}

/** The audit trail, the oldest line first. */
export function listAudit(reader: Reader): AuditAct[] {
  return all<unknown>(reader, `SELECT ${COLUMNS} FROM audit ORDER BY line`).map((row) => AuditAct.parse(row));
}

/** Reads the whole trail and checks every seal. A line changed, taken out or put in between is found; lines cut off the end are not. */
export function verifyAudit(reader: Reader): AuditCheck {
  let before: AuditLine | undefined;
  for (const row of all<unknown>(reader, `SELECT ${COLUMNS} FROM audit ORDER BY line`)) {
    const line = AuditLine.parse(row);
    const place = placeAfter(before);
    const isWhole =
      line.line === place.line && line.previousHash === place.previousHash && line.hash === sealOf(line);
    if (!isWhole) return { kind: "broken", line: line.line };
    before = line;
  }
  return { kind: "whole", lines: before?.line ?? 0 };
}
