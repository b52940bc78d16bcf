import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { z } from "zod";

const PROGRAM = new URL("../../sandbox/google/index.ts", import.meta.url).pathname;
const Started = z.looseObject({ endpoint: z.url(), clientId: z.string(), clientSecret: z.string() });

/** A sandbox Google that runs as a program of its own. */
export interface SandboxProgram {
  readonly endpoint: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Ends it with SIGKILL, as a power cut would; resolves when it is gone. */
  readonly kill: () => Promise<void>;
}

/** Starts one that keeps everything in a data file; throws where it ends before it has printed its addresses. */
export async function startSandboxProgram(dataFile: string): Promise<SandboxProgram> {
  const program = spawn(process.execPath, [PROGRAM, "--data", dataFile], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(program, "close").then(() => [`{"ended": "before it printed its addresses"}`]);
  const [line]: unknown[] = await Promise.race([once(createInterface(program.stdout), "line"), ended]);
  const { endpoint, clientId, clientSecret } = Started.parse(JSON.parse(String(line)));
  const kill = async (): Promise<void> => {
    if (program.exitCode !== null || program.signalCode !== null) return;
    program.kill("SIGKILL");
    await ended;
  };
  return { endpoint, clientId, clientSecret, kill };
}
