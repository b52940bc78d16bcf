import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { attackLinesAtOnce } from "./attack-lines.ts";
import { tellFinding, type Finding } from "./finding.ts";
import { flood } from "./flood.ts";
import { proofs } from "./proofs.ts";

/* The sieges of `npm run siege` in small. Times and amounts of memory depend on the machine: the script tells those. */

function failing(findings: readonly Finding[]): readonly string[] {
  return findings.filter(({ sort, holds }) => sort === "exact" && !holds).map(tellFinding);
}

test("forged messages are refused, every one, and real ones go on reaching their desk", async () => {
  expect(failing(await flood({ rate: 1000, seconds: 2, quietMs: 1000 }))).toEqual([]);
});

test("every way to misuse a line is cut off, and a ticket is good once", { timeout: 90_000 }, async () => {
  expect(failing(await attackLinesAtOnce(2))).toEqual([]);
});

test("no proof that was changed, shown before, too late, another clinic's or revoked is accepted", async () => {
  expect(failing(await proofs({ seed: 1, count: 1500 }))).toEqual([]);
});

test("whatever is proved by a secret is compared in constant time", () => {
  const files = ["channel-token.ts", "nonces.ts", "routes/clinics.ts"];
  const careless = files.filter((file) => {
    const text = readFileSync(new URL(`../../backend/${file}`, import.meta.url), "utf8");
    return !/timingSafeEqual\([a-zA-Z]/.test(text) || /(mac|given|enrolmentKey) === (?!undefined)/.test(text);
  });
  expect(careless).toEqual([]);
});
