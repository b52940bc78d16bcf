import type { Likeness } from "../../shared/ipc/patient-card.ts";
import { foldName } from "../store/fold-name.ts";
import type { PatientIdentity } from "../store/patients.ts";
import { nameDistance } from "./name-distance.ts";

/** So many letters may differ in a name that is taken for the same one written otherwise. */
const NEAR = 2;
/** Shorter names differ in two letters and are other names. */
const SHORTEST_NEAR = 7;

/** In which order pairs are shown. */
export const LIKELIEST_FIRST: readonly Likeness[] = [
  "sameNameAndBirthDate",
  "samePhone",
  "nearName",
  "sameName",
];

/** A card made ready to be compared with many others. */
export interface Comparable extends PatientIdentity {
  /** The name as it is compared, whichever of its words comes first. */
  readonly words: string;
}

/** Makes a card ready to be compared. */
export function asComparable(patient: PatientIdentity): Comparable {
  return { ...patient, words: foldName(patient.name).split(" ").toSorted().join(" ") };
}

/**
 * Why two cards may be one person's, undefined where nothing speaks for it. Two birth dates that differ speak against all of
 * it, as for a father and a son.
 */
export function likenessOf(one: Comparable, other: Comparable): Likeness | undefined {
  const areBornApart =
    one.birthDate !== null && other.birthDate !== null && one.birthDate !== other.birthDate;
  if (areBornApart) return undefined;
  const isSameBirthDate = one.birthDate !== null && one.birthDate === other.birthDate;
  const isSameName = one.words === other.words;
  if (isSameName && isSameBirthDate) return "sameNameAndBirthDate";
  if (one.phoneE164 !== null && one.phoneE164 === other.phoneE164) return "samePhone";
  if (isSameName) return isTold(one) && isTold(other) ? undefined : "sameName";
  return isSameBirthDate && isNear(one.words, other.words) ? "nearName" : undefined;
}

/** Whether a card says more than a name. */
function isTold({ phoneE164, birthDate }: PatientIdentity): boolean {
  return phoneE164 !== null && birthDate !== null;
}

function isNear(name: string, other: string): boolean {
  const most = Math.min(name.length, other.length) < SHORTEST_NEAR ? 1 : NEAR;
  return nameDistance(name, other, most) <= most;
}
