import { z } from "zod";
import type { GoogleCalendarId, GoogleEventId } from "../../shared/ids.ts";
import { addMs, Instant, instantNow } from "../../shared/time.ts";
import { GoogleError } from "../google/google-error.ts";
import type { EventPage, GoogleEvent } from "../google/wire.ts";
import { type CalendarState, findCalendarState, saveCalendarState } from "../store/calendar-states.ts";
import { knowsForeignEvents } from "../store/foreign-events.ts";
import { findLinkByEvent } from "../store/links.ts";
import { readReceiptRow } from "../store/receipts.ts";
import type { Writer } from "../store/sql.ts";
import { askAboutDeleted } from "./ask-about-deleted.ts";
import { extendSeries } from "./extend-series.ts";
import { withoutElsewhere } from "./find-elsewhere.ts";
import { askAbout, findMissing } from "./find-missing.ts";
import { findTakenAway, takeFromElsewhere } from "./find-taken-away.ts";
import { clearGathered, gatherItems } from "./gather-items.ts";
import { deletesKnownSeries, splitPage } from "./split-page.ts";
import type { PullReport } from "./pull-report.ts";
import { reportPullFailure } from "./report-pull-failure.ts";
import type { SyncContext } from "./sync-context.ts";
import { takeInGathered, takeInItems, takeInPage } from "./take-in.ts";

/** How far back a full pull reaches, in milliseconds (PL1). */
const WINDOW_MS = 90 * 24 * 60 * 60_000;

/** At most so many events that a full pull did not see are asked about one by one; of one that was interrupted, so many. */
const MOST_QUESTIONS = 100;
const MOST_QUESTIONS_RESUMED = 20;

/** For so long, in milliseconds, Google may not show yet what it has confirmed: a guess on the safe side. */
const LAG_MS = 5 * 60_000;

/** How often one run begins a full pull anew because a page was refused. */
const MOST_STARTS = 2;

/** Everything a pull brought is kept here, and the token with it; what is left is to take it in. */
const Gathered = z.object({
  kind: z.literal("gathered"),
  syncToken: z.string(),
  timeZone: z.string().optional(),
});
type Gathered = z.infer<typeof Gathered>;

/** How far an unfinished pull is; the window of a full one must stay the same from page to page. */
const Progress = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("gathering"),
    pageToken: z.string(),
    timeMin: Instant,
    /** Nothing was known of the calendar when it began: what is not ours is taken in page by page. */
    isFirst: z.boolean().default(false),
  }),
  Gathered,
]);
type Progress = z.infer<typeof Progress>;

/** One pull under way. */
interface Pull {
  readonly context: SyncContext;
  readonly calendarId: GoogleCalendarId;
  readonly signal: AbortSignal;
  /** Told how many items have come so far. */
  readonly onRead: (count: number) => void;
  read: number;
  changed: number;
  startsOver: number;
}

/**
 * Brings what changed on one calendar: from the stored sync token on (PL2), or all of it where there is none or Google will
 * not have it any more (PL1, PL3). Must not run at the same time as another push or pull of the same account. Rejects only
 * with a programmer's fault.
 */
export async function pullCalendar(
  context: SyncContext,
  calendarId: GoogleCalendarId,
  { signal, onRead = nothing }: { readonly signal: AbortSignal; readonly onRead?: (count: number) => void },
): Promise<PullReport> {
  const pull: Pull = { context, calendarId, signal, onRead, read: 0, changed: 0, startsOver: 0 };
  try {
    await extendSeries(context, calendarId, { signal });
    const isWhole = await pullChanges(pull);
    return isWhole ? { kind: "pulled", changed: pull.changed } : { kind: "stopped" };
  } catch (error) {
    if (!(error instanceof GoogleError)) throw error;
    return reportPullFailure(context, { calendarId, error });
  }
}

/** Whether it came to its end; false: stopped by the signal. */
async function pullChanges(pull: Pull): Promise<boolean> {
  const progress = progressOf(stateOf(pull));
  // What an earlier run had brought whole comes first: its token is the one to go on from.
  if (progress?.kind === "gathered" && !(await takeIn(pull, progress))) return false;
  const { syncToken } = stateOf(pull);
  if (syncToken === null) return pullAll(pull);
  try {
    return await pullSince(pull, syncToken);
  } catch (error) {
    if (!isRefusedToken(error)) throw error;
    // PL3: nothing is thrown away but the token; the calendar is gathered anew beside what is there.
    changeState(pull, { syncToken: null, resumePage: null });
    return pullAll(pull);
  }
}

