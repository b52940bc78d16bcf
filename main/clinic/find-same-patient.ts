import type { Patient } from "../../shared/model/patient.ts";
import { listPatientsNamed } from "../store/patients.ts";
import type { Reader } from "../store/sql.ts";

type Identity = Pick<Patient, "name" | "phoneE164" | "birthDate">;

/**
 * The patient who is there already under this name (but for case and accents) with the same birth date, or with the same phone
 * where birth dates do not tell the two apart, as they do for a father and a son. undefined where there is none.
 */
export function findSamePatient(reader: Reader, wanted: Identity): Patient | undefined {
  return listPatientsNamed(reader, wanted.name).find((patient) => {
    if (patient.birthDate !== null && wanted.birthDate !== null)
      return patient.birthDate === wanted.birthDate;
    return patient.phoneE164 !== null && patient.phoneE164 === wanted.phoneE164;
  });
}
