import { setImmediate as nextTurn } from "node:timers/promises";
import type { GoogleCalendarId, PractitionerId } from "../../shared/ids.ts";
import { instantNow, ZoneId } from "../../shared/time.ts";
import { findCalendarState, saveCalendarState } from "../store/calendar-states.ts";
import { getClinic } from "../store/clinic.ts";
import { listNews, listOwnNews, settleNews } from "../store/gathered-events.ts";
import { noteGatheredSeen } from "../store/receipts.ts";
import { changeSeriesZone } from "../store/series.ts";
import type { Writer } from "../store/sql.ts";
import { applyItem } from "./apply-item.ts";
import { announceEffects, bothEffects, type Effects, NO_EFFECTS } from "./effects.ts";
import { isDeletion } from "./gather-items.ts";
import { brakedBy, type BrakeTally, tallyBrake } from "./measure-brake.ts";
import type { SyncContext } from "./sync-context.ts";

/** How many items are taken in in one transaction, so that none of them keeps a person waiting: 20 ms or so. */
const ITEMS_AT_ONCE = 60;

/** At most so many are taken in at once, without being kept first. */
export const MOST_AT_ONCE = 100;

/** A pull that has come to its end at Google, to be taken in here. */
export interface WholePull {
  readonly calendarId: GoogleCalendarId;
  /** The token for the next pull. */
  readonly syncToken: string;
  /** The calendar's zone as Google names it. */
  readonly timeZone: string | undefined;
  readonly signal: AbortSignal;
}

/**
 * Takes in everything that was gathered (PL3): in one transaction with the token where that is short, otherwise some items a
 * transaction and the token in the last. What would cancel or move too many appointments is held (MG8). Gives how much changed,
 * undefined where the signal stopped it; what is left is taken in the next time.
 */
export async function takeInGathered(context: SyncContext, pull: WholePull): Promise<number | undefined> {
  const { store } = context;
  const { calendarId, signal } = pull;
  const tally: BrakeTally = new Map();
  let after = "";
  for (;;) {
    const own = listOwnNews(store.reader, { calendarId, after, limit: ITEMS_AT_ONCE });
    tallyBrake(context, { calendarId, items: own.map(({ item }) => item) }, tally);
    const last = own.at(-1);
    if (last === undefined || own.length < ITEMS_AT_ONCE) break;
    after = last.eventId;
    await nextTurn();
  }
  const taking: Taking = { context, pull, braked: brakedBy(context, tally), changed: 0 };
  let all: Effects = NO_EFFECTS;
  try {
    while (!signal.aborted) {
      const { effects, isDone } = store.write((writer) => takeSome(writer, taking));
      all = bothEffects(all, effects);
      if (isDone) return taking.changed;
      await nextTurn();
    }
    return undefined;
  } finally {
    announceEffects(context, all);
  }
}

/** Takes in a few items at once, without keeping them first, in one transaction with the token. Gives how much changed. */
export function takeInItems(
  context: SyncContext,
  pull: Omit<WholePull, "signal"> & { readonly items: readonly unknown[] },
): number {
  const { calendarId, items } = pull;
  const tally: BrakeTally = new Map();
  tallyBrake(context, { calendarId, items }, tally);
  const taking: Taking = { context, pull, braked: brakedBy(context, tally), changed: 0 };
  const ordered = [...items.filter(isDeletion), ...items.filter((item) => !isDeletion(item))];
  const effects = context.store.write((writer) => {
    const done = takeItems(writer, taking, ordered);
    finish(writer, taking);
    return done;
  });
  announceEffects(context, effects);
  return taking.changed;
}

interface Taking {
  readonly context: SyncContext;
  readonly pull: Omit<WholePull, "signal">;
  readonly braked: ReadonlySet<PractitionerId>;
  changed: number;
}

function takeSome(writer: Writer, taking: Taking): { readonly effects: Effects; readonly isDone: boolean } {
  const { calendarId } = taking.pull;
  const news = listNews(writer, { calendarId, limit: ITEMS_AT_ONCE + 1 });
  const some = news.slice(0, ITEMS_AT_ONCE);
  const effects = takeItems(
    writer,
    taking,
    some.map(({ item }) => item),
  );
  for (const { eventId } of some) settleNews(writer, { calendarId, eventId });
  const isDone = some.length === news.length;
  if (isDone) finish(writer, taking);
  return { effects, isDone };
}

function takeItems(writer: Writer, taking: Taking, items: readonly unknown[]): Effects {
  const { context, pull, braked } = taking;
  const { calendarId, timeZone } = pull;
  const named = ZoneId.safeParse(timeZone);
  const zone = named.success ? named.data : getClinic(writer).zone;
  if (named.success) changeSeriesZone(writer, { calendarId, zone });
  let all: Effects = NO_EFFECTS;
  for (const item of items) {
    const effects = applyItem(writer, context, { calendarId, item, zone, braked });
    if (effects.day) taking.changed += 1;
    all = bothEffects(all, effects);
  }
  return all;
}

/** The token comes with the last of what it stands for, and proves that the calendar is read (PL1, PL2, AC5). */
function finish(writer: Writer, { context, pull }: Taking): void {
  const { calendarId, syncToken } = pull;
  noteGatheredSeen(writer, { calendarId, now: instantNow(context.clock) });
  saveCalendarState(writer, {
    calendarId,
    accountId: findCalendarState(writer, calendarId)?.accountId ?? context.account.id,
    syncToken,
    resumePage: null,
    lastProvenAt: instantNow(context.clock),
    problem: "none",
  });
}
