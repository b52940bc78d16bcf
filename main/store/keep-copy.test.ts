import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { Instant } from "../../shared/time.ts";
import { readDatabaseHealth } from "./database-health.ts";
import { openStore } from "./open-store.ts";
import { findSetting, keepSetting } from "./settings.ts";
import { StoreError } from "./store-error.ts";

const checkedAt = Instant.parse("2026-11-23T07:00:00.000Z");

function aStore() {
  const folder = mkdtempSync(join(tmpdir(), "clinic-desk-copy-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, "clinic-desk.db");
  const key = randomBytes(32);
  const store = openStore({ path, key });
  onTestFinished(() => store.close());
  return { path, key, store };
}

test("a copy that is kept opens with the same key and holds all that was written, and its age is told", () => {
  const { path, key, store } = aStore();
  const before = readDatabaseHealth({ path, checkedAt });
  store.write((writer) => keepSetting(writer, { key: "tree", value: "apple" }));
  store.keepCopy(key);
  const copy = openStore({ path: `${path}.copy`, key });
  const held = findSetting(copy.reader, "tree");
  copy.close();
  const after = readDatabaseHealth({ path, checkedAt });
  expect([held, before.copiedAt, after.copiedAt !== null, after.bytes > 0, after.checkedAt]).toEqual([
    "apple",
    null,
    true,
    true,
    checkedAt,
  ]);
});

test("a copy that cannot be read back leaves the one before in its place", () => {
  const { path, key, store } = aStore();
  store.keepCopy(key);
  const { copiedAt } = readDatabaseHealth({ path, checkedAt });
  expect(() => store.keepCopy(randomBytes(32))).toThrow(StoreError);
  expect(readDatabaseHealth({ path, checkedAt }).copiedAt).toBe(copiedAt);
});
