import type { GoogleCalendarId } from "../../shared/ids.ts";
import type { ZoneId } from "../../shared/time.ts";
import type { GoogleEvent } from "../google/wire.ts";
import { replaceBlocksOf } from "../store/blocks.ts";
import { dropForeignEvent, findForeignEvent, saveForeignEvent } from "../store/foreign-events.ts";
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
 * Keeps an event that is not ours and turns it into the busy time it makes; a cancelled one is forgotten (PL7). Gives whether
 * that was news. Part of the caller's transaction.
 */
export function applyForeignEvent(writer: Writer, sighting: ForeignSighting): boolean {
  const { calendarId, event } = sighting;
  const place = { calendarId, eventId: event.id };
  const known = findForeignEvent(writer, place)?.raw["etag"];
  if (event.status !== "cancelled" && known !== undefined && known === event.etag) return false;
  replaceBlocksOf(writer, place, event.recurrence === undefined ? blocksOf(event, sighting.zone) : []);
  if (event.status === "cancelled") return dropForeignEvent(writer, place);
  saveForeignEvent(writer, { ...place, raw: event });
  return true;
}
