import { findPractitioner } from "../../main/store/practitioners.ts";
import { findAppointment } from "../../main/store/appointments.ts";
import { appointmentsOf } from "./desk-acts.ts";
import { eventsIn } from "./seen-events.ts";
import type { Simulation, Violation } from "./simulation.ts";

/**
 * Invariant 3, beside what every desk has in common with Google: an appointment with an event that says its time is
 * known at every desk. */
export function checkDesks(sim: Simulation): Violation[] {
  const live = new Set(
    eventsIn(sim).flatMap(({ event, appointmentId }) =>
      event.status === "cancelled" ? [] : [appointmentId],
    ),
  );
  return sim.desks.flatMap(({ reader, name }) =>
    appointmentsOf(reader)
      .filter(({ id, status }) => status !== "cancelled" && live.has(id))
      .filter(({ practitionerId }) => (findPractitioner(reader, practitionerId)?.calendarId ?? null) !== null)
      .flatMap(({ id }) =>
        sim.desks
          .filter((other) => findAppointment(other.reader, id) === undefined)
          .map((other) => [id, other] as const),
      )
      .map(([id, other]): Violation => ({
        invariant: "sameTables",
        words: `${other.name} does not know appointment ${id.slice(-4)} of ${name}`,
      })),
  );
}
