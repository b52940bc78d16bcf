import { copyFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import type { AtEnd } from "../support/with-endings.ts";

const root = new URL("../..", import.meta.url).pathname;

/** Builds the relay into one file, as it is deployed, and gives its path; removed in the end. Types in the source cost 25 MB. */
export async function buildRelay(atEnd: AtEnd): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "relay-siege-"));
  atEnd(() => rmSync(folder, { recursive: true }));
  await build({
    configFile: join(root, "build/relay.vite.config.ts"),
    build: { outDir: folder, emptyOutDir: false },
  });
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(
    realpathSync(join(root, "node_modules/better-sqlite3")),
    join(folder, "node_modules/better-sqlite3"),
  );
  const program = join(folder, "relay.mjs");
  copyFileSync(join(folder, "relay.js"), program);
  return program;
}
