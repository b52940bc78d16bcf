import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import {
  addDays,
  CivilDate,
  instantFromMs,
  instantFromRfc3339,
  instantOf,
  readWallTime,
  wallTimeAt,
  WallTime,
  wallTimeOf,
  weekdayOf,
  zoneOffsets,
  ZoneId,
} from "./time.ts";

/** Zones that change by an hour, by half of one, at midnight, by a whole day, southwards, and never. */
const zones = fc.constantFrom(
  ...[
    "Europe/Zurich",
    "America/New_York",
    "Australia/Lord_Howe",
    "America/Sao_Paulo",
    "Africa/Casablanca",
    "Pacific/Apia",
    "Asia/Kathmandu",
    "UTC",
  ].map((zone) => ZoneId.parse(zone)),
);
const YEAR_MS = 366 * 24 * 60 * 60_000;

/** A zone and a moment, every other one within two hours of a change of clocks. */
const moments = fc
  .record({
    zone: zones,
    ms: fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2037, 0) }),
    nearMs: fc.option(fc.integer({ min: -2 * 60 * 60_000, max: 2 * 60 * 60_000 })),
  })
  .map(({ zone, ms, nearMs }) => {
    const change = zoneOffsets(zone, { fromMs: ms, toMs: ms + YEAR_MS }).at(-1)?.fromMs ?? ms;
    return { zone, ms: nearMs === null ? ms : change + nearMs };
  });

const text = (instant: Temporal.Instant): string => instant.toString({ fractionalSecondDigits: 3 });

test("[BK5] a wall time is read as Temporal reads it, whatever the clocks do", () => {
  fc.assert(
    fc.property(moments, fc.integer({ min: -14 * 60, max: 14 * 60 }), ({ zone, ms }, shift) => {
      const wall = WallTime.parse(new Date(ms + shift * 60_000).toISOString().slice(0, 16));
      const plain = Temporal.PlainDateTime.from(wall);
      const [earlier, later, compatible] = (["earlier", "later", "compatible"] as const).map(
        (disambiguation) => plain.toZonedDateTime(zone, { disambiguation }).toInstant(),
      );
      if (earlier === undefined || later === undefined || compatible === undefined) throw new Error("three");
      const isOnce = earlier.equals(later);
      const isShown = earlier.toZonedDateTimeISO(zone).toPlainDateTime().equals(plain);
      const gapEnd = earlier.toZonedDateTimeISO(zone).getTimeZoneTransition("next")?.toPlainDateTime();
      const nextValid = gapEnd?.toString({ smallestUnit: "minute" });
      expect({
        reading: readWallTime(wall, zone),
        instants: [instantOf(wall, zone, 0), instantOf(wall, zone, 1)],
      }).toEqual({
        reading: isOnce
          ? { kind: "once", instant: text(earlier) }
          : isShown
            ? { kind: "twice", first: text(earlier), second: text(later) }
            : { kind: "never", nextValid },
        instants: [text(compatible), text(later)],
      });
    }),
    { numRuns: 500 },
  );
});

test("[BK5] a moment is shown as Temporal shows it, and read back as the same one", () => {
  fc.assert(
    fc.property(moments, ({ zone, ms }) => {
      const instant = instantFromMs(Math.floor(ms / 60_000) * 60_000);
      const shown = Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDateTime();
      const { wall, fold } = wallTimeOf(instant, zone);
      expect([wall, instantOf(wall, zone, fold)]).toEqual([
        shown.toString({ smallestUnit: "minute" }),
        instant,
      ]);
    }),
    { numRuns: 500 },
  );
});

test("days and minutes of the day are counted as Temporal counts them", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: Date.UTC(2099, 0) }),
      fc.integer({ min: -5_000, max: 5_000 }),
      (ms, count) => {
        const day = CivilDate.parse(new Date(ms).toISOString().slice(0, 10));
        const date = Temporal.PlainDate.from(day);
        expect([addDays(day, count), weekdayOf(day), wallTimeAt(day, count)]).toEqual([
          date.add({ days: count }).toString(),
          date.dayOfWeek,
          date.toPlainDateTime().add({ minutes: count }).toString({ smallestUnit: "minute" }),
        ]);
      },
    ),
  );
});

test("a time with an offset is read as Temporal reads it, also where there is no such day, hour or offset", () => {
  const two = (most: number) =>
    fc.integer({ min: 0, max: most }).map((value) => String(value).padStart(2, "0"));
  const offset = fc.constantFrom("Z", "+01:00", "-05:30", "+24:00", "+00:60", "+0100", "-00:00", "");
  const fraction = fc.constantFrom("", ".5", ".123", ".123456");
  const parts = fc.tuple(fc.integer({ min: 1900, max: 2100 }), two(13), two(32), two(25), two(61), two(61));
  fc.assert(
    fc.property(parts, fraction, offset, ([year, month, day, hour, minute, second], part, zone) => {
      const written = `${year}-${month}-${day}T${hour}:${minute}:${second}${part}${zone}`;
      expect(instantFromRfc3339(written)).toBe(readByTemporal(written));
    }),
    { numRuns: 3_000 },
  );
});

function readByTemporal(written: string): string | undefined {
  try {
    return text(Temporal.Instant.from(written));
  } catch {
    return undefined;
  }
}
