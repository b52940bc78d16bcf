import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { hasDisplay } from "../has-display.ts";

/** The root of the project. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/** How the built desk is started here: by Electron where its binary and a display are there, in Chromium otherwise. */
export interface DeskProgram {
  readonly kind: "electron" | "chromium";
  readonly executable: string;
  readonly arguments: readonly string[];
}

/** Looks for Electron's binary and a display, and decides. */
export function findDeskProgram(variables: Readonly<Record<string, string | undefined>>): DeskProgram {
  const entry = join(root, "out/main/index.js");
  const electron = join(root, "node_modules/electron");
  const pathFile = join(electron, "path.txt");
  if (existsSync(pathFile) && hasDisplay(variables)) {
    const executable = join(electron, "dist", readFileSync(pathFile, "utf8").trim());
    // Chromium's own sandbox, which Electron brings, cannot run as root on Linux.
    const asRoot = process.platform === "linux" && process.getuid?.() === 0 ? ["--no-sandbox"] : [];
    if (existsSync(executable)) return { kind: "electron", executable, arguments: [...asRoot, entry] };
  }
  return {
    kind: "chromium",
    executable: process.execPath,
    arguments: [
      "--import",
      new URL("../electron/register.ts", import.meta.url).href,
      fileURLToPath(new URL("../electron/run-main.ts", import.meta.url)),
      entry,
    ],
  };
}

/** Opens the built desk for a person and gives its exit code once they have closed it. */
export async function openDesk(environment: Readonly<Record<string, string | undefined>>): Promise<number> {
  const program = findDeskProgram(environment);
  const desk = spawn(program.executable, program.arguments, {
    cwd: root,
    stdio: "inherit",
    env: { ...environment },
  });
  const [code]: unknown[] = await once(desk, "exit");
  return typeof code === "number" ? code : 1;
}
