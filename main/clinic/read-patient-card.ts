import type { PatientCard, ReadPatientInput, ReadPatientOutcome } from "../../shared/ipc/patient-card.ts";
import { dayOf, instantNow, instantOf } from "../../shared/time.ts";
import { getClinic } from "../store/clinic.ts";
import { keptPatientId } from "../store/merged-patients.ts";
import { listVisitsOf } from "../store/patient-visits.ts";
import { findPatient } from "../store/patients.ts";
import { ageOn } from "./age-on.ts";
import type { Desk } from "./desk.ts";
import { findAlike } from "./find-alike.ts";
import { patientHit } from "./patient-hit.ts";
import { phoneAbroad } from "./phone-abroad.ts";

/** Everything known of a patient, with all their visits. A second card gives the one that it was put together with. */
export function readPatientCard(desk: Desk, { patientId }: ReadPatientInput): ReadPatientOutcome {
  const { reader } = desk.store;
  const patient = findPatient(reader, keptPatientId(reader, patientId));
  if (patient === undefined) return { kind: "noSuchPatient" };
  const now = instantNow(desk.clock);
  const today = dayOf(now, getClinic(reader).zone);
  const visits = listVisitsOf(reader, patient.id).map(({ zone, fold, version: _version, ...visit }) => ({
    ...visit,
    isComing: instantOf(visit.startsAt, zone, fold) > now,
  }));
  const count = (status: PatientCard["visits"][number]["status"]): number =>
    visits.filter((visit) => visit.status === status).length;
  const { phoneE164, birthDate, note } = patient;
  const card: PatientCard = {
    patient: {
      ...patientHit(patient),
      phoneAbroad: phoneE164 === null ? null : phoneAbroad(phoneE164),
      age: birthDate === null ? null : (ageOn(birthDate, today) ?? null),
      note,
    },
    visits,
    noShows: count("noShow"),
    cancelled: count("cancelled"),
    alike: findAlike(reader, patient),
  };
  return { kind: "card", card };
}
