import type { SyncMark } from "../../shared/ipc/appointments.ts";
import type { DayCard } from "../store/day-cards.ts";

/** Where an appointment stands with Google: what waits for a person first, then what is owed, then what is there. */
export function syncMark({
  link,
  owed,
  isDiscarded,
  hasConflict,
  isHeld,
}: Pick<DayCard, "link" | "owed" | "isDiscarded" | "hasConflict" | "isHeld">): SyncMark {
  if (hasConflict) return "conflict";
  if (isHeld) return "held";
  if (owed === "parked") return isDiscarded ? "notMatching" : "parked";
  if (owed === "inFlight") return "sending";
  if (owed === "queued") return "waiting";
  if (link === "unlinked") return "incomplete";
  // No event and none owed: no calendar, cancelled before it was sent, or older than the link.
  return link === null ? "notLinked" : "sent";
}
