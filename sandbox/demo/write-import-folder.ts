import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeDemoClinic } from "./demo-clinic.ts";
import type { ZoneNow } from "./demo-zone.ts";
import { freePatient } from "./free-patient.ts";

/** The demo clinic is the same at every start. */
const SEED = 3;

/** Writes the demo clinic's CSV files into a new folder; gives the name of a patient who has no appointment yet. */
export function writeImportFolder(folder: string, { zone, today, nowMinute }: ZoneNow): string {
  mkdirSync(folder);
  const files = writeDemoClinic({ zone, today, nowMinute, seed: SEED });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return freePatient(files);
}
