import type { ClosedSpan, HoursView } from "../../shared/ipc/set-up.ts";
import type { Closure } from "../../shared/model/clinic.ts";
import { addDays, dayOf, instantNow } from "../../shared/time.ts";
import { getClinic } from "../store/clinic.ts";
import { listClosures } from "../store/closures.ts";
import { listPractitioners } from "../store/practitioners.ts";
import { listWorkingHoursOf } from "../store/working-hours.ts";
import type { Desk } from "./desk.ts";
import { visitsInClosedDays } from "./visits-in-closed-days.ts";

/** Everybody's working hours, and the closed days from today on with the visits that are booked in them. Throws where the clinic is not set up. */
export function readHours(desk: Pick<Desk, "store" | "clock">): HoursView {
  const { reader } = desk.store;
  const today = dayOf(instantNow(desk.clock), getClinic(reader).zone);
  const spans = spansOf(listClosures(reader)).filter(({ to }) => to >= today);
  return {
    hours: listPractitioners(reader).flatMap(({ id }) => listWorkingHoursOf(reader, id)),
    closed: spans.map((span) => ({ ...span, visits: visitsInClosedDays(desk, span) })),
  };
}

/** Closed days, in order, as spans: days in a row that are closed to the same people for the same reason. */
export function spansOf(closures: readonly Closure[]): Omit<ClosedSpan, "visits">[] {
  const spans: { -readonly [Trait in keyof Omit<ClosedSpan, "visits">]: ClosedSpan[Trait] }[] = [];
  for (const { day, practitionerId, reason } of closures) {
    const open = spans.find(
      (span) =>
        span.practitionerId === practitionerId && span.reason === reason && addDays(span.to, 1) === day,
    );
    if (open === undefined) spans.push({ from: day, to: day, practitionerId, reason });
    else open.to = day;
  }
  return spans;
}
