import type { AccountId } from "../../shared/ids.ts";
import { change, type Writer } from "./sql.ts";

/**
 * Forgets which events of an account are whose, what was still owed to it and what waited there for a person's choice. The
 * appointments stay as they are, and the events in Google too. Gives how many appointments had an event there.
 */
export function forgetLinksOf(writer: Writer, accountId: AccountId): number {
  const ofAccount = `appointment_id IN (
    SELECT appointment_id FROM link WHERE account_id = @accountId
    UNION SELECT appointment.id FROM appointment JOIN practitioner ON practitioner.id = practitioner_id
    WHERE practitioner.account_id = @accountId)`;
  change(writer, `DELETE FROM outbox WHERE ${ofAccount}`, { accountId });
  change(writer, `DELETE FROM conflict WHERE ${ofAccount}`, { accountId });
  change(writer, `DELETE FROM held_change WHERE ${ofAccount}`, { accountId });
  return change(writer, "DELETE FROM link WHERE account_id = @accountId", { accountId });
}
