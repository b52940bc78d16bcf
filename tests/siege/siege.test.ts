import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { redisMissing } from "../relay/a-redis.ts";
import { attackLinesAtOnce } from "./attack-lines.ts";
import { tellFinding, type Finding } from "./finding.ts";
import { flood } from "./flood.ts";
import { proofs } from "./proofs.ts";
import { search } from "./search.ts";
import { killNode, killRedis, stopNode } from "./take-away.ts";

/* The sieges of `npm run siege` in small. Times and amounts of memory depend on the machine: the script tells those. */

/** Much longer than any of them takes, in milliseconds. */
const PATIENCE = { timeout: 180_000 };

function failing(findings: readonly Finding[]): readonly string[] {
  return findings.filter(({ sort, holds }) => sort === "exact" && !holds).map(tellFinding);
}

test(
  "forged messages are refused, every one, and real ones go on reaching their desk",
  PATIENCE,
  async () => {
    expect(failing(await flood({ rate: 1000, seconds: 2, quietMs: 1000 }))).toEqual([]);
  },
);

test("every way to misuse a line is cut off, and a ticket is good once", PATIENCE, async () => {
  expect(failing(await attackLinesAtOnce(2))).toEqual([]);
});

test(
  "no proof that was changed, shown before, too late, another clinic's or revoked is accepted",
  PATIENCE,
  async () => {
    expect(failing(await proofs({ seed: 1, count: 1500 }))).toEqual([]);
  },
);

test(
  "nothing of a clinic's day is in what a relay writes and holds, however it is written",
  PATIENCE,
  async () => {
    expect(failing(await search("file"))).toEqual([]);
  },
);

test("whatever is proved by a secret is compared in constant time", () => {
  const files = ["channel-token.ts", "nonces.ts", "routes/clinics.ts"];
  const careless = files.filter((file) => {
    const text = readFileSync(new URL(`../../backend/${file}`, import.meta.url), "utf8");
    return !/timingSafeEqual\([a-zA-Z]/.test(text) || /(mac|given|enrolmentKey) === (?!undefined)/.test(text);
  });
  expect(careless).toEqual([]);
});

describe.skipIf(redisMissing !== undefined)("two nodes", PATIENCE, () => {
  const few = { desks: 30, messagesASecond: 30, keptLines: 0, calmMs: 500, drainSeconds: 6 };

  test("one that stops refuses no message, and its desks learn all at the other", async () => {
    expect(failing(await stopNode(few))).toEqual([]);
  });

  test("one that is killed leaves its desks to the other, where they learn all", async () => {
    expect(failing(await killNode(few))).toEqual([]);
  });

  test("Redis killed and started again costs no message and no desk its line", async () => {
    expect(failing(await killRedis(few))).toEqual([]);
  });
});
