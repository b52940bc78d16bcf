import { z } from "zod";
import { AccountId, GoogleCalendarId } from "../../shared/ids.ts";
import { Instant } from "../../shared/time.ts";
import { keepUntilWritten } from "./keep-until-written.ts";
import { change, changeOne, first, type Reader, type Writer } from "./sql.ts";

/** How far a calendar has been read, and how it stands (PL1, PL10, AC5). */
export const CalendarState = z.object({
  calendarId: GoogleCalendarId,
  accountId: AccountId,
  syncToken: z.string().nullable(),
  /** The page at which an unfinished full pull goes on. */
  resumePage: z.string().nullable(),
  lastProvenAt: Instant.nullable(),
  problem: z.enum(["none", "calendarGone", "accessLost"]),
});
export type CalendarState = z.infer<typeof CalendarState>;

const Row = z.compile(CalendarState);

/** What was read of the table since it was last written to. */
const readKept = keepUntilWritten(
  "calendar_state",
  () => new Map<GoogleCalendarId, CalendarState | undefined>(),
);

/** How a calendar stands, undefined where it was never pulled. */
export function findCalendarState(reader: Reader, calendarId: GoogleCalendarId): CalendarState | undefined {
  const kept = readKept(reader);
  if (kept.has(calendarId)) return kept.get(calendarId);
  const row = first<unknown>(
    reader,
    `SELECT calendar_id AS calendarId, account_id AS accountId, sync_token AS syncToken, resume_page AS resumePage,
       last_proven_at AS lastProvenAt, problem
     FROM calendar_state WHERE calendar_id = @calendarId`,
    { calendarId },
  );
  const state = row === undefined ? undefined : Row.parse(row);
  kept.set(calendarId, state);
  return state;
}

/** Nearly always it is known and the account's as before: then no key is looked up. */
const SAME_ACCOUNT = `UPDATE calendar_state SET sync_token = @syncToken, resume_page = @resumePage, last_proven_at = @lastProvenAt,
    problem = @problem
  WHERE calendar_id = @calendarId AND account_id = @accountId`;

/** Writes down how a calendar stands, in the place of what was known. */
export function saveCalendarState(writer: Writer, state: CalendarState): void {
  if (change(writer, SAME_ACCOUNT, state) === 1) return;
  changeOne(
    writer,
    `INSERT INTO calendar_state (calendar_id, account_id, sync_token, resume_page, last_proven_at, problem)
     VALUES (@calendarId, @accountId, @syncToken, @resumePage, @lastProvenAt, @problem)
     ON CONFLICT (calendar_id) DO UPDATE SET account_id = excluded.account_id, sync_token = excluded.sync_token,
       resume_page = excluded.resume_page, last_proven_at = excluded.last_proven_at, problem = excluded.problem`,
    state,
  );
}
