import { Temporal } from "temporal-polyfill";
import { z } from "zod";

/*
 * The four words of time. `Date` and zone arithmetic live here and nowhere else.
 *   Instant    a moment, UTC, always milliseconds and Z: sorts as text, survives SQLite, IPC and JSON unchanged
 *   CivilDate  a day on a wall calendar: 2026-11-21
 *   WallTime   a day and a time as the clinic's wall clock shows it: 2026-11-21T09:00
 *   Minutes    a length; also "minutes of the day", 0..1440, where the name says so
 * The zone belongs to the clinic; the PC's own zone is never used.
 */

/** A moment in UTC, `2026-11-21T09:00:00.000Z`. */
export const Instant = z.iso.datetime({ precision: 3 }).brand<"Instant">();
export type Instant = z.infer<typeof Instant>;

/** A day on the calendar, `2026-11-21`. */
export const CivilDate = z.iso.date().brand<"CivilDate">();
export type CivilDate = z.infer<typeof CivilDate>;

/** A day and time on the clinic's wall clock, to the minute: `2026-11-21T09:00`. */
export const WallTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/)
  .refine((text) => z.iso.date().safeParse(text.slice(0, 10)).success, "no such day")
  .brand<"WallTime">();
export type WallTime = z.infer<typeof WallTime>;

/** A length of time in whole minutes. */
export const Minutes = z.int();
export type Minutes = z.infer<typeof Minutes>;

/** An IANA zone this machine knows, `Europe/Zurich`. */
export const ZoneId = z
  .string()
  .refine(isKnownZone, "not an IANA time zone such as Europe/Zurich")
  .brand<"ZoneId">();
export type ZoneId = z.infer<typeof ZoneId>;

/** Which of the two passes of a repeated hour is meant: 0 the first, 1 the second. 0 for every ordinary time. */
export const Fold = z.union([z.literal(0), z.literal(1)]);
export type Fold = z.infer<typeof Fold>;

/** Where time comes from. Handed in, never read from the air. */
export interface Clock {
  /** Milliseconds since 1970, UTC. */
  readonly now: () => number;
}

/** What a wall time means in a zone. */
export type WallTimeReading =
  | { readonly kind: "once"; readonly instant: Instant }
  | { readonly kind: "twice"; readonly first: Instant; readonly second: Instant }
  | { readonly kind: "never"; readonly nextValid: WallTime };

function isKnownZone(zone: string): boolean {
  try {
    return Temporal.Now.zonedDateTimeISO(zone).timeZoneId.length > 0 && /^[A-Za-z]/.test(zone);
  } catch {
    return false;
  }
}

function instantText(instant: Temporal.Instant): Instant {
  return Instant.parse(instant.toString({ fractionalSecondDigits: 3 }));
}

/** The present moment of a clock. */
export function instantNow(clock: Clock): Instant {
  return instantFromMs(clock.now());
}

/** Unix milliseconds as an Instant. */
export function instantFromMs(milliseconds: number): Instant {
  return instantText(Temporal.Instant.fromEpochMilliseconds(Math.trunc(milliseconds)));
}

/** An Instant as Unix milliseconds. */
export function msOf(instant: Instant): number {
  return Temporal.Instant.from(instant).epochMilliseconds;
}

/** Any RFC 3339 text with an offset (as Google answers it) as an Instant; undefined where it is none. */
export function instantFromRfc3339(text: string): Instant | undefined {
  try {
    return instantText(Temporal.Instant.from(text));
  } catch {
    return undefined;
  }
}

/** An Instant some milliseconds later (or earlier, for a negative number). */
export function addMs(instant: Instant, milliseconds: number): Instant {
  return instantFromMs(msOf(instant) + milliseconds);
}

/** What `wall` means in `zone`: once, twice (clocks go back) or never (clocks go forward; the next valid time is given). */
export function readWallTime(wall: WallTime, zone: ZoneId): WallTimeReading {
  const plain = Temporal.PlainDateTime.from(wall);
  const earlier = plain.toZonedDateTime(zone, { disambiguation: "earlier" });
  const later = plain.toZonedDateTime(zone, { disambiguation: "later" });
  if (earlier.epochMilliseconds === later.epochMilliseconds)
    return { kind: "once", instant: instantText(earlier.toInstant()) };
  if (earlier.toPlainDateTime().equals(plain))
    return { kind: "twice", first: instantText(earlier.toInstant()), second: instantText(later.toInstant()) };
  const gapEnd = earlier.getTimeZoneTransition("next");
  return { kind: "never", nextValid: wallText((gapEnd ?? later).toPlainDateTime()) };
}

