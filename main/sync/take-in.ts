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
import { isDeletion, type PageItems, sortedById } from "./gather-items.ts";
import { brakedBy, type BrakeTally, canBeBraked, tallyBrake } from "./measure-brake.ts";
import type { SyncContext } from "./sync-context.ts";
import { writeInSlices } from "./write-in-slices.ts";

/** How many items are judged, or fetched to be taken in, in one go. */
const JUDGED_AT_ONCE = 60;
const FETCHED_AT_ONCE = 500;

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
    const own = listOwnNews(store.reader, { calendarId, after, limit: JUDGED_AT_ONCE });
    tallyBrake(context, { calendarId, items: own.map(({ item }) => item) }, tally);
    const last = own.at(-1);
    if (last === undefined || own.length < JUDGED_AT_ONCE) break;
    after = last.eventId;
    await nextTurn();
  }
  const taking: Taking = { ...begun(context, pull), braked: brakedBy(context, tally) };
  try {
    while (!signal.aborted) {
      const news = listNews(store.reader, { calendarId, limit: FETCHED_AT_ONCE });
      const isLast = news.length < FETCHED_AT_ONCE;
      const isWhole = await writeInSlices(context, {
        things: news,
        write: (writer, { eventId, item }) => {
          takeItem(writer, taking, item);
          settleNews(writer, { calendarId, eventId });
        },
        finish: isLast ? (writer) => finish(writer, taking, pull) : undefined,
        signal,
      });
      if (!isWhole) return undefined;
      if (isLast) return taking.changed;
    }
    return undefined;
  } finally {
    announceEffects(context, taking.effects);
  }
}

/**
 * Takes in the items of a pull of one page, without keeping them first: as few transactions as can be, the token in the last.
 * Until then the pull can be made again, which finds nothing new in what was taken in. Gives how much changed, undefined where the
 * signal stopped it.
 */
export async function takeInItems(
  context: SyncContext,
  pull: WholePull & { readonly items: readonly unknown[] },
): Promise<number | undefined> {
  const { calendarId, items, signal } = pull;
  const tally: BrakeTally = new Map();
  const judged = canBeBraked(context, items.length) ? items.length : 0;
  for (let begin = 0; begin < judged; begin += JUDGED_AT_ONCE) {
    tallyBrake(context, { calendarId, items: items.slice(begin, begin + JUDGED_AT_ONCE) }, tally);
    if (begin > 0) await nextTurn();
  }
  const taking: Taking = { ...begun(context, pull), braked: brakedBy(context, tally) };
  const isWhole = await takeSlices(taking, { items, note: (writer) => finish(writer, taking, pull), signal });
  return isWhole ? taking.changed : undefined;
}

/**
 * Takes in what a page of a first full pull brought of others' events, where none were known, and notes in the last transaction
 * how far the pull is. After a fault half-way the page is read again, which changes nothing of what was taken in. Gives how much
 * changed.
 */
export async function takeInPage(
  context: SyncContext,
  page: PageItems & { readonly timeZone: string | undefined },
): Promise<number> {
  const taking = begun(context, page);
  await takeSlices(taking, page);
  return taking.changed;
}

/** Where items were seen. */
interface Sight {
  readonly calendarId: GoogleCalendarId;
  readonly timeZone: string | undefined;
}

interface Taking {
  readonly context: SyncContext;
  readonly sight: Sight;
  readonly braked: ReadonlySet<PractitionerId>;
  zone: ZoneId | undefined;
  changed: number;
  effects: Effects;
}

function begun(context: SyncContext, sight: Sight): Taking {
  return { context, sight, braked: new Set(), zone: undefined, changed: 0, effects: NO_EFFECTS };
}

async function takeSlices(
  taking: Taking,
  work: {
    readonly items: readonly unknown[];
    readonly note: (writer: Writer) => void;
    readonly signal?: AbortSignal;
  },
): Promise<boolean> {
  const { context } = taking;
  const { items, note, signal } = work;
  const sorted = sortedById(items);
  try {
    return await writeInSlices(context, {
      things: [...sorted.filter(isDeletion), ...sorted.filter((item) => !isDeletion(item))],
      write: (writer, item) => takeItem(writer, taking, item),
      finish: note,
      signal,
    });
  } finally {
    announceEffects(context, taking.effects);
  }
}

function takeItem(writer: Writer, taking: Taking, item: unknown): void {
  const { context, sight, braked } = taking;
  const zone = (taking.zone ??= noteZone(writer, sight));
  const effects = applyItem(writer, context, { calendarId: sight.calendarId, item, zone, braked });
  if (effects.day) taking.changed += 1;
  taking.effects = bothEffects(taking.effects, effects);
}

/** The zone of a calendar as Google names it, noted with its series, otherwise the clinic's. */
function noteZone(writer: Writer, { calendarId, timeZone }: Sight): ZoneId {
  const named = ZoneId.safeParse(timeZone);
  if (!named.success) return getClinic(writer).zone;
  changeSeriesZone(writer, { calendarId, zone: named.data });
  return named.data;
}

/** The token comes with the last of what it stands for, and proves that the calendar is read (PL1, PL2, AC5). */
function finish(writer: Writer, { context }: Taking, { calendarId, syncToken }: WholePull): void {
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
