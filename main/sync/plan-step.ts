import type { GoogleCalendarId } from "../../shared/ids.ts";

/** What the sync loop knows when it asks itself what to do next. All moments are Unix milliseconds. */
export interface LoopView {
  readonly now: number;
  /** `absent`: no account, or one that must sign in again; the outbox fills and nothing is asked of Google. */
  readonly account: "ready" | "absent";
  /** Nothing is asked of Google before: it told us to slow down, or it could not be reached. */
  readonly pausedUntil: number;
  /** When the next entry of the outbox may go out; undefined: nothing to send. */
  readonly pushDueAt: number | undefined;
  /** `person`: somebody at the desk has just done something, which goes ahead of all looking. */
  readonly pushFor: "person" | "backlog";
  readonly pulls: readonly Due[];
  readonly channels: readonly Due[];
  /** Calendars without a channel that the relay is there to give one. */
  readonly unwatched: readonly GoogleCalendarId[];
}

/** When something is due for one calendar. */
export interface Due {
  readonly calendarId: GoogleCalendarId;
  readonly at: number;
}

/** What to do next. One step at a time: no two runs can meet on one calendar (PL4). */
export type Step =
  | { readonly kind: "push" }
  | { readonly kind: "pull"; readonly calendarId: GoogleCalendarId }
  | { readonly kind: "keepChannel"; readonly calendarId: GoogleCalendarId }
  /** Nothing is due before this moment. */
  | { readonly kind: "sleep"; readonly until: number }
  /** Nothing is due at all. */
  | { readonly kind: "rest" };

/**
 * Chooses the next step: a person's change first, then whatever has been due the longest. Where a calendar can have a channel, that
 * is opened before the look, so that it tells of everything after the look and none has to follow for what lay between. Pure.
 */
export function planStep(view: LoopView): Step {
  const { now, account, pausedUntil, pushDueAt, pushFor, pulls, channels, unwatched } = view;
  if (account === "absent") return { kind: "rest" };
  const candidates: { readonly step: Step; readonly at: number }[] = [
    ...pulls.map(({ calendarId, at }) => ({ step: { kind: "pull", calendarId } as const, at })),
    ...(pushDueAt === undefined ? [] : [{ step: { kind: "push" } as const, at: pushDueAt }]),
    ...channels.map(({ calendarId, at }) => ({ step: { kind: "keepChannel", calendarId } as const, at })),
  ];
  const earliest = candidates.toSorted((one, other) => one.at - other.at)[0];
  if (earliest === undefined) return { kind: "rest" };
  const dueAt = Math.max(earliest.at, pausedUntil);
  if (dueAt > now) return { kind: "sleep", until: dueAt };
  if (pushFor === "person" && pushDueAt !== undefined && pushDueAt <= now) return { kind: "push" };
  const { step } = earliest;
  const isWatchDue = (calendarId: GoogleCalendarId): boolean =>
    unwatched.includes(calendarId) && channels.some((due) => due.calendarId === calendarId && due.at <= now);
  return step.kind === "pull" && isWatchDue(step.calendarId) ? { ...step, kind: "keepChannel" } : step;
}
