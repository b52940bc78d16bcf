import { expect, test } from "vitest";
import { tellFinding, type Finding } from "./finding.ts";
import { flood } from "./flood.ts";

/* The sieges of `npm run siege` in small. Times and amounts of memory depend on the machine: the script tells those. */

function failing(findings: readonly Finding[]): readonly string[] {
  return findings.filter(({ sort, holds }) => sort === "exact" && !holds).map(tellFinding);
}

test("forged messages are refused, every one, and real ones go on reaching their desk", async () => {
  expect(failing(await flood({ rate: 1000, seconds: 2, quietMs: 1000 }))).toEqual([]);
});
