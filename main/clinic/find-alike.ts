import type { PatientCard } from "../../shared/ipc/patient-card.ts";
import { listSecondCards, listToldApart, pairName } from "../store/merged-patients.ts";
import { getPatient, listCandidates, type PatientIdentity } from "../store/patients.ts";
import type { Reader } from "../store/sql.ts";
import { asComparable, LIKELIEST_FIRST, likenessOf } from "./likeness.ts";
import { patientHit } from "./patient-hit.ts";

/** More would not be compared by anybody. */
const MOST_ALIKE = 12;

/** Other cards that may be this person's, the likeliest first; those who were told apart are left out. */
export function findAlike(reader: Reader, patient: PatientIdentity): PatientCard["alike"] {
  const second = listSecondCards(reader);
  const apart = listToldApart(reader);
  const isAsked = ({ id }: PatientIdentity): boolean =>
    id !== patient.id && !second.has(id) && !apart.has(pairName({ one: patient.id, other: id }));
  return listCandidates(reader, patient)
    .filter(isAsked)
    .flatMap((other) => {
      const because = likenessOf(asComparable(patient), asComparable(other));
      return because === undefined ? [] : [{ patient: patientHit(getPatient(reader, other.id)), because }];
    })
    .toSorted((one, other) => LIKELIEST_FIRST.indexOf(one.because) - LIKELIEST_FIRST.indexOf(other.because))
    .slice(0, MOST_ALIKE);
}
