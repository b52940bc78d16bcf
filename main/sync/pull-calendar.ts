import { setImmediate as nextTurn } from "node:timers/promises";
import { z } from "zod";
import type { GoogleCalendarId } from "../../shared/ids.ts";
import { addMs, Instant, instantNow, ZoneId } from "../../shared/time.ts";
import { GoogleError } from "../google/google-error.ts";
import type { EventPage, GoogleEvent } from "../google/wire.ts";
import { type CalendarState, findCalendarState, saveCalendarState } from "../store/calendar-states.ts";
import { getClinic } from "../store/clinic.ts";
import { changeSeriesZone } from "../store/series.ts";
import { applyItem } from "./apply-item.ts";
import { extendSeries } from "./extend-series.ts";
import { announceEffects, bothEffects, type Effects, NO_EFFECTS } from "./effects.ts";
import { askAbout, findMissing } from "./find-missing.ts";
import type { PullReport } from "./pull-report.ts";
import { reportPullFailure } from "./report-pull-failure.ts";
import type { SyncContext } from "./sync-context.ts";

/** How far back a full pull reaches, in milliseconds (PL1). */
const WINDOW_MS = 90 * 24 * 60 * 60_000;

/** After a resumed full pull, at most so many events are asked about one by one. */
const MOST_QUESTIONS = 20;

/** How many items are taken in one transaction, so that none of them keeps a person waiting. */
const ITEMS_AT_ONCE = 250;

/** Where an unfinished full pull goes on; the window must stay the same from page to page. */
const ResumePoint = z.object({ pageToken: z.string(), timeMin: Instant });

/** One pull under way. */
interface Pull {
  readonly context: SyncContext;
  readonly calendarId: GoogleCalendarId;
  readonly signal: AbortSignal;
  changed: number;
}

/**
 * Brings what changed on one calendar: from the stored sync token on (PL2), or all of it where there is none or Google will
 * not have it any more (PL1, PL3). Must not run at the same time as another push or pull of the same account. Rejects only
 * with a programmer's fault.
 */
export async function pullCalendar(
  context: SyncContext,
  calendarId: GoogleCalendarId,
  { signal }: { readonly signal: AbortSignal },
): Promise<PullReport> {
  const pull: Pull = { context, calendarId, signal, changed: 0 };
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
  const { syncToken } = stateOf(pull);
  if (syncToken === null) return pullAll(pull);
  try {
    return await pullSince(pull, syncToken);
  } catch (error) {
    if (!isRefusedToken(error)) throw error;
    // PL3: nothing is thrown away but the token; what is missing afterwards is asked about one by one.
    changeState(pull, { syncToken: null, resumePage: null });
    return pullAll(pull);
  }
}

async function pullSince(pull: Pull, syncToken: string): Promise<boolean> {
  const { context, calendarId, signal } = pull;
  let pageToken: string | undefined;
  while (!signal.aborted) {
    const page = await context.client.listEvents({ calendarId, syncToken, pageToken });
    pageToken = page.nextPageToken;
    const progress = pageToken === undefined ? finished(page) : {};
    if (!(await takePage(pull, { page, missing: [], progress }))) return false;
    if (pageToken === undefined) return true;
  }
  return false;
}

async function pullAll(pull: Pull): Promise<boolean> {
  const { context, calendarId, signal } = pull;
  const resumed = resumePointOf(stateOf(pull));
  const timeMin = resumed?.timeMin ?? addMs(instantNow(context.clock), -WINDOW_MS);
  const seen = new Set<string>();
  let pageToken = resumed?.pageToken;
  while (!signal.aborted) {
    const page = await listFrom(pull, { pageToken, timeMin, isResuming: pageToken === resumed?.pageToken });
    if (page === "startOver") return startOver(pull);
    for (const item of page.items) seen.add(idOf(item));
    pageToken = page.nextPageToken;
    if (pageToken === undefined) {
      const eventIds = findMissing(context.store.reader, { calendarId, timeMin, seen });
      // This run has not seen the pages before its resume point: reading them again costs less than so many questions.
      if (resumed !== undefined && eventIds.length > MOST_QUESTIONS) return startOver(pull);
      // Asked before the token is stored: if this fails, the last page is read again.
      const missing = await askAbout(context, { calendarId, eventIds });
      return takePage(pull, { page, missing, progress: finished(page) });
    }
    const resumePage = JSON.stringify({ pageToken, timeMin } satisfies z.infer<typeof ResumePoint>);
    if (!(await takePage(pull, { page, missing: [], progress: { resumePage } }))) return false;
  }
  return false;
}

function startOver(pull: Pull): Promise<boolean> {
  changeState(pull, { resumePage: null });
  return pullAll(pull);
}

