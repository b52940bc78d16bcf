import type { ChoosePrivacyInput } from "../../shared/ipc/clinic.ts";
import { dayOf, instantNow, wallTimeAt } from "../../shared/time.ts";
import { appendAudit } from "../store/audit.ts";
import { getClinic, setPrivacy } from "../store/clinic.ts";
import { listLinkedFrom } from "../store/linked-appointments.ts";
import { owe } from "../store/outbox.ts";
import type { Desk } from "./desk.ts";

/**
 * Chooses how much of a patient goes into an event. What Google has already is owed again, from today on, so that no name stays
 * there that was to go. Throws where the clinic has not been set up.
 */
export function choosePrivacy(desk: Desk, { privacy }: ChoosePrivacyInput): void {
  const owed = desk.store.write((writer) => {
    const before = getClinic(writer);
    if (before.privacy === privacy) return undefined;
    const now = instantNow(desk.clock);
    setPrivacy(writer, privacy);
    appendAudit(writer, { at: now, deskId: desk.deskId, act: `privacy:${privacy}`, subjectId: null });
    const linked = listLinkedFrom(writer, wallTimeAt(dayOf(now, before.zone), 0));
    for (const { appointmentId, version } of linked) owe(writer, { appointmentId, version, now });
    return linked.length;
  });
  if (owed === undefined) return;
  desk.announce("clinicChanged");
  if (owed === 0) return;
  desk.announce("queueChanged");
  desk.wake();
}
