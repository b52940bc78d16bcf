import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { compareKey, keepKeyId, keyIdPath } from "./key-id.ts";

let folder: string;
let path: string;
const key = Buffer.alloc(32, 7);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "clinic-desk-key-id-"));
  path = join(folder, "desk.db");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("a key is known again, and another is told from it", () => {
  expect(compareKey({ path, key })).toBe("noIdKept");
  keepKeyId({ path, key });
  expect([compareKey({ path, key }), compareKey({ path, key: Buffer.alloc(32, 8) })]).toEqual([
    "same",
    "other",
  ]);
});

test.each(["", "\n", "\0".repeat(17), "0123"])("an id that a power cut left as %j accuses no key", (left) => {
  writeFileSync(keyIdPath(path), left);
  expect(compareKey({ path, key })).toBe("noIdKept");
});
