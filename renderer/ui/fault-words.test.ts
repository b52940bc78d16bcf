import { expect, test } from "vitest";
import type { FaultCode } from "../../shared/ipc/contract.ts";
import { DeskFault } from "../desk.ts";
import { errorWords } from "./fault-words.ts";

const CODES: readonly FaultCode[] = [
  "badInput",
  "notAllowed",
  "revoked",
  "diskFull",
  "databaseDamaged",
  "inUse",
  "tooMany",
  "internal",
];

test.each(CODES)("%s is said in words of its own: what happened, what is kept, what to do", (code) => {
  for (const act of ["saved", "read"] as const) {
    const words = errorWords(new DeskFault(code), act);
    expect(words.split(". ").length).toBeGreaterThan(1);
    expect(words).toMatch(/kept|still there|Nothing was changed|safe/);
  }
});

test("what nobody foresaw is said as a fault of Clinic Desk, without its text", () => {
  expect(errorWords(new TypeError("Mona Rossi is not a function"), "saved")).toBe(
    errorWords(new DeskFault("internal"), "saved"),
  );
});
