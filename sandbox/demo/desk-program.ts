import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The root of the project. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/** How the built desk is started here: by Electron where its binary is there, in Chromium otherwise. */
export type DeskProgram =
  | { readonly kind: "electron"; readonly executable: string; readonly entry: string }
  | { readonly kind: "chromium"; readonly executable: string; readonly arguments: readonly string[] };

/** Looks for Electron's binary and decides. */
export function findDeskProgram(): DeskProgram {
  const entry = join(root, "out/main/index.js");
  const electron = join(root, "node_modules/electron");
  const pathFile = join(electron, "path.txt");
  if (existsSync(pathFile)) {
    const executable = join(electron, "dist", readFileSync(pathFile, "utf8").trim());
    if (existsSync(executable)) return { kind: "electron", executable, entry };
  }
  return {
    kind: "chromium",
    executable: process.execPath,
    arguments: ["--import", new URL("../electron/register.ts", import.meta.url).href, entry],
  };
}
