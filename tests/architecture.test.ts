import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";

/*
 * Who may import whom. Without this proof a silent tool looks like a clean tree: one bad import for each arrow is planted in
 * a tree of its own, and the linter must find every one of them.
 */

const root = new URL("..", import.meta.url).pathname;

/** A file, and an import in it that the architecture forbids. */
const FORBIDDEN = [
  ["shared/a.ts", "../main/log.ts"],
  ["shared/ipc/a.ts", "../../renderer/desk.ts"],
  ["shared/a.ts", "node:fs"],
  ["shared/a.ts", "electron"],
  ["renderer/a.tsx", "../main/log.ts"],
  ["renderer/day/a.tsx", "../../main/log.ts"],
  ["renderer/a.tsx", "electron"],
  ["renderer/a.tsx", "node:fs"],
  ["renderer/a.tsx", "zod"],
  ["renderer/a.tsx", "../shared/ids.ts"],
  ["renderer/day/a.tsx", "../../shared/time.ts"],
  ["renderer/day/a.tsx", "../../shared/ipc/patients.ts"],
  ["renderer/day/a.tsx", "../../shared/model/patient.ts"],
  ["backend/a.ts", "../main/log.ts"],
  ["backend/store/a.ts", "../../sandbox/demo/csv.ts"],
  ["sandbox/google/a.ts", "../../main/log.ts"],
  ["sandbox/demo/a.ts", "../../backend/index.ts"],
  ["sandbox/google/a.ts", "../../shared/model/patient.ts"],
  ["sandbox/electron/a.ts", "../../shared/ipc/calls.ts"],
  ["main/a.ts", "../backend/index.ts"],
  ["main/a.ts", "../sandbox/demo/csv.ts"],
  ["main/sync/a.ts", "../../renderer/desk.ts"],
  ["main/index.ts", "../renderer/desk.ts"],
  ["main/preload.ts", "../shared/ids.ts"],
  ["main/preload.ts", "./store/sql.ts"],
  ["main/preload.ts", "zod"],
  ["main/clinic/a.ts", "electron"],
  ["main/sync/a.ts", "electron"],
  ["main/store/a.ts", "electron"],
  ["main/google/a.ts", "electron"],
  ["main/relay/a.ts", "electron"],
  ["main/secrets/a.ts", "electron"],
  ["main/ipc/a.ts", "electron"],
  ["main/store/a.ts", "../clinic/desk.ts"],
  ["main/store/migrations/a.ts", "../../sync/backoff.ts"],
  ["main/store/a.ts", "../sync/backoff.ts"],
  ["main/clinic/a.ts", "../sync/backoff.ts"],
  ["main/clinic/a.ts", "../google/wire.ts"],
  ["main/sync/a.ts", "../clinic/desk.ts"],
  ["main/sync/a.ts", "../ipc/handlers.ts"],
  ["main/joining/a.ts", "electron"],
  ["main/joining/a.ts", "../clinic/desk.ts"],
  ["main/joining/a.ts", "../ipc/handlers.ts"],
  ["main/google/a.ts", "../store/sql.ts"],
  ["main/google/a.ts", "../sync/backoff.ts"],
  ["main/relay/a.ts", "../store/sql.ts"],
  ["main/secrets/a.ts", "../store/sql.ts"],
  ["main/shell/a.ts", "../clinic/desk.ts"],
  ["main/shell/a.ts", "../store/sql.ts"],
  ["main/ipc/a.ts", "../shell/app-window.ts"],
] as const;

/** Imports that must stay possible, so that the rules are not merely always on. */
const ALLOWED = [
  ["shared/a.ts", "zod"],
  ["renderer/a.tsx", "../shared/ipc/calls.ts"],
  ["renderer/day/a.tsx", "../../shared/model/status-ladder.ts"],
  ["backend/a.ts", "../shared/relay/protocol.ts"],
  ["sandbox/google/a.ts", "../../shared/ids.ts"],
  ["sandbox/google/a.ts", "../../shared/time.ts"],
  ["main/index.ts", "electron"],
  ["main/shell/a.ts", "electron"],
  ["main/preload.ts", "../shared/ipc/calls.ts"],
  ["main/ipc/a.ts", "../clinic/desk.ts"],
  ["main/clinic/a.ts", "../store/sql.ts"],
  ["main/sync/a.ts", "../google/wire.ts"],
  ["main/store/a.ts", "../../shared/ids.ts"],
] as const;

const LintReport = z.object({
  diagnostics: z.array(z.object({ code: z.string() })),
});

/** Lints one planted file in a tree of its own and tells whether its import was refused. */
function isRefused([file, target]: readonly [string, string]): boolean {
  const tree = mkdtempSync(join(tmpdir(), "architecture-"));
  const path = join(tree, file);
  mkdirSync(dirname(path), { recursive: true });
  copyFileSync(join(root, ".oxlintrc.json"), join(tree, ".oxlintrc.json"));
  writeFileSync(path, `import * as planted from ${JSON.stringify(target)};\nexport { planted };\n`);
  const { stdout } = spawnSync(join(root, "node_modules/.bin/oxlint"), ["--format=json", "."], {
    cwd: tree,
    encoding: "utf8",
  });
  rmSync(tree, { recursive: true });
  return LintReport.parse(JSON.parse(stdout)).diagnostics.some(({ code }) =>
    code.includes("no-restricted-imports"),
  );
}

test.each(FORBIDDEN)("%s may not import %s", (file, target) => {
  expect(isRefused([file, target])).toBe(true);
});

test.each(ALLOWED)("%s may import %s", (file, target) => {
  expect(isRefused([file, target])).toBe(false);
});
