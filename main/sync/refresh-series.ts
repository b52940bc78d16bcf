import { addMs, type Instant } from "../../shared/time.ts";
import { GoogleEvent } from "../google/wire.ts";
import { replaceBlocksOfSeries } from "../store/blocks.ts";
import { listForeignEventsOf } from "../store/foreign-events.ts";
import { saveProjection, type Series } from "../store/series.ts";
import type { Writer } from "../store/sql.ts";
import { dropUnreadableEvent, saveUnreadableEvent } from "../store/unreadable-events.ts";
import { projectSeries } from "./project-series.ts";

const DAY_MS = 24 * 60 * 60_000;

/** How far back the blocks of a series reach, in milliseconds; as far as a full pull does (PL1). */
const BACK_MS = 90 * DAY_MS;

/** How far ahead they reach when they are made, in milliseconds: about 13 months. */
const AHEAD_MS = 400 * DAY_MS;

/** They are made anew once they reach less far ahead than this, in milliseconds. */
export const LEAST_AHEAD_MS = 370 * DAY_MS;

/**
 * Makes the blocks of a series anew from what is known of it, from 90 days back to 400 days ahead (PL7); what cannot be followed
 * is set aside with its reason (PL9). Gives whether any block changed. Part of the caller's transaction.
 */
export function refreshSeries(writer: Writer, series: Series, now: Instant): boolean {
  const { calendarId, seriesId, zone } = series;
  const events = listForeignEventsOf(writer, series).map(({ raw }) => GoogleEvent.parse(raw));
  const until = addMs(now, AHEAD_MS);
  const { blocks, problems } = projectSeries({
    master: events.find(({ id }) => id === seriesId),
    exceptions: events.filter(({ id }) => id !== seriesId),
    zone,
    from: addMs(now, -BACK_MS),
    until,
  });
  const place = { calendarId, eventId: seriesId };
  if (problems.length === 0) dropUnreadableEvent(writer, place);
  else saveUnreadableEvent(writer, { ...place, reason: `recurrence: ${problems.join(", ")}`, seenAt: now });
  saveProjection(writer, { calendarId, seriesId, until });
  return replaceBlocksOfSeries(writer, series, blocks);
}
