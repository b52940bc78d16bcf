import type { DeclinedView } from "../../shared/ipc/answers.ts";
import { listDeclined } from "../store/answers.ts";
import { getAppointment } from "../store/appointments.ts";
import { getPatient } from "../store/patients.ts";
import { getPractitioner } from "../store/practitioners.ts";
import type { Reader } from "../store/sql.ts";

/** The appointments that somebody declined in Google and that wait for a person, the oldest first (MG9). */
export function readDeclined(reader: Reader): DeclinedView[] {
  return listDeclined(reader).map(({ appointmentId, who, since }) => {
    const { patientId, practitionerId, startsAt } = getAppointment(reader, appointmentId);
    const { name: patientName, phone: patientPhone } = getPatient(reader, patientId);
    const practitionerName = getPractitioner(reader, practitionerId).name;
    return { appointmentId, patientName, patientPhone, practitionerName, startsAt, who, since };
  });
}
