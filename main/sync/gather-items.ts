import { setImmediate as nextTurn } from "node:timers/promises";
import { z } from "zod";
import type { GoogleCalendarId } from "../../shared/ids.ts";
import { dropGathered, gatherEvent, hasGathered } from "../store/gathered-events.ts";
import type { Store } from "../store/store.ts";
import type { Writer } from "../store/sql.ts";

/** How many items are kept, or thrown away, in one transaction, so that none of them keeps a person waiting. */
const KEPT_AT_ONCE = 250;
const DROPPED_AT_ONCE = 2_000;

/** What a page brought. */
export interface PageItems {
  readonly calendarId: GoogleCalendarId;
  readonly items: readonly unknown[];
  /** Written with the last of the items. */
  readonly note: (writer: Writer) => void;
}

/**
 * Keeps what a page brought beside what is shown (PL3), some items a transaction, and notes in the last of them how far the
 * pull is. After a fault half-way the page is read again, which changes nothing of what was kept.
 */
export async function gatherItems(store: Store, { calendarId, items, note }: PageItems): Promise<void> {
  // By id, as the table has them: the database then reads and writes each of its pages once.
  const sorted = items
    .map((raw) => ({ calendarId, ...readItem(raw), raw }))
    .toSorted((one, other) => (one.eventId < other.eventId ? -1 : one.eventId === other.eventId ? 0 : 1));
  let kept = 0;
  do {
    const some = sorted.slice(kept, kept + KEPT_AT_ONCE);
    kept += some.length;
    const isLast = kept === items.length;
    store.write((writer) => {
      for (const event of some) gatherEvent(writer, event);
      if (isLast) note(writer);
    });
    if (!isLast) await nextTurn();
  } while (kept < items.length);
}

/** Throws away what was gathered of a calendar: all of it is taken in, or it is begun anew. Nothing there costs one query. */
export async function clearGathered(store: Store, calendarId: GoogleCalendarId): Promise<void> {
  const drop = (): number =>
    store.write((writer) => dropGathered(writer, { calendarId, limit: DROPPED_AT_ONCE }));
  while (hasGathered(store.reader, calendarId) && drop() === DROPPED_AT_ONCE) await nextTurn();
}

const Item = z.looseObject({
  id: z.string().catch(""),
  etag: z.string().optional().catch(undefined),
  status: z.unknown().optional(),
  recurringEventId: z.unknown().optional(),
});

function readItem(item: unknown) {
  const { id = "", etag, status, recurringEventId } = Item.safeParse(item).data ?? {};
  const rank = rankOf({ status, recurringEventId });
  return { eventId: id, etag, rank };
}

/** A deleted series takes its instances with it, but not those that the same pull shows to live on by themselves. */
export function isDeletion(item: unknown): boolean {
  return readItem(item).rank === "deletion";
}

function rankOf(item: {
  readonly status: unknown;
  readonly recurringEventId: unknown;
}): "deletion" | "other" {
  return item.status === "cancelled" && item.recurringEventId === undefined ? "deletion" : "other";
}
