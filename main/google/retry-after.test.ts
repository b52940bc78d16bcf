import { expect, test } from "vitest";
import { Instant } from "../../shared/time.ts";
import { readRetryAfter } from "./retry-after.ts";

const now = Instant.parse("2026-11-21T09:00:00.000Z");

test.each([
  ["120", "2026-11-21T09:02:00.000Z"],
  ["0", "2026-11-21T09:00:00.000Z"],
  ["Sat, 21 Nov 2026 09:05:00 GMT", "2026-11-21T09:05:00.000Z"],
  ["Sat, 21 Nov 2026 99:05:00 GMT", undefined],
  ["soon", undefined],
  ["-5", undefined],
  ["", undefined],
  [undefined, undefined],
])("reads Retry-After %j as %j", (header, expected) => {
  expect(readRetryAfter(header, now)).toBe(expected);
});