/** A page of a full pull. A page token that was kept over a restart may have been forgotten by Google: then all over. */
async function listFrom(
  pull: Pull,
  from: {
    readonly pageToken: string | undefined;
    readonly timeMin: Instant;
    readonly isResuming: boolean;
  },
): Promise<EventPage | "startOver"> {
  const { context, calendarId } = pull;
  const { pageToken, timeMin, isResuming } = from;
  try {
    return await context.client.listEvents({ calendarId, pageToken, timeMin });
  } catch (error) {
    const isRefused = error instanceof GoogleError && ["invalid", "syncTokenInvalid"].includes(error.code);
    if (pageToken === undefined || !isResuming || !isRefused) throw error;
    return "startOver";
  }
}

/** What the last page brings: the token, and the proof that the calendar is read (PL1, AC5). */
function finished({ nextSyncToken }: EventPage): Partial<CalendarState> {
  // Neither a next page nor a token: not an answer of Google's calendar.
  if (nextSyncToken === undefined) throw new GoogleError("unavailable", { reason: "noSyncToken" });
  return { syncToken: nextSyncToken, resumePage: null };
}

interface TakenPage {
  readonly page: EventPage;
  readonly missing: readonly GoogleEvent[];
  /** What the calendar's state becomes with this page. */
  readonly progress: Partial<CalendarState>;
}

/**
 * Takes in one page, some items a transaction, and moves on in the last of them (PL1, PL2): between two the desk answers a
 * person. After a fault half-way the page is read again, which changes nothing of what was taken in. False: stopped by the
 * signal, with the page taken in.
 */
async function takePage(pull: Pull, { page, missing, progress }: TakenPage): Promise<boolean> {
  const { context, calendarId, signal } = pull;
  const items = deletedFirst([...page.items, ...missing]);
  let taken = 0;
  let all: Effects = NO_EFFECTS;
  try {
    do {
      const some = items.slice(taken, taken + ITEMS_AT_ONCE);
      const isLast = taken + some.length === items.length;
      all = bothEffects(all, takeItems(pull, { page, items: some, progress: isLast ? progress : undefined }));
      taken += some.length;
      if (!isLast) await nextTurn();
    } while (taken < items.length);
  } finally {
    announceEffects(context, all);
  }
  if (progress.syncToken !== undefined) context.announce("connectionChanged");
  return extendSeries(context, calendarId, { signal });
}

/** One transaction. `progress`: what the calendar's state becomes with it, where the page ends here. */
function takeItems(
  pull: Pull,
  part: {
    readonly page: EventPage;
    readonly items: readonly unknown[];
    readonly progress: Partial<CalendarState> | undefined;
  },
): Effects {
  const { context, calendarId } = pull;
  const { page, items, progress } = part;
  return context.store.write((writer) => {
    const named = ZoneId.safeParse(page.timeZone);
    const zone = named.success ? named.data : getClinic(writer).zone;
    if (named.success) changeSeriesZone(writer, { calendarId, zone });
    let all: Effects = NO_EFFECTS;
    for (const item of items) {
      const effects = applyItem(writer, context, { calendarId, item, zone });
      if (effects.day) pull.changed += 1;
      all = bothEffects(all, effects);
    }
    if (progress === undefined) return all;
    const isLast = progress.syncToken !== undefined;
    const proven = isLast ? { lastProvenAt: instantNow(context.clock), problem: "none" as const } : {};
    saveCalendarState(writer, { ...stateOf(pull), ...progress, ...proven });
    return all;
  });
}

const Deletion = z.looseObject({
  status: z.literal("cancelled"),
  recurringEventId: z.undefined().optional(),
});

/** A deleted series takes its instances with it, but not those that the same page shows to live on by themselves. */
function deletedFirst(items: readonly unknown[]): readonly unknown[] {
  const isDeletion = (item: unknown): boolean => Deletion.safeParse(item).success;
  const deletions = items.filter(isDeletion);
  return deletions.length === 0 ? items : [...deletions, ...items.filter((item) => !isDeletion(item))];
}

function stateOf({ context, calendarId }: Pull): CalendarState {
  const fresh = { syncToken: null, resumePage: null, lastProvenAt: null, problem: "none" as const };
  const known = findCalendarState(context.store.reader, calendarId);
  return known ?? { calendarId, accountId: context.account.id, ...fresh };
}

function changeState(pull: Pull, changed: Partial<CalendarState>): void {
  pull.context.store.write((writer) => saveCalendarState(writer, { ...stateOf(pull), ...changed }));
}

function resumePointOf({ resumePage }: CalendarState): z.infer<typeof ResumePoint> | undefined {
  return resumePage === null ? undefined : ResumePoint.parse(JSON.parse(resumePage));
}

function isRefusedToken(error: unknown): boolean {
  return error instanceof GoogleError && error.code === "syncTokenInvalid";
}

const WithId = z.looseObject({ id: z.string() });

function idOf(item: unknown): string {
  const withId = WithId.safeParse(item);
  return withId.success ? withId.data.id : "";
}
