import { edit, type InGoogle, isOursThere, live, placeOf, tell } from "./google-acts.ts";
import { eventsIn } from "./seen-events.ts";
import type { Simulation } from "./simulation.ts";

/** Deletes all of our events on one calendar at once. */
export function theyClear(at: InGoogle): string {
  const { sim, chance } = at;
  const ours = eventsIn(sim).filter(isOursThere(at));
  const calendarId = chance.pick(ours)?.calendarId;
  const events = ours.filter((one) => one.calendarId === calendarId);
  for (const one of events) {
    sim.google.control.deleteEvent(placeOf(one));
    const gone = `deleted ${at.number}`;
    tell(at, one, { time: gone, note: gone });
    live(at, one, "cancelled");
  }
  return `google clears ${events.length}`;
}

/** A patient is invited to an event of ours, and answers (MG9). */
export function theyAnswer(at: InGoogle): string {
  return edit(at, isOursThere(at), (one) => {
    const responseStatus = at.chance.happens(0.7) ? "accepted" : "declined";
    const attendees = [{ email: `patient${at.chance.below(2)}@home.example`, responseStatus }];
    at.sim.google.control.changeEvent(placeOf(one), { attendees });
    return responseStatus;
  });
}

/** The clinic's account may see a calendar no longer: it was deleted, or is shared no more (PL10). */
export function theyUnshare({ sim, chance }: InGoogle): string {
  const calendarId = chance.pick(sim.google.calendars) ?? "";
  const calendar = sim.google.world.calendars.get(calendarId);
  if (calendar === undefined) return "google unshared already";
  sim.hidden.set(calendarId, calendar);
  sim.google.world.calendars.delete(calendarId);
  return `google unshares ${calendarId.slice(0, 4)}`;
}

/** Every calendar is shared again, or taken out of the bin. */
export function theyShareAgain({ google, hidden }: Simulation): string {
  const count = hidden.size;
  for (const [id, calendar] of hidden) google.world.calendars.set(id, calendar);
  hidden.clear();
  return `google shares ${count} again`;
}
