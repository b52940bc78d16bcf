import { findPatients } from "../../../main/clinic/find-patients.ts";
import { bareCopy } from "../bare-copy.ts";
import { fillClinic } from "../bench-clinic.ts";
import type { BenchRow, Figure } from "../bench-row.ts";
import { median, medianRatio, quantile } from "../spread.ts";
import { timed } from "../stopwatch.ts";

const SIZES = [20_000, 100_000] as const;
const ROUNDS = 5;
/** Enough in a round that its worst one per cent is more than one search that was held up by something else. */
const REPEATS = 10;

/** What somebody types, letter by letter: beginnings of names, two of them, and of phone numbers. */
const TYPED = [
  "m",
  "me",
  "mer",
  "meri",
  "g",
  "gab",
  "gaba",
  "a",
  "an",
  "ana",
  "anam",
  "ch",
  "be",
  "ke",
  "iv",
].concat(
  [
    "an ba",
    "me ka",
    "ka be",
    "Ha Li",
    "he m",
    "Jé",
    "zz",
    "li",
    "lu",
    "fr",
    "frida",
    "da",
    "deg",
    "ma n",
    "mi si",
  ],
  ["079", "123", "0791", "4711", "987"],
);

/** Goal 12: finding a patient while typing, the best first. */
export const patientSearch: BenchRow = {
  name: "patient-search",
  run: () => Promise.resolve(SIZES.map(measure)),
};

function measure(patients: number): Figure {
  const clinic = fillClinic({ appointments: 0, patients });
  const bare = bareCopy(clinic);
  try {
    const like = bare.prepare("SELECT * FROM patient WHERE name LIKE @like OR phone LIKE @like LIMIT 20");
    // A scan ends early where it finds twenty; the one that finds nobody is what a scan costs.
    const scan = () => like.all({ like: "%qqq%" });
    const times = { product: Array.from({ length: ROUNDS }, (): number[] => []), scan: [] as number[] };
    for (const text of TYPED) findPatients(clinic, { text });
    scan();
    for (const round of times.product) {
      const scans: number[] = [];
      for (const text of Array.from({ length: REPEATS }, () => TYPED).flat()) {
        round.push(timed(() => findPatients(clinic, { text })));
        scans.push(timed(scan));
      }
      times.scan.push(median(scans));
    }
    const worst = times.product.map((round) => quantile(round, 0.99));
    return {
      what: `patient search while typing, ${patients} patients, p99`,
      measured: median(worst),
      unit: "ms",
      beside: { what: "LIKE scan", value: median(times.scan) },
      ratio: medianRatio(worst, times.scan),
      goal: 0.25,
    };
  } finally {
    bare.close();
    clinic.close();
  }
}