/** The instant of a stored wall time. A gap (possible only when zone rules changed later) reads as the time after it. */
export function instantOf(wall: WallTime, zone: ZoneId, fold: Fold): Instant {
  const disambiguation = fold === 0 ? "compatible" : "later";
  return instantText(Temporal.PlainDateTime.from(wall).toZonedDateTime(zone, { disambiguation }).toInstant());
}

/** How a zone's wall clock shows an instant, to the minute, and which pass of a repeated hour it is. */
export function wallTimeOf(instant: Instant, zone: ZoneId): { readonly wall: WallTime; readonly fold: Fold } {
  const zoned = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  const wall = wallText(zoned.toPlainDateTime());
  const reading = readWallTime(wall, zone);
  const isSecond = reading.kind === "twice" && zoned.epochMilliseconds >= msOf(reading.second);
  return { wall, fold: isSecond ? 1 : 0 };
}

function wallText(plain: Temporal.PlainDateTime): WallTime {
  return WallTime.parse(plain.toString({ smallestUnit: "minute", roundingMode: "trunc" }));
}

/** The day it is in a zone at an instant. */
export function dayOf(instant: Instant, zone: ZoneId): CivilDate {
  return dayOfWall(wallTimeOf(instant, zone).wall);
}

/** The first and the last-excluded instant of a day in a zone: 23, 24 or 25 hours apart, or a half more or less. */
export function dayBounds(day: CivilDate, zone: ZoneId): { readonly from: Instant; readonly to: Instant } {
  const date = Temporal.PlainDate.from(day);
  return {
    from: instantText(date.toZonedDateTime(zone).toInstant()),
    to: instantText(date.add({ days: 1 }).toZonedDateTime(zone).toInstant()),
  };
}

/** The day of a wall time. */
export function dayOfWall(wall: WallTime): CivilDate {
  return CivilDate.parse(wall.slice(0, 10));
}

/** The minutes of the day a wall time shows, 0..1439. */
export function minuteOfDay(wall: WallTime): Minutes {
  return Number(wall.slice(11, 13)) * 60 + Number(wall.slice(14, 16));
}

/** The wall time at a minute of a day; minutes outside 0..1439 run into the neighbouring days. */
export function wallTimeAt(day: CivilDate, minute: Minutes): WallTime {
  return wallText(Temporal.PlainDate.from(day).toPlainDateTime().add({ minutes: minute }));
}

/** The day some days later (or earlier). */
export function addDays(day: CivilDate, days: number): CivilDate {
  return CivilDate.parse(Temporal.PlainDate.from(day).add({ days }).toString());
}

/** ISO weekday of a day: 1 Monday .. 7 Sunday. */
export function weekdayOf(day: CivilDate): number {
  return Temporal.PlainDate.from(day).dayOfWeek;
}

/** Minutes between two instants, rounded to the nearest. */
export function minutesBetween(from: Instant, to: Instant): Minutes {
  return Math.round((msOf(to) - msOf(from)) / 60_000);
}

/** How far a zone's wall clock is ahead of UTC from a moment on; both in milliseconds. */
export interface ZoneOffset {
  readonly fromMs: number;
  readonly offsetMs: number;
}

/** The offsets a zone has between two moments (Unix milliseconds), in order; the first begins at `fromMs` or before. */
export function zoneOffsets(
  zone: ZoneId,
  stretch: { readonly fromMs: number; readonly toMs: number },
): readonly [ZoneOffset, ...ZoneOffset[]] {
  const at = (moment: Temporal.ZonedDateTime): ZoneOffset => ({
    fromMs: moment.epochMilliseconds,
    offsetMs: Math.round(moment.offsetNanoseconds / 1_000_000),
  });
  const first = Temporal.Instant.fromEpochMilliseconds(Math.trunc(stretch.fromMs)).toZonedDateTimeISO(zone);
  const offsets: [ZoneOffset, ...ZoneOffset[]] = [at(first)];
  let change = first.getTimeZoneTransition("next");
  while (change !== null && change.epochMilliseconds <= stretch.toMs) {
    offsets.push(at(change));
    change = change.getTimeZoneTransition("next");
  }
  return offsets;
}
