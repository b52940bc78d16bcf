import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import react from "@vitejs/plugin-react";
import { build } from "vite";
import type { ContenderPlan } from "./contender.ts";

const here = fileURLToPath(new URL(".", import.meta.url));
const out = fileURLToPath(new URL("../../../out/bench-grid/", import.meta.url));

/** A contender's program as it is shipped, in a folder with its style sheet. */
export interface Built {
  readonly folder: string;
  /** Names of the files in it. */
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

/** Bytes of what a browser loads, each file by gzip. */
export interface BuiltSize {
  readonly scriptBytes: number;
  readonly styleBytes: number;
}

/** Builds one contender for production. What `leaveOut` names is expected to be on the page already. */
export async function buildContender(
  plan: Pick<ContenderPlan, "name" | "entry">,
  leaveOut: readonly RegExp[] = [],
): Promise<Built> {
  const folder = join(out, leaveOut.length === 0 ? plan.name : `${plan.name}-alone`);
  await build({
    root: here,
    configFile: false,
    logLevel: "error",
    plugins: [react()],
    build: {
      outDir: folder,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: { contender: join(here, plan.entry) },
        external: [...leaveOut],
        // What is left out must not take the parts along that ask for it: nothing here is exported.
        output: {
          entryFileNames: "[name].js",
          chunkFileNames: "[name]-[hash].js",
          assetFileNames: "[name][extname]",
        },
      },
    },
  });
  const files = readdirSync(folder);
  return {
    folder,
    scripts: files.filter((name) => name.endsWith(".js")),
    styles: files.filter((name) => name.endsWith(".css")),
  };
}

/** What its files weigh on the way to a browser. */
export function sizeOf({ folder, scripts, styles }: Built): BuiltSize {
  const bytes = (names: readonly string[]) =>
    names.reduce((sum, name) => sum + gzipSync(readFileSync(join(folder, name)), { level: 9 }).length, 0);
  return { scriptBytes: bytes(scripts), styleBytes: bytes(styles) };
}
