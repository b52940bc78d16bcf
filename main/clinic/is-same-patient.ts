import type { Patient } from "../../shared/model/patient.ts";

type Identity = Pick<Patient, "phoneE164" | "birthDate">;

/**
 * Whether two namesakes are one person: the same birth date, or the same phone where birth dates do not tell them apart, as
 * they do for a father and a son.
 */
export function isSamePatient(one: Identity, other: Identity): boolean {
  if (one.birthDate !== null && other.birthDate !== null) return one.birthDate === other.birthDate;
  return one.phoneE164 !== null && one.phoneE164 === other.phoneE164;
}
