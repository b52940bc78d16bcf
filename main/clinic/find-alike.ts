import type { LikelyPair, PatientCard, ReadDuplicatesOutput } from "../../shared/ipc/patient-card.ts";
import type { PatientId } from "../../shared/ids.ts";
import { listSecondCards, listToldApart, pairName } from "../store/merged-patients.ts";
import {
  getPatient,
  listCandidates,
  listPatientIdentities,
  type PatientIdentity,
} from "../store/patients.ts";
import type { Reader } from "../store/sql.ts";
import type { Desk } from "./desk.ts";
import { likenessOf, orderedName } from "./likeness.ts";
import { patientHit } from "./patient-hit.ts";

/** A list of more is worked off in parts. */
const MOST_PAIRS = 200;
/** So many of one phone are a hospital's or a home's, not one person's. */
const MOST_ALIKE = 12;

const ORDER = ["sameNameAndBirthDate", "samePhone", "nearName", "sameName"] as const;

/** Other cards that may be this person's, the likeliest first; those who were told apart are left out. */
export function findAlike(reader: Reader, patient: PatientIdentity): PatientCard["alike"] {
  const { apart, second } = readJudged(reader);
  return listCandidates(reader, patient)
    .filter(
      (other) =>
        other.id !== patient.id &&
        !second.has(other.id) &&
        !apart.has(pairName({ one: patient.id, other: other.id })),
    )
    .flatMap((other) => {
      const because = likenessOf(patient, other);
      return because === undefined ? [] : [{ patient: patientHit(getPatient(reader, other.id)), because }];
    })
    .toSorted((one, other) => ORDER.indexOf(one.because) - ORDER.indexOf(other.because))
    .slice(0, MOST_ALIKE);
}

/** Every two cards of the clinic that may be one person's, the likeliest first. */
export function readDuplicates(desk: Desk): ReadDuplicatesOutput {
  const { reader } = desk.store;
  const { apart, second } = readJudged(reader);
  const standing = listPatientIdentities(reader).filter(({ id }) => !second.has(id));
  const found = new Map<
    string,
    Pick<LikelyPair, "because"> & { readonly one: PatientId; readonly other: PatientId }
  >();
  for (const group of groupsOf(standing))
    for (const [index, one] of group.entries())
      for (const other of group.slice(index + 1)) {
        const pair = { one: one.id, other: other.id };
        const name = pairName(pair);
        const because = found.has(name) || apart.has(name) ? undefined : likenessOf(one, other);
        if (because !== undefined) found.set(name, { ...pair, because });
      }
  const pairs = [...found.values()].toSorted(
    (one, other) => ORDER.indexOf(one.because) - ORDER.indexOf(other.because),
  );
  return {
    count: pairs.length,
    pairs: pairs.slice(0, MOST_PAIRS).map(({ one, other, because }) => ({
      one: patientHit(getPatient(reader, one)),
      other: patientHit(getPatient(reader, other)),
      because,
    })),
  };
}

/** What is known already of cards that look alike: those that are another one's second, and those that are two people's. */
function readJudged(reader: Reader): {
  readonly second: ReadonlyMap<PatientId, PatientId>;
  readonly apart: ReadonlySet<string>;
} {
  return { second: listSecondCards(reader), apart: listToldApart(reader) };
}

/** Only those of one phone, one name or one birth date are compared with each other. */
function groupsOf(patients: readonly PatientIdentity[]): PatientIdentity[][] {
  const groups = new Map<string, PatientIdentity[]>();
  const put = (key: string, patient: PatientIdentity): void => {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [patient]);
    else group.push(patient);
  };
  for (const patient of patients) {
    const { name, phoneE164, birthDate } = patient;
    put(`name ${orderedName(name)}`, patient);
    if (phoneE164 !== null) put(`phone ${phoneE164}`, patient);
    if (birthDate !== null) put(`born ${birthDate}`, patient);
  }
  const isComparable = (key: string, count: number): boolean =>
    count > 1 && (!key.startsWith("phone") || count <= MOST_ALIKE);
  return [...groups].flatMap(([key, group]) => (isComparable(key, group.length) ? [group] : []));
}
