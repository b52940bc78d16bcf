import { verifyAudit } from "../../main/store/audit.ts";
import { all, type Reader } from "../../main/store/sql.ts";

/** What must hold of a database at any time, as queries that find nothing while it does. */
const NEVER: Readonly<Record<string, string>> = {
  "an appointment without its outbox row": `
    SELECT a.id FROM appointment a JOIN practitioner p ON p.id = a.practitioner_id
    LEFT JOIN outbox o ON o.appointment_id = a.id AND o.owed_version = a.version
    WHERE p.calendar_id IS NOT NULL AND a.status <> 'cancelled' AND o.appointment_id IS NULL`,
  "an outbox row without its appointment": `
    SELECT appointment_id FROM outbox WHERE appointment_id NOT IN (SELECT id FROM appointment)`,
  "an appointment without the audit lines of its versions": `
    SELECT a.id FROM appointment a
    WHERE a.version <> (SELECT count(*) FROM audit WHERE subject_id = a.id)`,
};

/** What is wrong with a desk's database whose outbox was never sent, in words; undefined where nothing is. */
export function whatIsWrong(reader: Reader): string | undefined {
  const [integrity] = all<{ integrity_check: string }>(reader, "PRAGMA integrity_check(1)");
  if (integrity?.integrity_check !== "ok") return integrity?.integrity_check ?? "no integrity check";
  if (all<unknown>(reader, "PRAGMA foreign_key_check").length > 0) return "a broken foreign key";
  const audit = verifyAudit(reader);
  if (audit.kind === "broken") return `audit line ${audit.line} is broken`;
  return Object.keys(NEVER).find((words) => all<unknown>(reader, NEVER[words] ?? "").length > 0);
}
