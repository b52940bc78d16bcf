import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";

/* What reads a stranger's bytes must be at least the version in which its known holes were closed. */

const FLOORS = [
  // Let a body of any length through when its limit did not parse (CVE-2026-12590).
  ["body-parser", "2.3.0"],
  // Took exponential time for some routes (CVE-2026-4923, CVE-2026-4926).
  ["path-to-regexp", "8.4.0"],
  ["qs", "6.16.0"],
  // Let a stranger pin memory with fragments (CVE-2026-48779).
  ["ws", "8.21.0"],
] as const;

const Lock = z.object({ packages: z.record(z.string(), z.object({ version: z.string().optional() })) });
const root = new URL("../..", import.meta.url).pathname;
const { packages } = Lock.parse(JSON.parse(readFileSync(`${root}package-lock.json`, "utf8")));

function isAtLeast(version: string, floor: string): boolean {
  const [has, needs] = [version, floor].map((text) => text.split(".").map(Number));
  for (const [index, least] of (needs ?? []).entries()) {
    const part = has?.[index] ?? 0;
    if (part !== least) return part > least;
  }
  return true;
}

test.each(FLOORS)("every %s that is installed is %s or newer", (name, floor) => {
  const versions = Object.entries(packages)
    .filter(([path]) => path.endsWith(`node_modules/${name}`))
    .map(([, { version = "" }]) => version);
  expect({
    old: versions.filter((version) => !isAtLeast(version, floor)),
    isThere: versions.length > 0,
  }).toEqual({
    old: [],
    isThere: true,
  });
});

test("no route takes forms, parses queries or matches by wildcard", () => {
  const routes = readFileSync(`${root}backend/json-routes.ts`, "utf8");
  expect({
    forms: /urlencoded|express\.(raw|text)\(/.test(routes),
    queries: routes.includes('app.set("query parser", false)'),
    wildcards: /app\.\w+\(\s*"[^"]*[*{]/.test(routes),
  }).toEqual({ forms: false, queries: true, wildcards: false });
});
