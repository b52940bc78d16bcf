import { fork } from "node:child_process";
import { once } from "node:events";
import { z } from "zod";
import { APPOINTMENTS_A_DAY, fillClinic } from "../bench-clinic.ts";
import type { BenchRow, Figure } from "../bench-row.ts";
import { median } from "../spread.ts";

const ROUNDS = 7;
const LIMIT_MS = 100;

const Told = z.object({
  ms: z.number(),
  processorMs: z.number(),
  appointments: z.literal(APPOINTMENTS_A_DAY),
});

/** The database's part of goal 18: from the key to the first day, in a process that has done nothing yet. */
export const coldOpen: BenchRow = { name: "cold-open", run: measure };

async function measure(): Promise<Figure[]> {
  const clinic = fillClinic({ appointments: 100_000, patients: 20_000 });
  const { path, key } = clinic.place;
  clinic.store.close();
  const rounds: z.infer<typeof Told>[] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    rounds.push(await open([path, key.toString("hex"), clinic.day(round)]));
  const figure = (what: string, values: readonly number[]): Figure => ({
    what: `open with the key, look through the file and read the first day, 100,000 appointments, ${what}`,
    measured: median(values),
    unit: "ms",
    beside: { what: "limit", value: LIMIT_MS },
    ratio: median(values) / LIMIT_MS,
    goal: 1,
  });
  clinic.close();
  return [
    figure(
      "time",
      rounds.map(({ ms }) => ms),
    ),
    figure(
      "processor time",
      rounds.map(({ processorMs }) => processorMs),
    ),
  ];
}

async function open(given: readonly string[]): Promise<z.infer<typeof Told>> {
  const program = fork(new URL("../open-program.ts", import.meta.url), given);
  const ended = once(program, "exit");
  const [told]: unknown[] = await once(program, "message");
  await ended;
  return Told.parse(told);
}
