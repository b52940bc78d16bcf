import { foldName } from "../store/fold-name.ts";
import { listSecondCards } from "../store/merged-patients.ts";
import { listPatientIdentities, type PatientIdentity } from "../store/patients.ts";
import type { Reader } from "../store/sql.ts";

/** Everybody registered, by name; kept in memory for the length of an import. */
export interface Namesakes {
  /** Those with this name, but for case and accents; the oldest first. */
  readonly named: (name: string) => readonly PatientIdentity[];
  readonly add: (patient: PatientIdentity) => void;
}

/** Reads everybody's name once, so that an import asks the database once and not once a row. */
export function readNamesakes(reader: Reader): Namesakes {
  const byName = new Map<string, PatientIdentity[]>();
  function add(patient: PatientIdentity): void {
    const name = foldName(patient.name);
    const namesakes = byName.get(name);
    if (namesakes === undefined) byName.set(name, [patient]);
    else namesakes.push(patient);
  }
  const second = listSecondCards(reader);
  // Named by a second card, somebody is who it was put together with.
  for (const patient of listPatientIdentities(reader))
    add({ ...patient, id: second.get(patient.id) ?? patient.id });
  return { named: (name) => byName.get(foldName(name)) ?? [], add };
}
