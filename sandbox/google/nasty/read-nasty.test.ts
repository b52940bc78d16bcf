import { expect, test } from "vitest";
import { readNasty } from "./read-nasty.ts";

test("reads kinds of faults, statuses by their number, and how often each strikes", () => {
  expect(readNasty("latency=0.1, status503=.05,dropPush=1")).toMatchObject({
    kind: "read",
    faults: [
      { kind: "latency", ms: 50, jitterMs: 2000, probability: 0.1 },
      { kind: "status", status: 503, probability: 0.05 },
      { kind: "dropPush", probability: 1 },
    ],
  });
});

test.each(["latency", "latency=often", "latency=1.5", "earthquake=0.1", "status200=0.1", "status=0.1"])(
  "says in a sentence what is wrong with %s",
  (text) => {
    expect(readNasty(text)).toEqual({ kind: "faulty", sentence: expect.stringMatching(/^--nasty .*\.$/) });
  },
);
