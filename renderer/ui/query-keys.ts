import type { BroadcastName } from "../../shared/ipc/calls.ts";
import type { CivilDate } from "../../shared/time.ts";

/** What the page keeps of the main process's answers, and under which name. */
export const queryKeys = {
  clinic: ["clinic"],
  days: ["day"],
  day: (day: CivilDate | null) => ["day", day],
  suggestions: ["suggestion"],
  patients: ["patients"],
  connection: ["connection"],
  calendars: ["calendars"],
  queue: ["queue"],
  held: ["held"],
  changes: ["changes"],
} as const;

/** What to read again after each broadcast. */
export const STALE_AFTER: Readonly<Record<BroadcastName, readonly (readonly string[])[]>> = {
  clinicChanged: [queryKeys.clinic, queryKeys.days, queryKeys.suggestions],
  dayChanged: [queryKeys.days, queryKeys.suggestions],
  patientsChanged: [queryKeys.patients, queryKeys.days, queryKeys.clinic],
  queueChanged: [queryKeys.queue, queryKeys.held, queryKeys.connection],
  connectionChanged: [queryKeys.connection, queryKeys.calendars],
  changesChanged: [queryKeys.changes],
};
