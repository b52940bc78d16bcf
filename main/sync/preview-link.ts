import type { LinkPreview, PreviewLinkInput } from "../../shared/ipc/google.ts";
import { type Clock, instantNow } from "../../shared/time.ts";
import { getClinic } from "../store/clinic.ts";
import { getPatient } from "../store/patients.ts";
import { getService } from "../store/services.ts";
import type { Reader } from "../store/sql.ts";
import { eventDescription, eventTitle } from "./event-text.ts";
import { listUpcomingAppointments, mayNeedEvent } from "./upcoming-appointments.ts";

/** How many events linking a calendar would create at the most, and the exact words of the first (AC6). Nothing is asked of Google. */
export function previewLink(
  desk: { readonly reader: Reader; readonly clock: Clock },
  { practitionerId }: PreviewLinkInput,
): LinkPreview {
  const { reader, clock } = desk;
  const upcoming = listUpcomingAppointments(reader, { practitionerId, now: instantNow(clock) }).filter(
    mayNeedEvent,
  );
  const first = upcoming[0]?.appointment;
  if (first === undefined) return { upcoming: 0, example: null };
  const words = {
    patient: getPatient(reader, first.patientId),
    service: getService(reader, first.serviceId),
    note: first.note,
    privacy: getClinic(reader).privacy,
  };
  return {
    upcoming: upcoming.length,
    example: { title: eventTitle(words), description: eventDescription(words) ?? "" },
  };
}
