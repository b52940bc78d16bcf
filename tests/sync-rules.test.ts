import { readFileSync } from "node:fs";
import { globSync } from "node:fs";
import { expect, test } from "vitest";

/* SYNC.md and the tests say the same: every rule that is built has a test of its number, and no test names a rule that is not there. */

const root = new URL("..", import.meta.url).pathname;
const RULE = /\*\*([A-Z]{2}\d+)( [◐○])?\*\*/g;

const rules = new Map(
  [...readFileSync(`${root}SYNC.md`, "utf8").matchAll(RULE)].map(([, id = "", mark = ""]) => [
    id,
    mark.trim(),
  ]),
);
const tested = new Set(
  globSync("{main,shared,tests,backend}/**/*.{test,spec}.ts", { cwd: root })
    .flatMap((file) => [
      ...readFileSync(root + file, "utf8").matchAll(/\[((?:BK|OB|PU|PL|MG|MD|CH|AC)\d+)\]/g),
    ])
    .map(([, id = ""]) => id),
);

test("SYNC.md lists its rules in a form that can be read", () => {
  expect(rules.size).toBeGreaterThan(50);
});

test("every rule that is built, wholly or in part, has a test of its number", () => {
  const untested = [...rules].filter(([id, mark]) => mark !== "○" && !tested.has(id)).map(([id]) => id);
  expect(untested).toEqual([]);
});

test("every rule that a test names is in SYNC.md", () => {
  expect([...tested].filter((id) => !rules.has(id))).toEqual([]);
});
