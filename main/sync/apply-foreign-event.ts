import type { GoogleCalendarId, GoogleEventId } from "../../shared/ids.ts";
import type { ZoneId } from "../../shared/time.ts";
import type { GoogleEvent } from "../google/wire.ts";
import { dropBlocksOf, replaceBlocksOfSeries } from "../store/blocks.ts";
import {
  addForeignEvent,
  dropForeignEvent,
  dropForeignEventsOf,
  findForeignEvent,
  type ForeignEvent,
  saveForeignEvent,
} from "../store/foreign-events.ts";
import { dropSeries, markSeries } from "../store/series.ts";
import type { Writer } from "../store/sql.ts";
import { blocksOf } from "./event-blocks.ts";

/** An event that is not ours, on the calendar it was seen on. */
export interface ForeignSighting {
  readonly calendarId: GoogleCalendarId;
  readonly event: GoogleEvent;
  /** The calendar's zone, in which all-day days begin and end. */
  readonly zone: ZoneId;
}

/**
 * Keeps an event that is not ours and turns it into the busy time it makes; a cancelled one is forgotten (PL7). Of a recurring
 * one, and of its instances that stand by themselves, it notes that the series' blocks are to be made anew, which
 * `refreshSeries` does: until then those from before stay. Gives whether that was news. Part of the caller's transaction.
 */
export function applyForeignEvent(writer: Writer, sighting: ForeignSighting): boolean {
  const { calendarId, event } = sighting;
  const place = { calendarId, eventId: event.id };
  // A tombstone carries its id alone; a cancelled instance says of what, and is kept as long as its series (PL7).
  if (event.status === "cancelled" && event.recurringEventId === undefined)
    return dropEvent(writer, sighting, findForeignEvent(writer, place));
  const seen = seenAs(sighting);
  if (!addForeignEvent(writer, seen)) {
    const known = findForeignEvent(writer, place);
    if (known !== undefined && seen.etag !== null && known.etag === seen.etag) return false;
    leaveSeries(writer, { sighting, known, seriesId: seen.seriesId });
    saveForeignEvent(writer, seen);
  }
  if (seen.seriesId !== null)
    markSeries(writer, { calendarId, seriesId: seen.seriesId, zone: sighting.zone });
  return true;
}

/** What of an event is kept. */
function seenAs({ calendarId, event, zone }: ForeignSighting): ForeignEvent {
  const seriesId = seriesOf(event);
  const [busy = null] = seriesId === null ? blocksOf(event, zone) : [];
  const { htmlLink } = event;
  return {
    calendarId,
    eventId: event.id,
    etag: event.etag ?? null,
    seriesId,
    busy,
    address: typeof htmlLink === "string" ? htmlLink : null,
    namesAppointment: event.extendedProperties?.private?.["appointmentId"] ?? null,
    raw: seriesId === null ? null : event,
  };
}

/** The event that recurs, of which this is one instance or which this is itself; null for any other event. */
function seriesOf({ id, recurrence, recurringEventId }: GoogleEvent): GoogleEventId | null {
  return recurringEventId ?? (recurrence === undefined ? null : id);
}

/** What the event was part of before and is no longer: a series that ended takes its instances with it. */
function leaveSeries(
  writer: Writer,
  change: {
    readonly sighting: ForeignSighting;
    readonly known: ForeignEvent | undefined;
    readonly seriesId: GoogleEventId | null;
  },
): void {
  const { sighting, known, seriesId } = change;
  const { calendarId, event, zone } = sighting;
  const before = known?.seriesId ?? null;
  if (before === null || before === seriesId) return;
  if (before === event.id) forgetSeries(writer, { calendarId, seriesId: before });
  else {
    dropBlocksOf(writer, { calendarId, eventId: event.id });
    markSeries(writer, { calendarId, seriesId: before, zone });
  }
}

/** Forgets a deleted event; one that recurred with all its instances. Gives whether anything of it was known. */
function dropEvent(writer: Writer, sighting: ForeignSighting, known: ForeignEvent | undefined): boolean {
  const { calendarId, event, zone } = sighting;
  const place = { calendarId, eventId: event.id };
  dropBlocksOf(writer, place);
  const seriesId = known?.seriesId ?? null;
  if (seriesId !== null && seriesId !== event.id) markSeries(writer, { calendarId, seriesId, zone });
  const wasKnown = dropForeignEvent(writer, place);
  return forgetSeries(writer, { calendarId, seriesId: event.id }) || wasKnown;
}

/** Gives whether anything of the series was known. */
function forgetSeries(
  writer: Writer,
  series: { readonly calendarId: GoogleCalendarId; readonly seriesId: GoogleEventId },
): boolean {
  replaceBlocksOfSeries(writer, series, []);
  dropSeries(writer, series);
  return dropForeignEventsOf(writer, series) > 0;
}
