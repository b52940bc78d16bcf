import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { join } from "node:path";
import type { z } from "zod";
import { root } from "./desk-program.ts";

/** How much of a program's log is kept to explain why it ended, in characters. */
const MOST_SAID = 4_000;

/** A program of ours that runs beside, and what it said of itself. */
export interface StartedProgram<Addresses> {
  readonly addresses: Addresses;
  /** Asks it to end and waits until it has. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts one of our programs with this Node and reads the one JSON object it prints first. Its log is kept to itself. Rejects
 * where it ends before it is ready, with what it said.
 */
export async function startProgram<Schema extends z.ZodType>(program: {
  readonly entry: string;
  readonly arguments: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly addresses: Schema;
}): Promise<StartedProgram<z.infer<Schema>>> {
  const child = spawn(process.execPath, [join(root, program.entry), ...program.arguments], {
    env: { ...program.environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said = (said + text).slice(-MOST_SAID);
  });
  const lines = createInterface(child.stdout);
  const ended = once(child, "exit");
  const [line]: unknown[] = await Promise.race([
    once(lines, "line"),
    ended.then(() => {
      throw new Error(`${program.entry} ended before it was ready: ${said.trim()}`);
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
