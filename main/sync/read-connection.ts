import type { CalendarHealth, ConnectionPill, ConnectionView } from "../../shared/ipc/google.ts";
import type { QueueReason } from "../../shared/ipc/queue.ts";
import type { Instant } from "../../shared/time.ts";
import type { RelayClient } from "../relay/relay-client.ts";
import { listDeclined } from "../store/answers.ts";
import { findCalendarState } from "../store/calendar-states.ts";
import { listConflicts } from "../store/conflicts.ts";
import { listHeldChanges } from "../store/held-changes.ts";
import { listOwed } from "../store/outbox.ts";
import { listPractitioners } from "../store/practitioners.ts";
import type { Reader } from "../store/sql.ts";
import type { GoogleAccount } from "./google-account.ts";
import type { SyncLoop } from "./sync-loop.ts";

/** What the page is told of the connection is read from. */
export interface ConnectionParts {
  readonly reader: Reader;
  readonly account: Pick<GoogleAccount, "view">;
  readonly sync: Pick<SyncLoop, "state" | "hintSourceOf" | "isStale">;
  /** undefined: none is configured. */
  readonly relay: Pick<RelayClient, "isConnected"> | undefined;
}

/** How the clinic stands with Google: the account, the pill in the corner, the relay, and each linked calendar's health (AC5). */
export function readConnection(parts: ConnectionParts): ConnectionView {
  const { reader, relay } = parts;
  const account = parts.account.view();
  return {
    account,
    pill: pillOf(parts, account.kind),
    relay: relay === undefined ? "notConfigured" : relay.isConnected() ? "connected" : "disconnected",
    calendars: listPractitioners(reader).flatMap(({ id, calendarId, calendarName }): CalendarHealth[] => {
      if (calendarId === null || calendarName === null) return [];
      const state = findCalendarState(reader, calendarId);
      return [
        {
          practitionerId: id,
          calendarId,
          calendarName,
          lastProvenAt: state?.lastProvenAt ?? null,
          problem: state?.problem ?? "none",
          channel: parts.sync.hintSourceOf(calendarId),
          age: parts.sync.isStale(calendarId) ? "stale" : "fresh",
        },
      ];
    }),
  };
}

/** The one thing the pill says: what needs a person first, then what stands in the way, then what is under way. */
function pillOf(
  { reader, sync }: ConnectionParts,
  account: ConnectionView["account"]["kind"],
): ConnectionPill {
  if (account === "notConfigured") return { kind: "notConfigured" };
  if (account === "notConnected" || account === "signingIn") return { kind: "notConnected" };
  const undecided = [...listConflicts(reader), ...listHeldChanges(reader)];
  const declined = new Set(listDeclined(reader).map(({ appointmentId }) => appointmentId)).size;
  const undecidedIds = new Set(undecided.map(({ appointmentId }) => appointmentId));
  const owed = listOwed(reader).filter(
    ({ appointmentId, reason }) => reason !== "discarded" && !undecidedIds.has(appointmentId),
  );
  const parked = owed.filter(({ state }) => state === "parked").length;
  const waiting = owed.length - parked;
  if (account === "signInAgain") return { kind: "signInAgain", waiting };
  const unread = staleSince(reader, sync);
  if (unread !== undefined) return { kind: "notRead", since: unread };
  const needing = parked + undecidedIds.size + declined;
  if (needing > 0) return { kind: "needsYou", count: needing };
  const { reach, until } = sync.state();
  if (reach === "offline") return { kind: "offline", waiting };
  if (reach === "waitingForGoogle") return { kind: "waitingForGoogle", waiting, until };
  if (waiting === 0) return { kind: "upToDate" };
  // Google answered each of them with an error: nothing is under way until the first is tried again.
  const held = owed.filter(({ state, reason }) => state === "queued" && isGooglesDoing(reason));
  const [next] = held.map(({ dueAt }) => dueAt).toSorted();
  if (next !== undefined && held.length === waiting)
    return { kind: "waitingForGoogle", waiting, until: next };
  return { kind: "sending", waiting };
}

/** When the calendar that went unread the longest was last read; undefined while none alarms (AC5). */
function staleSince(reader: Reader, sync: ConnectionParts["sync"]): Instant | undefined {
  const [oldest] = listPractitioners(reader)
    .flatMap(({ calendarId }) => (calendarId !== null && sync.isStale(calendarId) ? [calendarId] : []))
    .flatMap((calendarId) => findCalendarState(reader, calendarId)?.lastProvenAt ?? [])
    .toSorted();
  return oldest;
}

function isGooglesDoing(reason: QueueReason | null): boolean {
  return reason === "googleBusy" || reason === "googleUnavailable" || reason === "quotaUsedUp";
}
