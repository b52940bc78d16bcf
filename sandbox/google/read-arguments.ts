import { parseArgs } from "node:util";
import { z } from "zod";
import type { FaultRequestInput } from "./control/faults.ts";
import { readNasty } from "./nasty/read-nasty.ts";

const Port = z.coerce.number().int().min(0).max(65_535);
const Seed = z.string().regex(/^\d+$/).transform(Number).pipe(z.int()).optional();

/** What the command line asked for. */
export type ArgumentsReading =
  | {
      readonly kind: "read";
      readonly host: string;
      readonly port: number;
      readonly allowLoopbackHooks: boolean;
      readonly webRedirects: readonly string[];
      readonly unverified: boolean;
      readonly seed: number | undefined;
      /** Faults in force from the beginning. */
      readonly nasty: readonly FaultRequestInput[];
      /** Where everything is kept; in memory alone where undefined. */
      readonly dataPath: string | undefined;
    }
  | { readonly kind: "faulty"; readonly sentence: string };

/** Reads the command line; a faulty one is answered with a sentence that says what to do. */
export function readArguments(args: readonly string[]): ArgumentsReading {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        host: { type: "string", default: "127.0.0.1" },
        port: { type: "string", default: "0" },
        data: { type: "string" },
        "allow-loopback-hooks": { type: "boolean", default: false },
        "web-redirect": { type: "string", multiple: true, default: [] },
        unverified: { type: "boolean", default: false },
        seed: { type: "string" },
        nasty: { type: "string", default: "" },
      },
    });
    const port = Port.safeParse(values.port);
    if (!port.success)
      return {
        kind: "faulty",
        sentence: `--port ${values.port} is not a port: give a number from 0 to 65535.`,
      };
    const seed = Seed.safeParse(values.seed);
    if (!seed.success)
      return { kind: "faulty", sentence: `--seed ${values.seed ?? ""} is no seed: give a whole number.` };
    const nasty = readNasty(values.nasty);
    if (nasty.kind === "faulty") return nasty;
    return {
      kind: "read",
      host: values.host,
      port: port.data,
      allowLoopbackHooks: values["allow-loopback-hooks"],
      webRedirects: values["web-redirect"],
      unverified: values.unverified,
      seed: seed.data,
      nasty: nasty.faults,
      dataPath: values.data,
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message.split(". ")[0] : "";
    return {
      kind: "faulty",
      sentence: `${reason ?? ""}. Known: --host, --port, --data, --web-redirect, --unverified, --allow-loopback-hooks, --seed, --nasty.`,
    };
  }
}
