import { spawn, type ChildProcess } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { z } from "zod";
import type { AtEnd } from "../support/with-endings.ts";

const entry = fileURLToPath(new URL("../../backend/index.ts", import.meta.url));

/** A relay as an operator starts it. */
export interface RelayProcess {
  readonly child: ChildProcess;
  readonly url: string;
  readonly port: number;
  /** Where its metrics are, where they were asked for. */
  readonly metrics: string | undefined;
  /** Everything it has written to stderr. */
  readonly stderr: () => string;
  readonly ended: Promise<number | null>;
}

/** Starts a relay and resolves once it listens. Rejects with what it said where it does not. Killed when the test, or `atEnd`, is over. */
export async function aRelayProcess(
  variables: Readonly<Record<string, string>>,
  wishes: { readonly args?: readonly string[]; readonly program?: string; readonly atEnd?: AtEnd } = {},
): Promise<RelayProcess> {
  const { args = [], program = entry, atEnd = onTestFinished } = wishes;
  const child = spawn(process.execPath, [program, ...args], {
    env: { PATH: "", RELAY_DATA: ":memory:", ...variables },
    stdio: ["ignore", "pipe", "pipe"],
  });
  atEnd(() => void child.kill("SIGKILL"));
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (part: string) => (stderr += part));
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const line = await Promise.race([
    new Promise<string>((resolve) => createInterface({ input: child.stdout }).once("line", resolve)),
    ended.then((code) => {
      throw new Error(`the relay ended with ${code}: ${stderr}`);
    }),
  ]);
  const { url, metrics } = z.object({ url: z.url(), metrics: z.url().optional() }).parse(JSON.parse(line));
  return { child, url, port: Number(new URL(url).port), metrics, stderr: () => stderr, ended };
}
