import type { SyncMark } from "../../shared/ipc/appointments.ts";
import type { DayCard, WaitingForPerson } from "../store/day-cards.ts";

/** What the mark of an appointment is told by. */
export interface Standing {
  readonly waiting: WaitingForPerson;
  /** Whether its practitioner has a linked calendar. */
  readonly hasCalendar: boolean;
}

/** Where an appointment stands with Google: what waits for a person first, then what is owed, then what is there. */
export function syncMark(card: DayCard, { waiting, hasCalendar }: Standing): SyncMark {
  if (waiting.inConflict.has(card.id)) return "conflict";
  if (waiting.held.has(card.id)) return "held";
  if (card.owed === "parked") return "parked";
  if (card.owed === "discarded") return "notMatching";
  if (card.owed === "inFlight") return "sending";
  if (card.owed === "queued") return "waiting";
  // No event and none owed: no calendar, cancelled before it was sent, or older than the link.
  if (card.link === null || !hasCalendar) return "notLinked";
  return card.link === "unlinked" ? "incomplete" : "sent";
}
