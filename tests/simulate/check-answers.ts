import { findConflict } from "../../main/store/conflicts.ts";
import { findHeldChange } from "../../main/store/held-changes.ts";
import { findSeenAnswer } from "../../main/store/answers.ts";
import { findAppointment } from "../../main/store/appointments.ts";
import { findLink } from "../../main/store/links.ts";
import { eventsIn } from "./seen-events.ts";
import type { Simulation, Violation } from "./simulation.ts";

/** What guests answer in Google is known at every desk that has the event, and counted once (MG9). */
export function checkAnswers(sim: Simulation): Violation[] {
  return eventsIn(sim).flatMap(({ event, calendarId, appointmentId, time }) => {
    if (appointmentId === undefined || event.status === "cancelled" || time === "odd") return [];
    return (event.fields.attendees ?? []).flatMap(({ email, responseStatus }) =>
      sim.desks.flatMap((desk): Violation[] => {
        const link = findLink(desk.reader, appointmentId);
        const isItsOwn =
          link?.state === "linked" && link.eventId === event.id && link.calendarId === calendarId;
        const status = findAppointment(desk.reader, appointmentId)?.status;
        const isWaiting =
          findConflict(desk.reader, appointmentId) !== undefined ||
          findHeldChange(desk.reader, appointmentId) !== undefined;
        if (!isItsOwn || isWaiting || status === "cancelled" || email === undefined) return [];
        const seen = findSeenAnswer(desk.reader, { appointmentId, guest: email.toLowerCase() });
        if (seen === responseStatus) return [];
        const words = `${desk.name} has heard ${seen ?? "nothing"} of a guest of ${appointmentId.slice(-4)} who has ${responseStatus}`;
        return [{ invariant: "answers", words }];
      }),
    );
  });
}
