import type { PutAppointmentBackInput, PutAppointmentBackOutcome } from "../../shared/ipc/receipt.ts";
import { instantNow } from "../../shared/time.ts";
import { findAppointment } from "../store/appointments.ts";
import { appendAudit } from "../store/audit.ts";
import { closeUndo } from "../store/feed-changes.ts";
import { findLink, saveLink } from "../store/links.ts";
import { owe } from "../store/outbox.ts";
import { getPractitioner } from "../store/practitioners.ts";
import { announceEffects, NO_EFFECTS } from "./effects.ts";
import { eventIdOf } from "./event-id.ts";
import type { LinkingDesk } from "./link-calendar.ts";
import { nextGeneration } from "./plan-request.ts";

/**
 * Gives an appointment that lost its event (it was made all-day or recurring in Google, or deleted there) an event of its own
 * again, with the next id (MG6, MG7). What became of the old one in Google stays there as it is, and goes on blocking its time.
 */
export function putAppointmentBack(
  desk: LinkingDesk,
  { appointmentId }: PutAppointmentBackInput,
): PutAppointmentBackOutcome {
  const outcome = desk.store.write((writer): PutAppointmentBackOutcome => {
    const appointment = findAppointment(writer, appointmentId);
    const link = findLink(writer, appointmentId);
    if (appointment === undefined || appointment.status === "cancelled" || link?.state !== "unlinked")
      return { kind: "hasItsEvent" };
    const { accountId, calendarId } = getPractitioner(writer, appointment.practitionerId);
    if (accountId === null || calendarId === null) return { kind: "noCalendar" };
    const now = instantNow(desk.clock);
    const next = nextGeneration(link);
    const eventId = eventIdOf({ appointmentId, generation: next.generation });
    saveLink(writer, { ...next, state: "linked", accountId, calendarId, eventId });
    closeUndo(writer, appointmentId);
    owe(writer, { appointmentId, version: appointment.version, now });
    appendAudit(writer, { at: now, deskId: desk.deskId, act: "putBackInGoogle", subjectId: appointmentId });
    return { kind: "putBack" };
  });
  if (outcome.kind === "putBack") {
    announceEffects(desk, { ...NO_EFFECTS, day: true, queue: true });
    desk.wake();
  }
  return outcome;
}
