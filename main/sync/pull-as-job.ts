import type { GoogleCalendarId } from "../../shared/ids.ts";
import type { Jobs } from "../jobs.ts";
import { findCalendarState } from "../store/calendar-states.ts";
import { findPractitionerByCalendar } from "../store/practitioners.ts";
import { pullCalendar } from "./pull-calendar.ts";
import type { PullReport } from "./pull-report.ts";
import type { SyncContext } from "./sync-context.ts";

/** A pull, and where it is told how far it is; `jobs` undefined: nowhere. */
export interface PullAsked {
  readonly calendarId: GoogleCalendarId;
  readonly signal: AbortSignal;
  readonly jobs: Jobs | undefined;
}

/** Pulls a calendar; the first time, which may bring years of events, as a job that the page shows. Rejects as pullCalendar does. */
export async function pullAsJob(context: SyncContext, asked: PullAsked): Promise<PullReport> {
  const { calendarId, signal, jobs } = asked;
  const { reader } = context.store;
  const provenAt = findCalendarState(reader, calendarId)?.lastProvenAt ?? null;
  if (jobs === undefined || provenAt !== null) return pullCalendar(context, calendarId, { signal });
  const name = findPractitionerByCalendar(reader, calendarId)?.name;
  const about = name === undefined ? {} : { subject: name };
  return jobs.run({ kind: "firstSync", total: null, isCancellable: false, ...about }, async (job) => {
    const report = await pullCalendar(context, calendarId, { signal, onRead: job.progress });
    if (report.kind !== "pulled") job.fail();
    return report;
  });
}