async function pullSince(pull: Pull, syncToken: string): Promise<boolean> {
  const { context, calendarId, signal } = pull;
  await clearGathered(context.store, calendarId);
  let pageToken: string | undefined;
  while (!signal.aborted) {
    const page = await context.client.listEvents({ calendarId, syncToken, pageToken });
    const isOnlyPage = pageToken === undefined && page.nextPageToken === undefined;
    pageToken = page.nextPageToken;
    const items = await askAboutDeleted(context, { calendarId, items: page.items });
    if (isOnlyPage) return takeOnlyPage(pull, page, items);
    if (pageToken === undefined) return gatherLast(pull, page, items);
    await gatherItems(context, { calendarId, items, note: nothing });
  }
  return false;
}

/** A page that is all there is needs not be kept: until its token is stored it can be asked for again. */
async function takeOnlyPage(pull: Pull, page: EventPage, items: readonly unknown[]): Promise<boolean> {
  const { context, calendarId, signal } = pull;
  const { timeZone } = page;
  const whole = { calendarId, items, timeZone, syncToken: tokenOf(page), signal };
  const changed = await takeInItems(context, whole);
  if (changed === undefined) return false;
  pull.changed += changed;
  return finish(pull);
}

async function pullAll(pull: Pull): Promise<boolean> {
  const { context, calendarId, signal } = pull;
  const { reader } = context.store;
  const progress = progressOf(stateOf(pull));
  const resumed = progress?.kind === "gathering" ? progress : undefined;
  if (resumed === undefined) await clearGathered(context.store, calendarId);
  const timeMin = resumed?.timeMin ?? addMs(instantNow(context.clock), -WINDOW_MS);
  const isFirst = resumed?.isFirst ?? !knowsForeignEvents(reader, calendarId);
  let pageToken = resumed?.pageToken;
  while (!signal.aborted) {
    const page = await listFrom(pull, { pageToken, timeMin });
    if (page === "startOver") return startOver(pull);
    const { items, nextPageToken } = page;
    pull.read += items.length;
    pull.onRead(pull.read);
    // What lives on of that series may be here already: only a whole sight tells.
    if (isFirst && deletesKnownSeries(reader, { calendarId, items })) return startOver(pull);
    if (nextPageToken === undefined) {
      await keepPage(pull, { page, isFirst, note: nothing });
      const missing = await findMissing(reader, { calendarId, timeMin, isFirst });
      // Changed or sent while this pull lay idle: reading all again costs less than so many questions.
      if (resumed !== undefined && missing.length > MOST_QUESTIONS_RESUMED) return startOver(pull);
      // Asked before the token is kept: if this fails, the last page is read again.
      const gone = await proveMissing(pull, missing);
      await takeFromElsewhere(context, { calendarId, gone });
      return gatherLast(pull, page, [...gone, ...(await findTakenAway(context, calendarId))]);
    }
    pageToken = nextPageToken;
    const resumePage = textOf({ kind: "gathering", pageToken, timeMin, isFirst });
    const note = (writer: Writer) => saveCalendarState(writer, { ...stateOf(pull), resumePage });
    await keepPage(pull, { page, isFirst, note });
  }
  return false;
}

/**
 * Keeps what a page of a full pull brought, and notes how far the pull is. Where nothing was known of the calendar there is nothing
 * to be swapped: what is not ours is taken in at once.
 */
async function keepPage(
  pull: Pull,
  kept: { readonly page: EventPage; readonly isFirst: boolean; readonly note: (writer: Writer) => void },
): Promise<void> {
  const { context, calendarId } = pull;
  const { page, isFirst, note } = kept;
  const { items, timeZone } = page;
  if (!isFirst) return gatherItems(context, { calendarId, items, note });
  const { own, others } = splitPage(context.store.reader, { calendarId, items });
  if (own.length > 0) await gatherItems(context, { calendarId, items: own, note: nothing });
  pull.changed += await takeInPage(context, { calendarId, items: others, timeZone, note });
}

function nothing(): void {
  // Nothing to be noted yet.
}

