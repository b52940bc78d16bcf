import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { join } from "node:path";
import type { z } from "zod";
import { root } from "./desk-program.ts";

/** A program of ours that runs beside, and what it said of itself. */
export interface StartedProgram<Addresses> {
  readonly addresses: Addresses;
  /** Asks it to end and waits until it has. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts one of our programs with this Node and reads the one JSON object it prints first. Rejects where it ends before; what
 * it says on stderr is passed on.
 */
export async function startProgram<Schema extends z.ZodType>(program: {
  readonly entry: string;
  readonly arguments: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly addresses: Schema;
}): Promise<StartedProgram<z.infer<Schema>>> {
  const child = spawn(process.execPath, [join(root, program.entry), ...program.arguments], {
    env: { ...program.environment },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const lines = createInterface(child.stdout);
  const ended = once(child, "exit");
  const [line]: unknown[] = await Promise.race([
    once(lines, "line"),
    ended.then(() => {
      throw new Error(`${program.entry} ended before it was ready; why stands above`);
    }),
  ]);
  return {
    addresses: program.addresses.parse(JSON.parse(String(line))),
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill("SIGTERM");
      await ended;
    },
  };
}
