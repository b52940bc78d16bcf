import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { formatRecoveryCode, makeRecoverySecret, readRecoveryCode } from "./recovery-code.ts";

test("a recovery code is read as it was printed, in small letters and without its hyphens too", () => {
  const secret = makeRecoverySecret(randomBytes);
  const printed = formatRecoveryCode(secret);
  expect([printed.length, readRecoveryCode(printed)]).toEqual([34, secret]);
  expect(readRecoveryCode(` ${printed.toLowerCase().replaceAll("-", " ")}\n`)).toBe(secret);
});

test("a code that lacks a character is none", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 27 }), (index) => {
      const typed = formatRecoveryCode("0123456789ABCDEFGHJKMNPQRS").replaceAll("-", "");
      expect(readRecoveryCode(typed.slice(0, index) + typed.slice(index + 1))).toBeUndefined();
    }),
  );
});

test("a mistyped code is nearly always noticed", () => {
  const printed = formatRecoveryCode("0123456789ABCDEFGHJKMNPQRS").replaceAll("-", "");
  const noticed = Array.from(printed).filter((character, index) => {
    const wrong = character === "7" ? "8" : "7";
    return readRecoveryCode(printed.slice(0, index) + wrong + printed.slice(index + 1)) === undefined;
  });
  expect(noticed.length).toBeGreaterThanOrEqual(27);
});
