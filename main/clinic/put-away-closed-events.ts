import { markClosedEventsSeen } from "../store/closed-events.ts";
import type { Desk } from "./desk.ts";

/** A person has read that another clinic's desks write into a calendar; it is not said again of the same events (MD1). */
export function putAwayClosedEvents(desk: Desk): void {
  desk.store.write(markClosedEventsSeen);
  desk.announce("queueChanged");
}
