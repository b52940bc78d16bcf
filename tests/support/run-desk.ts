import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { findDeskProgram, root } from "../../sandbox/demo/desk-program.ts";

/** How a desk that was not meant to come up ended. */
export interface DeskEnd {
  readonly exitCode: number | null;
  /** What it said on standard error, without what the system's own libraries say. */
  readonly said: string;
}

/** Starts the built desk with these variables beside the usual ones and waits until it has ended. */
export async function runDesk(variables: Readonly<Record<string, string | undefined>>): Promise<DeskEnd> {
  const environment = { ...process.env, CLINIC_DESK_HEADLESS: "1", ...variables };
  const program = findDeskProgram(environment);
  const desk = spawn(program.executable, program.arguments, {
    cwd: root,
    env: environment,
    stdio: ["ignore", "ignore", "pipe"],
  });
  const said = text(desk.stderr);
  const [exitCode]: unknown[] = await once(desk, "exit");
  const lines = (await said).split("\n").filter((line) => line.startsWith("Clinic Desk: "));
  return { exitCode: typeof exitCode === "number" ? exitCode : null, said: lines.join("\n") };
}
