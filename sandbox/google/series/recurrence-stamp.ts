import {
  addMs,
  CivilDate,
  instantFromRfc3339,
  instantOf,
  msOf,
  WallTime,
  ZoneId,
} from "../../../shared/time.ts";
import { isKeepable } from "../events/keepable-times.ts";
import type { EventMoment } from "../events/stored-event.ts";
import { slotOf } from "./slot.ts";
import type { Slot } from "./slot.ts";

/** A date or a time as recurrence lines write it (RFC 5545, sections 3.3.4 and 3.3.5). */
export type RecurrenceStamp =
  | { readonly kind: "day"; readonly day: CivilDate }
  | { readonly kind: "time"; readonly slot: Slot };

/** Reads `20261231`, `20261231T225959Z` or `20261231T090000`, the last in `zone`; undefined where it is none of them. */
export function readRecurrenceStamp(text: string, zone: ZoneId): RecurrenceStamp | undefined {
  const [, year = "", month = "", date = "", hour, minute = "", second = "", zulu] =
    /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z)?)?$/.exec(text) ?? [];
  const day = CivilDate.safeParse(`${year}-${month}-${date}`);
  if (!day.success) return undefined;
  if (hour === undefined) return { kind: "day", day: day.data };
  const wall = WallTime.safeParse(`${day.data}T${hour}:${minute}`);
  const instant = wall.success ? instantFromRfc3339(`${wall.data}:${second}Z`) : undefined;
  if (!wall.success || instant === undefined) return undefined;
  // At the end of all time no zone matters.
  if (zulu !== undefined || !isKeepable(msOf(instant))) return { kind: "time", slot: msOf(instant) };
  return { kind: "time", slot: msOf(addMs(instantOf(wall.data, zone, 0), Number(second) * 1000)) };
}

/** The zone a series lives in: its start's, and UTC for days, which have none. */
export function zoneOfSeries(start: EventMoment): ZoneId {
  return ZoneId.parse((start.kind === "timed" ? start.timeZone : undefined) ?? "UTC");
}

/**
 * The slots an `RDATE` or `EXDATE` line names, with `TZID` or `VALUE=DATE` and several after commas; undefined where it is
 * malformed. Days on a timed series, and times on an all-day one, name no slot of it: Google takes them, and nothing happens
 * (https://stackoverflow.com/questions/25171709).
 */
export function readRecurrenceDates(line: string, start: EventMoment): readonly Slot[] | undefined {
  const [, params = "", stamps = ""] = /^(?:RDATE|EXDATE)((?:;[^:;]+)*):(.+)$/.exec(line) ?? [];
  const zone = zoneNamed(params, start);
  if (zone === undefined) return undefined;
  const slots: Slot[] = [];
  for (const text of stamps.split(",")) {
    const stamp = readRecurrenceStamp(text, zone);
    if (stamp === undefined || (params.includes("VALUE=DATE-TIME") && stamp.kind === "day")) return undefined;
    if (stamp.kind === "time" && /VALUE=DATE(?!-)/.test(params)) return undefined;
    if (stamp.kind === "time" && start.kind === "timed") slots.push(stamp.slot);
    if (stamp.kind === "day" && start.kind === "allDay") slots.push(slotOf({ ...start, date: stamp.day }));
  }
  return slots;
}

/** The zone of a line's parameters, the series' where they name none; undefined where a parameter cannot be taken. */
function zoneNamed(params: string, start: EventMoment): ZoneId | undefined {
  let zone: ZoneId | undefined = zoneOfSeries(start);
  for (const param of params.split(";").slice(1)) {
    const [name, value = ""] = param.split("=");
    const named = ZoneId.safeParse(value);
    if (name === "TZID" && named.success) zone = named.data;
    else if (param !== "VALUE=DATE" && param !== "VALUE=DATE-TIME") return undefined;
  }
  return zone;
}
