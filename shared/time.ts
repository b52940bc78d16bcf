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
  .refine((text) => CivilDate.safeParse(text.slice(0, 10)).success, "no such day")
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

const knownZones = new Set<string>();

function isKnownZone(zone: string): boolean {
  if (knownZones.has(zone)) return true;
  try {
    if (Temporal.Now.zonedDateTimeISO(zone).timeZoneId.length === 0 || !/^[A-Za-z]/.test(zone)) return false;
  } catch {
    return false;
  }
  knownZones.add(zone);
  return true;
}

function instantText(instant: Temporal.Instant): Instant {
  return Instant.parse(instant.toString({ fractionalSecondDigits: 3 }));
}

/** The present moment of a clock. */
export function instantNow(clock: Clock): Instant {
  return instantFromMs(clock.now());
}

/** The moments that were written out last: what happens at one moment asks for the same few again and again. */
const lastWritten = new Map<number, Instant>();

/** Unix milliseconds as an Instant. Throws for a moment outside the years 0 to 9999. */
export function instantFromMs(milliseconds: number): Instant {
  const before = lastWritten.get(milliseconds);
  if (before !== undefined) return before;
  const text = new Date(Math.trunc(milliseconds)).toISOString();
  const instant = isAsLongAs<Instant>(text, "2026-11-21T09:00:00.000Z") ? text : Instant.parse(text);
  if (lastWritten.size >= MOST_KEPT) lastWritten.clear();
  lastWritten.set(milliseconds, instant);
  return instant;
}

/** What `Date` writes is right but for the years before 0 and after 9999, which it writes with a sign and six digits. */
function isAsLongAs<Text extends string>(written: string, example: string): written is Text {
  return written.length === example.length;
}

/** An Instant as Unix milliseconds. */
export function msOf(instant: Instant): number {
  return Date.parse(instant);
}

/** The way Google writes it: to the second or the millisecond, with an offset of whole minutes. */
const PLAIN_RFC3339 =
  /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(?:\.\d{3})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/** Any RFC 3339 text with an offset (as Google answers it) as an Instant; undefined where it is none. */
export function instantFromRfc3339(text: string): Instant | undefined {
  const plain = PLAIN_RFC3339.exec(text);
  if (plain !== null) {
    // `Date` lets the 30th of February pass for the 2nd of March: then what it shows is not what was written.
    const shown = Date.parse(`${plain[1]}Z`);
    if (!Number.isNaN(shown) && new Date(shown).toISOString().slice(0, 19) === plain[1])
      return instantFromMs(Date.parse(text));
  }
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
  const { moments, gapEnd } = momentsOf(wall, zone);
  const [first, second] = [moments[0], moments.at(-1)];
  if (first === undefined || second === undefined)
    return { kind: "never", nextValid: wallText(gapEnd.fromMs + gapEnd.offsetMs) };
  if (first === second) return { kind: "once", instant: instantFromMs(first) };
  return { kind: "twice", first: instantFromMs(first), second: instantFromMs(second) };
}

/** Whether the clocks show a wall time twice, because they go back. */
export function comesTwice(wall: WallTime, zone: ZoneId): boolean {
  return momentsOf(wall, zone).moments.length > 1;
}

/** The instant of a stored wall time. A gap (possible only when zone rules changed later) reads as the time after it. */
export function instantOf(wall: WallTime, zone: ZoneId, fold: Fold): Instant {
  const { moments, inGap } = momentsOf(wall, zone);
  return instantFromMs((fold === 0 ? moments[0] : moments.at(-1)) ?? inGap);
}

/** How a zone's wall clock shows an instant, to the minute, and which pass of a repeated hour it is. */
export function wallTimeOf(instant: Instant, zone: ZoneId): { readonly wall: WallTime; readonly fold: Fold } {
  const moment = msOf(instant);
  const [first, ...changes] = offsetsAround(zone, moment);
  const { offsetMs } = changes.findLast(({ fromMs }) => fromMs <= moment) ?? first;
  const wall = wallText(moment + offsetMs);
  const { moments } = momentsOf(wall, zone);
  return { wall, fold: moments.length > 1 && moment >= (moments.at(-1) ?? Infinity) ? 1 : 0 };
}

