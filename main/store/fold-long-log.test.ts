import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openStore } from "./open-store.ts";
import { keepSetting } from "./settings.ts";

test("[BK3] a log that has grown long is folded in where nobody waits, a short one is left", () => {
  const folder = mkdtempSync(join(tmpdir(), "clinic-desk-log-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, "desk.db");
  const store = openStore({ path, key: randomBytes(32) });
  onTestFinished(store.close);
  const size = (): number => statSync(path).size;
  const fill = (name: string, lines: number): void =>
    store.write((writer) => {
      for (let line = 0; line < lines; line += 1)
        keepSetting(writer, { key: `${name} ${line}`, value: "x".repeat(1_000) });
    });
  const sizes = [size()];
  fill("few", 100);
  store.foldLongLog();
  sizes.push(size());
  fill("many", 2_000);
  sizes.push(size());
  store.foldLongLog();
  const [empty, few, many] = sizes;
  expect([few === empty, many === empty, size() > 500 * 4096]).toEqual([true, true, true]);
});
