import type { GoogleCalendarId } from "../../shared/ids.ts";
import { CivilDate, dayBounds, type ZoneId } from "../../shared/time.ts";
import type { GoogleEvent } from "../google/wire.ts";
import { type Block, replaceBlocksOf } from "../store/blocks.ts";
import { dropForeignEvent, findForeignEvent, saveForeignEvent } from "../store/foreign-events.ts";
import type { Writer } from "../store/sql.ts";
import { timedSpan } from "./read-event.ts";

/** An event that is not ours, on the calendar it was seen on. */
export interface ForeignSighting {
  readonly calendarId: GoogleCalendarId;
  readonly event: GoogleEvent;
  /** The calendar's zone, in which all-day days begin and end. */
  readonly zone: ZoneId;
}

/**
 * Keeps an event that is not ours and turns it into the busy time it makes; a cancelled one is forgotten (PL7). Gives whether
 * that was news. Part of the caller's transaction.
 */
export function applyForeignEvent(writer: Writer, sighting: ForeignSighting): boolean {
  const { calendarId, event } = sighting;
  const place = { calendarId, eventId: event.id };
  const known = findForeignEvent(writer, place)?.raw["etag"];
  if (event.status !== "cancelled" && known !== undefined && known === event.etag) return false;
  replaceBlocksOf(writer, place, blocksOf(event, sighting.zone));
  if (event.status === "cancelled") return dropForeignEvent(writer, place);
  saveForeignEvent(writer, { ...place, raw: event });
  return true;
}

/** Kinds of events that tell where somebody is or whose day it is, and keep nobody busy. */
const NEVER_BUSY = ["workingLocation", "birthday"];

/** The busy time an event makes, as instants. Recurring events make none here: their occurrences are not known from one event. */
export function blocksOf(event: GoogleEvent, zone: ZoneId): Omit<Block, "eventId">[] {
  const isBusy =
    event.status !== "cancelled" &&
    event.transparency !== "transparent" &&
    event.recurrence === undefined &&
    !NEVER_BUSY.includes(event.eventType ?? "default") &&
    !(event.attendees ?? []).some(
      ({ self, responseStatus }) => self === true && responseStatus === "declined",
    );
  const span = isBusy ? (timedSpan(event) ?? allDaySpan(event, zone)) : undefined;
  if (span === undefined || span.from >= span.to) return [];
  return [{ startsAt: span.from, endsAt: span.to, label: event.summary ?? "" }];
}

function allDaySpan(event: GoogleEvent, zone: ZoneId): ReturnType<typeof timedSpan> {
  const first = CivilDate.safeParse(event.start?.date);
  const afterLast = CivilDate.safeParse(event.end?.date);
  if (!first.success || !afterLast.success) return undefined;
  return { from: dayBounds(first.data, zone).from, to: dayBounds(afterLast.data, zone).from };
}
