import fc from "fast-check";
import { expect, test } from "vitest";
import { AppointmentStatus } from "../../shared/model/appointment.ts";
import { Instant } from "../../shared/time.ts";
import { mergeStatus, type StatusMerge, type StatusSince } from "./merge-status.ts";

const at = (minute: number): Instant =>
  Instant.parse(`2026-11-23T09:${String(minute).padStart(2, "0")}:00.000Z`);
const since = (status: AppointmentStatus, minute = 0): StatusSince => ({ status, at: at(minute) });

const CASES: readonly (readonly [
  string,
  StatusSince | undefined,
  StatusSince,
  StatusSince | undefined,
  StatusMerge,
])[] = [
  ["the same", since("booked"), since("arrived", 1), since("arrived", 2), { kind: "same" }],
  [
    "only they",
    since("booked"),
    since("booked"),
    since("arrived", 2),
    { kind: "take", ...since("arrived", 2) },
  ],
  ["only we", since("booked"), since("arrived", 1), since("booked"), { kind: "tell" }],
  [
    "they, a step back",
    since("arrived"),
    since("arrived"),
    since("booked", 2),
    { kind: "take", ...since("booked", 2) },
  ],
  [
    "both, theirs higher",
    since("booked"),
    since("arrived", 9),
    since("inRoom", 2),
    { kind: "take", ...since("inRoom", 2) },
  ],
  ["both, ours higher", since("booked"), since("done", 1), since("noShow", 9), { kind: "tell" }],
  [
    "same rung, theirs later",
    since("booked"),
    since("arrived", 1),
    since("noShow", 2),
    { kind: "take", ...since("noShow", 2) },
  ],
  ["same rung, ours later", since("booked"), since("arrived", 3), since("noShow", 2), { kind: "tell" }],
  [
    "no base, theirs higher",
    undefined,
    since("booked", 9),
    since("confirmed"),
    { kind: "take", ...since("confirmed") },
  ],
  ["an unknown word, ours unchanged", since("booked"), since("booked"), undefined, { kind: "same" }],
  ["an unknown word, ours changed", since("booked"), since("arrived"), undefined, { kind: "tell" }],
  ["cancelled here", since("booked"), since("cancelled"), since("arrived"), { kind: "same" }],
];

for (const [name, base, local, remote, expected] of CASES)
  test(`[MD2] status, ${name}`, () => {
    expect(mergeStatus({ base, local, remote })).toEqual(expected);
  });

test("[MD2] two desks that changed one status come to the same one, whoever asks", () => {
  const status = fc.constantFrom(...AppointmentStatus.options.filter((option) => option !== "cancelled"));
  const side = fc.record({ status, at: fc.integer({ min: 0, max: 3 }).map(at) });
  const result = (local: StatusSince, merge: StatusMerge): AppointmentStatus =>
    merge.kind === "take" ? merge.status : local.status;
  fc.assert(
    fc.property(fc.option(side, { nil: undefined }), side, side, (base, one, other) => {
      const here = result(one, mergeStatus({ base, local: one, remote: other }));
      const there = result(other, mergeStatus({ base, local: other, remote: one }));
      expect(here).toBe(there);
    }),
  );
});
