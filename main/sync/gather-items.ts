import { setImmediate as nextTurn } from "node:timers/promises";
import type { GoogleCalendarId } from "../../shared/ids.ts";
import { dropGathered, gatherEvent, hasGathered } from "../store/gathered-events.ts";
import type { Store } from "../store/store.ts";
import type { Writer } from "../store/sql.ts";
import type { SyncContext } from "./sync-context.ts";
import { writeInSlices } from "./write-in-slices.ts";

/** How many items are thrown away in one transaction, so that none of them keeps a person waiting. */
const DROPPED_AT_ONCE = 500;

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
export async function gatherItems(
  context: Pick<SyncContext, "store" | "clock">,
  { calendarId, items, note }: PageItems,
): Promise<void> {
  await writeInSlices(context, {
    things: sortedById(items),
    write: (writer, raw) => gatherEvent(writer, { calendarId, ...readItem(raw), raw }),
    finish: note,
  });
}

/** Items by id, as indexes have them: the database then reads and writes each of its pages once. */
export function sortedById(items: readonly unknown[]): readonly unknown[] {
  return items
    .map((item) => ({ item, id: textIn(item, "id") ?? "" }))
    .toSorted((one, other) => (one.id < other.id ? -1 : one.id === other.id ? 0 : 1))
    .map(({ item }) => item);
}

/** Throws away what was gathered of a calendar: all of it is taken in, or it is begun anew. Nothing there costs one query. */
export async function clearGathered(store: Store, calendarId: GoogleCalendarId): Promise<void> {
  const drop = (): number =>
    store.write((writer) => dropGathered(writer, { calendarId, limit: DROPPED_AT_ONCE }));
  while (hasGathered(store.reader, calendarId) && drop() === DROPPED_AT_ONCE) await nextTurn();
}

function readItem(item: unknown) {
  const rank: "deletion" | "other" = isDeletion(item) ? "deletion" : "other";
  return {
    eventId: textIn(item, "id") ?? "",
    etag: textIn(item, "etag"),
    isOwn: namesAppointment(item),
    rank,
  };
}

/** A deleted series takes its instances with it, but not those that the same pull shows to live on by themselves. */
export function isDeletion(item: unknown): boolean {
  return fieldIn(item, "status") === "cancelled" && fieldIn(item, "recurringEventId") === undefined;
}

/** Whether an item carries the property by which our events are known (PL5). */
export function namesAppointment(item: unknown): boolean {
  return fieldIn(fieldIn(fieldIn(item, "extendedProperties"), "private"), "appointmentId") !== undefined;
}

/** The id of an item, undefined where it carries none that can be read. */
export function idIn(item: unknown): string | undefined {
  return textIn(item, "id");
}

function textIn(item: unknown, field: string): string | undefined {
  const value = fieldIn(item, field);
  return typeof value === "string" ? value : undefined;
}

function fieldIn(item: unknown, field: string): unknown {
  return typeof item === "object" && item !== null && Object.hasOwn(item, field)
    ? Reflect.get(item, field)
    : undefined;
}
