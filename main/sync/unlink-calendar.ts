import type { GoogleCalendarId, PractitionerId } from "../../shared/ids.ts";
import type { UnlinkCalendarInput, UnlinkCalendarOutcome } from "../../shared/ipc/google.ts";
import { instantNow } from "../../shared/time.ts";
import { getAppointment } from "../store/appointments.ts";
import { appendAudit } from "../store/audit.ts";
import { forgetCalendar } from "../store/forget-calendar.ts";
import { findLink } from "../store/links.ts";
import { listOwed, settle } from "../store/outbox.ts";
import { findPractitioner, unlinkCalendarOf } from "../store/practitioners.ts";
import type { Writer } from "../store/sql.ts";
import type { Linking } from "./link-calendar.ts";

/**
 * Parts a practitioner from their calendar. The events stay in Google as they are; what was still owed to it is owed no
 * longer, because the owner said so (OB7).
 */
export function unlinkCalendar(
  { desk, stopChannelsOf }: Omit<Linking, "google">,
  { practitionerId }: UnlinkCalendarInput,
): UnlinkCalendarOutcome {
  const calendarId = findPractitioner(desk.store.reader, practitionerId)?.calendarId ?? null;
  if (calendarId === null) return { kind: "notLinked" };
  desk.store.write((writer) => {
    unlinkIn(writer, { practitionerId, calendarId });
    const at = instantNow(desk.clock);
    appendAudit(writer, { at, deskId: desk.deskId, act: "unlinkedCalendar", subjectId: practitionerId });
  });
  stopChannelsOf(calendarId);
  desk.announce("clinicChanged");
  desk.announce("queueChanged");
  desk.announce("connectionChanged");
  return { kind: "unlinked" };
}

/** Parts them as part of the caller's transaction. */
export function unlinkIn(
  writer: Writer,
  link: { readonly practitionerId: PractitionerId; readonly calendarId: GoogleCalendarId },
): void {
  const { practitionerId, calendarId } = link;
  unlinkCalendarOf(writer, practitionerId);
  forgetCalendar(writer, calendarId);
  for (const { appointmentId } of listOwed(writer)) {
    if (getAppointment(writer, appointmentId).practitionerId !== practitionerId) continue;
    // One that has yet to leave another practitioner's calendar still has to (PU6).
    const found = findLink(writer, appointmentId);
    const isElsewhere = found !== undefined && (found.calendarId !== calendarId || found.leaving !== null);
    if (!isElsewhere) settle(writer, appointmentId);
  }
}
