import type { DemoClinicFiles } from "./demo-clinic.ts";

/** The name of a patient of the demo clinic who has no appointment yet. Throws where everybody has one. */
export function freePatient(files: DemoClinicFiles): string {
  const names = files["patients.csv"]
    .split("\r\n")
    .slice(1)
    .map((row) => row.split(",")[0] ?? "");
  const free = names.find((name) => name !== "" && !files["appointments.csv"].includes(`,${name},`));
  if (free === undefined) throw new Error("every patient of the demo clinic has an appointment");
  return free;
}
