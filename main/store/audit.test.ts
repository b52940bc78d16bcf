import { afterEach, beforeEach, expect, test } from "vitest";
import { Instant } from "../../shared/time.ts";
import { aDesk, type DeskUnderTest } from "../../tests/support/desk.ts";
import { appendAudit, listAudit, verifyAudit } from "./audit.ts";
import { change } from "./sql.ts";

let under: DeskUnderTest;
const at = Instant.parse("2026-11-21T08:00:00.000Z");

beforeEach(() => {
  under = aDesk();
  const { deskId } = under.desk;
  under.store.write((writer) => {
    for (const act of ["clinicSetUp", "booked", "moved", "cancelled"])
      appendAudit(writer, { at, deskId, act, subjectId: act === "clinicSetUp" ? null : "an id" });
  });
});
afterEach(() => under.close());

test("the trail is read back in order, and is whole", () => {
  const { deskId } = under.desk;
  expect(listAudit(under.store.reader)).toEqual([
    { at, deskId, act: "clinicSetUp", subjectId: null },
    { at, deskId, act: "booked", subjectId: "an id" },
    { at, deskId, act: "moved", subjectId: "an id" },
    { at, deskId, act: "cancelled", subjectId: "an id" },
  ]);
  expect(verifyAudit(under.store.reader)).toEqual({ kind: "whole", lines: 4 });
});

test.each([
  ["an act that was changed", "UPDATE audit SET act = 'booked' WHERE line = 3", 3],
  ["a time that was changed", "UPDATE audit SET at = '2026-11-21T07:00:00.000Z' WHERE line = 2", 2],
  [
    "a desk that was changed",
    "UPDATE audit SET desk_id = '0198a1f0-0000-7000-8000-000000000000' WHERE line = 1",
    1,
  ],
  ["a subject that was changed", "UPDATE audit SET subject_id = NULL WHERE line = 4", 4],
  ["a line that was taken out", "DELETE FROM audit WHERE line = 2", 3],
  ["the first line taken out", "DELETE FROM audit WHERE line = 1", 2],
  ["a seal that was changed", "UPDATE audit SET hash = 'x' WHERE line = 4", 4],
])("%s is found", (_, tamper, line) => {
  under.store.write((writer) => change(writer, tamper));
  expect(verifyAudit(under.store.reader)).toEqual({ kind: "broken", line });
});