/** What became of events that were not seen: Google's own word about each, or, of very many, that a whole sight lacks them (PL3). */
async function proveMissing(pull: Pull, eventIds: readonly GoogleEventId[]): Promise<readonly GoogleEvent[]> {
  const { context, calendarId } = pull;
  if (eventIds.length <= MOST_QUESTIONS) {
    const answers = await askAbout(context, { calendarId, eventIds });
    if (answers.some((event) => isJustWritten(context, { calendarId, event })))
      throw new GoogleError("unavailable", { reason: "writtenButNotSeen" });
    return withoutElsewhere(context, { calendarId, answers });
  }
  return eventIds.map((id) => ({ id, status: "cancelled" }));
}

/**
 * Whether Google knows nothing of an event that it has confirmed to this desk a moment ago: what it shows lags behind, and the
 * pull is made again (PL3).
 */
function isJustWritten(
  { store, clock }: SyncContext,
  { calendarId, event }: { readonly calendarId: GoogleCalendarId; readonly event: GoogleEvent },
): boolean {
  const link = findLinkByEvent(store.reader, { calendarId, eventId: event.id });
  if (event.etag !== undefined || link === undefined || link.agreed === null) return false;
  const { acceptedAt } = readReceiptRow(store.reader, link.appointmentId);
  const now = instantNow(clock);
  return acceptedAt !== null && acceptedAt <= now && now < addMs(acceptedAt, LAG_MS);
}

/** The last items: everything is here now, and is taken in. */
async function gatherLast(pull: Pull, page: EventPage, items: readonly unknown[]): Promise<boolean> {
  const { context, calendarId } = pull;
  const gathered = { kind: "gathered", syncToken: tokenOf(page), timeZone: page.timeZone } as const;
  const note = (writer: Writer) =>
    saveCalendarState(writer, { ...stateOf(pull), resumePage: textOf(gathered) });
  await gatherItems(context, { calendarId, items, note });
  return takeIn(pull, gathered);
}

async function takeIn(pull: Pull, gathered: Gathered): Promise<boolean> {
  const { context, calendarId, signal } = pull;
  const { syncToken, timeZone } = gathered;
  const changed = await takeInGathered(context, { calendarId, syncToken, timeZone, signal });
  if (changed === undefined) return false;
  pull.changed += changed;
  await clearGathered(context.store, calendarId);
  return finish(pull);
}

function finish({ context, calendarId, signal }: Pull): Promise<boolean> {
  context.announce("connectionChanged");
  return extendSeries(context, calendarId, { signal });
}

function startOver(pull: Pull): Promise<boolean> {
  changeState(pull, { resumePage: null });
  return pullAll(pull);
}

/** A page of a full pull. Google may forget a page token, or die half-way with the one it stands for: then all over. */
async function listFrom(
  pull: Pull,
  from: { readonly pageToken: string | undefined; readonly timeMin: Instant },
): Promise<EventPage | "startOver"> {
  const { context, calendarId } = pull;
  const { pageToken, timeMin } = from;
  try {
    return await context.client.listEvents({ calendarId, pageToken, timeMin });
  } catch (error) {
    const isRefused = error instanceof GoogleError && ["invalid", "syncTokenInvalid"].includes(error.code);
    if (pageToken === undefined || !isRefused || pull.startsOver >= MOST_STARTS) throw error;
    pull.startsOver += 1;
    return "startOver";
  }
}

/** The token that the last page brings (PL1). */
function tokenOf({ nextSyncToken }: EventPage): string {
  // Neither a next page nor a token: not an answer of Google's calendar.
  if (nextSyncToken === undefined) throw new GoogleError("unavailable", { reason: "noSyncToken" });
  return nextSyncToken;
}

function stateOf({ context, calendarId }: Pull): CalendarState {
  const fresh = { syncToken: null, resumePage: null, lastProvenAt: null, problem: "none" as const };
  const known = findCalendarState(context.store.reader, calendarId);
  return known ?? { calendarId, accountId: context.account.id, ...fresh };
}

function changeState(pull: Pull, changed: Partial<CalendarState>): void {
  pull.context.store.write((writer) => saveCalendarState(writer, { ...stateOf(pull), ...changed }));
}

function progressOf({ resumePage }: CalendarState): Progress | undefined {
  return resumePage === null ? undefined : Progress.safeParse(JSON.parse(resumePage)).data;
}

function textOf(progress: Progress): string {
  return JSON.stringify(progress);
}

function isRefusedToken(error: unknown): boolean {
  return error instanceof GoogleError && error.code === "syncTokenInvalid";
}
