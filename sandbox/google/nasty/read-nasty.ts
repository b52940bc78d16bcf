import { z } from "zod";
import { FaultRequest } from "../control/faults.ts";
import type { FaultRequestInput } from "../control/faults.ts";

/** What `--nasty` asked for. */
export type NastyReading =
  | { readonly kind: "read"; readonly faults: readonly FaultRequestInput[] }
  | { readonly kind: "faulty"; readonly sentence: string };

const Probability = z
  .string()
  .regex(/^\d*\.?\d+$/)
  .transform(Number)
  .pipe(z.number().min(0).max(1));

/** What kinds need that a name alone does not say. */
const MORE: Readonly<Record<string, object>> = {
  latency: { ms: 50, jitterMs: 2000 },
  delayPush: { ms: 5000 },
};

/** Reads `latency=0.1,status503=0.05`: kinds of faults, a status by its number, and how often of one each strikes. */
export function readNasty(text: string): NastyReading {
  const faults: FaultRequestInput[] = [];
  for (const wish of text.split(",").filter((part) => part.trim() !== "")) {
    const [name = "", often = ""] = wish.trim().split("=");
    const probability = Probability.safeParse(often);
    if (!probability.success)
      return faulty(`${name}=${often} does not say how often: give a number from 0 to 1, ${name}=0.05`);
    const status = /^status(\d{3})$/.exec(name)?.[1];
    const named = status === undefined ? { kind: name } : { kind: "status", status: Number(status) };
    const fault = FaultRequest.safeParse({ ...named, ...MORE[name], probability: probability.data });
    if (!fault.success)
      return faulty(`${name} is no fault: the sandbox's README lists them; a status is named status503`);
    faults.push(fault.data);
  }
  return { kind: "read", faults };
}

function faulty(what: string): NastyReading {
  return { kind: "faulty", sentence: `--nasty ${what}.` };
}
