import type { GoogleCalendarId } from "../../shared/ids.ts";
import { addMs, instantNow, wallTimeOf } from "../../shared/time.ts";
import type { GoogleEvent } from "../google/wire.ts";
import { findCalendarState } from "../store/calendar-states.ts";
import { listCancelledLinks } from "../store/cancelled-links.ts";
import { getClinic } from "../store/clinic.ts";
import { findLinkByEvent } from "../store/links.ts";
import { listPractitioners } from "../store/practitioners.ts";
import type { Reader } from "../store/sql.ts";
import { applyItem } from "./apply-item.ts";
import { announceEffects, bothEffects, NO_EFFECTS } from "./effects.ts";
import { isTakenAway } from "./event-properties.ts";
import { askAbout } from "./find-missing.ts";
import type { SyncContext } from "./sync-context.ts";
import { wasThereSince } from "./taken-away.ts";

/** At most so many events are asked about after a full pull because they may have been taken away. */
const MOST_QUESTIONS = 100;

/** Today's visits count, too. */
const DAY_MS = 24 * 60 * 60_000;

/** Whether somebody here has no calendar, so that a deleted event may tell of an appointment that takes place (PU6). */
export function hasOneWithoutCalendar(reader: Reader): boolean {
  return listPractitioners(reader).some(({ calendarId }) => calendarId === null);
}

/**
 * What a full pull of a calendar cannot see, because it lists no deleted events: those of cancelled appointments which another desk
 * has booked again since, with somebody without a calendar (PU6). Rejects with the GoogleError of whatever went wrong.
 */
export async function findTakenAway(
  context: SyncContext,
  calendarId: GoogleCalendarId,
): Promise<readonly GoogleEvent[]> {
  const { reader } = context.store;
  if (!hasOneWithoutCalendar(reader)) return [];
  const from = wallTimeOf(addMs(instantNow(context.clock), -DAY_MS), getClinic(reader).zone).wall;
  const eventIds = listCancelledLinks(reader, { calendarId, from, limit: MOST_QUESTIONS });
  return (await askAbout(context, { calendarId, eventIds })).filter(isTakenAway);
}

/**
 * Takes in the events that were taken to another calendar and away from there, or deleted there, unseen from here: here nothing is
 * left of them but that they are gone (PU6). Rejects with the GoogleError of whatever went wrong.
 */
export async function takeFromElsewhere(
  context: SyncContext,
  { calendarId, gone }: { readonly calendarId: GoogleCalendarId; readonly gone: readonly GoogleEvent[] },
): Promise<void> {
  const { store, account } = context;
  if (!hasOneWithoutCalendar(store.reader)) return;
  const eventIds = gone
    .filter(({ status, extendedProperties }) => status === "cancelled" && extendedProperties === undefined)
    .map(({ id }) => id)
    .filter((eventId) => findLinkByEvent(store.reader, { calendarId, eventId }) !== undefined)
    .slice(0, MOST_QUESTIONS);
  if (eventIds.length === 0) return;
  for (const other of otherCalendars(store.reader, { calendarId, accountId: account.id })) {
    const answers = await askAbout(context, { calendarId: other, eventIds });
    const events = answers.filter((event) => isTakenAway(event) || wasThere(store.reader, calendarId, event));
    const effects = store.write((writer) => {
      const { zone } = getClinic(writer);
      return events
        .map((item) => applyItem(writer, context, { calendarId: other, item, zone, braked: new Set() }))
        .reduce(bothEffects, NO_EFFECTS);
    });
    announceEffects(context, effects);
  }
}

/** Whether an event that was away is known to have been there again since, on whichever calendar, before it was deleted. */
function wasThere(reader: Reader, calendarId: GoogleCalendarId, event: GoogleEvent): boolean {
  const link = findLinkByEvent(reader, { calendarId, eventId: event.id });
  return link !== undefined && wasThereSince(link, event);
}

/** The account's calendars beside one that can be read. */
export function otherCalendars(
  reader: Reader,
  { calendarId, accountId }: { readonly calendarId: GoogleCalendarId; readonly accountId: string },
): GoogleCalendarId[] {
  return listPractitioners(reader)
    .filter((one) => one.accountId === accountId && one.calendarId !== calendarId)
    .flatMap((one) => one.calendarId ?? [])
    .filter((other) => findCalendarState(reader, other)?.problem === "none");
}
