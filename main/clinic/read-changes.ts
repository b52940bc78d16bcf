import type { FeedChange } from "../../shared/ipc/changes.ts";
import { getAppointment } from "../store/appointments.ts";
import { listFeedChanges } from "../store/feed-changes.ts";
import { getPatient } from "../store/patients.ts";
import { getPractitioner } from "../store/practitioners.ts";
import type { Reader } from "../store/sql.ts";

/** How many lines of the feed the page shows. */
const LATEST = 100;

/** What Google changed here, the latest 100 lines, the newest first. */
export function readChanges(reader: Reader): FeedChange[] {
  return listFeedChanges(reader, LATEST).map(({ id, at, appointmentId, what, undo }) => {
    const { patientId, practitionerId } = getAppointment(reader, appointmentId);
    const patientName = getPatient(reader, patientId).name;
    const practitionerName = getPractitioner(reader, practitionerId).name;
    return { id, at, appointmentId, patientName, practitionerName, what, undo };
  });
}
