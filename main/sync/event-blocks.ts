import { CivilDate, dayBounds, type Instant, type ZoneId } from "../../shared/time.ts";
import type { GoogleEvent } from "../google/wire.ts";
import type { Block } from "../store/blocks.ts";
import { timedSpan } from "./read-event.ts";

/** Kinds of events that tell where somebody is or whose day it is, and keep nobody busy. */
const NEVER_BUSY = ["workingLocation", "birthday"];

/** Whether an event keeps its calendar's owner busy: it is neither cancelled, nor shown as free, nor declined by them (PL7). */
export function keepsBusy(event: GoogleEvent): boolean {
  return (
    event.status !== "cancelled" &&
    event.transparency !== "transparent" &&
    !NEVER_BUSY.includes(event.eventType ?? "default") &&
    !(event.attendees ?? []).some(
      ({ self, responseStatus }) => self === true && responseStatus === "declined",
    )
  );
}

/** The time an event itself takes, without what it repeats; none where it does not keep busy. `zone`: the calendar's. */
export function blocksOf(event: GoogleEvent, zone: ZoneId): Block[] {
  const span = keepsBusy(event) ? (timedSpan(event) ?? allDaySpan(event, zone)) : undefined;
  if (span === undefined || span.from >= span.to) return [];
  return [{ eventId: event.id, startsAt: span.from, endsAt: span.to, label: event.summary ?? "" }];
}

function allDaySpan(
  event: GoogleEvent,
  zone: ZoneId,
): { readonly from: Instant; readonly to: Instant } | undefined {
  const first = CivilDate.safeParse(event.start?.date);
  const afterLast = CivilDate.safeParse(event.end?.date);
  if (!first.success || !afterLast.success) return undefined;
  return { from: dayBounds(first.data, zone).from, to: dayBounds(afterLast.data, zone).from };
}