/** Whether no clocks are changed in a stretch of time, made longer at both ends by a margin. Of one of many weeks it says no. */
export function clocksStandStill(
  zone: ZoneId,
  around: { readonly from: Instant; readonly to: Instant; readonly marginMs: number },
): boolean {
  const fromMs = msOf(around.from) - around.marginMs;
  const toMs = msOf(around.to) + around.marginMs;
  // The first one of each stretch does not begin there.
  const isChange = (offset: ZoneOffset, index: number): boolean =>
    index > 0 && offset.fromMs > fromMs && offset.fromMs <= toMs;
  if (toMs - fromMs > DAYS_AT_ONCE * DAY_MS) return false;
  return ![fromMs, toMs].some((moment) => offsetsAround(zone, moment).some(isChange));
}

/** A wall time as the milliseconds since 1970 that it would be on a clock that shows UTC, and back, to the minute. */
function wallMs(wall: string): number {
  return Date.parse(`${wall}Z`);
}
function wallText(milliseconds: number): WallTime {
  const written = new Date(milliseconds).toISOString().slice(0, -":00.000Z".length);
  return isAsLongAs<WallTime>(written, "2026-11-21T09:00") ? written : WallTime.parse(written);
}

/**
 * The moments at which a zone's clock shows a wall time, in order. `inGap`: where there are none, the moment as read by the offset
 * before the clocks went forward; `gapEnd`: the offset after that.
 */
function momentsOf(
  wall: WallTime,
  zone: ZoneId,
): { readonly moments: readonly number[]; readonly inGap: number; readonly gapEnd: ZoneOffset } {
  const shown = wallMs(wall);
  const offsets = offsetsAround(zone, shown);
  const moments: number[] = [];
  let [gapEnd] = offsets;
  let inGap = shown - gapEnd.offsetMs;
  for (const [index, offset] of offsets.entries()) {
    const moment = shown - offset.offsetMs;
    const hasBegun = index === 0 || moment >= offset.fromMs;
    const next = offsets[index + 1];
    if (hasBegun && (next === undefined || moment < next.fromMs)) moments.push(moment);
    if (hasBegun && next !== undefined && moment >= next.fromMs) [inGap, gapEnd] = [moment, next];
  }
  return { moments, inGap, gapEnd };
}

const DAY_MS = 24 * 60 * 60_000;
/** Offsets are looked up for so many days at once, and kept, because the same days are asked for again and again. */
const DAYS_AT_ONCE = 128;
const MOST_KEPT = 1_000;
const kept = new Map<string, ReturnType<typeof zoneOffsets>>();

/** The offsets a zone has around a moment or a wall time, two days before and after it at the least. */
function offsetsAround(zone: ZoneId, milliseconds: number): ReturnType<typeof zoneOffsets> {
  const part = Math.floor(milliseconds / (DAYS_AT_ONCE * DAY_MS));
  const key = `${zone} ${part}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const offsets = zoneOffsets(zone, {
    fromMs: (part * DAYS_AT_ONCE - 2) * DAY_MS,
    toMs: ((part + 1) * DAYS_AT_ONCE + 2) * DAY_MS,
  });
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, offsets);
  return offsets;
}

/** The day it is in a zone at an instant. */
export function dayOf(instant: Instant, zone: ZoneId): CivilDate {
  return dayOfWall(wallTimeOf(instant, zone).wall);
}

/** The first and the last-excluded instant of a day in a zone: 23, 24 or 25 hours apart, or a half more or less. */
export function dayBounds(day: CivilDate, zone: ZoneId): { readonly from: Instant; readonly to: Instant } {
  return { from: startOf(day, zone), to: startOf(addDays(day, 1), zone) };
}

/** The first instant of a day: its midnight, where clocks show that once. */
function startOf(day: CivilDate, zone: ZoneId): Instant {
  const midnight = readWallTime(wallTimeAt(day, 0), zone);
  if (midnight.kind === "once") return midnight.instant;
  return instantText(Temporal.PlainDate.from(day).toZonedDateTime(zone).toInstant());
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
  return wallText(wallMs(`${day}T00:00`) + minute * 60_000);
}

/** The wall time that a stopwatch and a clock that is not changed would show some milliseconds later (or earlier), to the minute. */
export function wallTimeAfter(wall: WallTime, milliseconds: number): WallTime {
  return wallText(wallMs(wall) + milliseconds);
}

/** The day some days later (or earlier). */
export function addDays(day: CivilDate, days: number): CivilDate {
  return dayOfWall(wallText(wallMs(`${day}T00:00`) + days * DAY_MS));
}

/** ISO weekday of a day: 1 Monday .. 7 Sunday. */
export function weekdayOf(day: CivilDate): number {
  return new Date(wallMs(`${day}T00:00`)).getUTCDay() || 7;
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
