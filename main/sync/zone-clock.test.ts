import fc from "fast-check";
import { expect, test } from "vitest";
import { instantFromMs, instantOf, msOf, wallTimeOf, ZoneId } from "../../shared/time.ts";
import { createZoneClock } from "./zone-clock.ts";

const ZONES = [
  "UTC",
  "Europe/Zurich",
  "America/New_York",
  "Australia/Lord_Howe",
  "Africa/Casablanca",
  "Asia/Beirut",
];
const FROM = Date.UTC(2025, 0, 1);
const TO = Date.UTC(2028, 0, 1);

const aMinute = fc
  .integer({ min: FROM / 60_000, max: TO / 60_000 })
  // Half of them on the nights in which clocks change.
  .chain((minute) =>
    fc.constantFrom(
      minute,
      Date.UTC(2027, 2, 28) / 60_000 + (minute % 400),
      Date.UTC(2026, 9, 25) / 60_000 + (minute % 400),
    ),
  )
  .map((minute) => minute * 60_000);

test("[PL7] a wall clock read often is the wall clock read once", () => {
  fc.assert(
    fc.property(fc.constantFrom(...ZONES), aMinute, (name, at) => {
      const zone = ZoneId.parse(name);
      const clock = createZoneClock(zone, { fromMs: FROM, toMs: TO });
      const wallText = (wall: number): string => instantFromMs(wall).slice(0, 16);
      const { wall } = wallTimeOf(instantFromMs(at), zone);
      expect(wallText(clock.wallOf(at))).toBe(wall);
      // Every wall time there is, and `at` itself read as one, which may be one that the clocks skip.
      for (const written of [clock.wallOf(at), at]) {
        const text = wallTimeOf(instantFromMs(written), ZoneId.parse("UTC")).wall;
        expect(clock.momentOf(written)).toBe(msOf(instantOf(text, zone, 0)));
      }
    }),
    { numRuns: 600 },
  );
});
