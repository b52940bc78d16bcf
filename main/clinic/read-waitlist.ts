import type { ReadWaitlistOutput, WaitingView } from "../../shared/ipc/waitlist.ts";
import type { Appointment } from "../../shared/model/appointment.ts";
import { instantNow, instantOf } from "../../shared/time.ts";
import { findAppointment } from "../store/appointments.ts";
import { keptPatientId } from "../store/merged-patients.ts";
import { getPatient } from "../store/patients.ts";
import { getService } from "../store/services.ts";
import type { Reader } from "../store/sql.ts";
import { listDoneWaiting, listWaiting, type Waiting } from "../store/waiting.ts";
import type { Desk } from "./desk.ts";
import { createOfferSearch, type OfferSearch } from "./offer-search.ts";
import { patientHit } from "./patient-hit.ts";

const MOST_DONE = 100;

/**
 * Who waits, each with the next free time that suits, and who waits no more. Nothing of an offer is kept: it is reckoned from
 * what is free now. Throws where the clinic has not been set up.
 */
export function readWaitlist(desk: Desk): ReadWaitlistOutput {
  const { reader } = desk.store;
  const open = listWaiting(reader);
  const search = open.length === 0 ? undefined : createOfferSearch(reader, instantNow(desk.clock));
  const views = open.map((waiting) => viewOf(reader, waiting, search));
  const ended = listDoneWaiting(reader, MOST_DONE).map((waiting) => viewOf(reader, waiting, undefined));
  return {
    waiting: views.filter((view) => view.ended === null),
    done: [...views.filter((view) => view.ended !== null), ...ended],
  };
}

function viewOf(reader: Reader, waiting: Waiting, search: OfferSearch | undefined): WaitingView {
  const { id, serviceId, durationMinutes, wish, untilDay, note, createdAt, calledAt } = waiting;
  const visit = waiting.appointmentId === null ? undefined : findAppointment(reader, waiting.appointmentId);
  const ended = endOf(waiting, { visit, search });
  return {
    id,
    patient: patientHit(getPatient(reader, keptPatientId(reader, waiting.patientId))),
    serviceId,
    durationMinutes,
    wish,
    untilDay,
    note,
    serviceName: getService(reader, serviceId).name,
    visit:
      visit === undefined
        ? null
        : { appointmentId: visit.id, practitionerId: visit.practitionerId, startsAt: visit.startsAt },
    since: createdAt,
    calledAt,
    offer: ended === null ? (search?.offerFor(waiting, visit) ?? null) : null,
    ended,
  };
}

/** Nobody waits past the last day that helps, or for a visit that has begun or will not take place. */
function endOf(
  { endedAt, endedHow, untilDay }: Waiting,
  { visit, search }: { readonly visit: Appointment | undefined; readonly search: OfferSearch | undefined },
): WaitingView["ended"] {
  if (endedHow !== null) return { how: endedHow, at: endedAt };
  if (search === undefined) return null;
  const isTooLate = untilDay !== null && untilDay < search.today;
  return isTooLate || (visit !== undefined && !canBeEarlier(visit, search))
    ? { how: "outdated", at: null }
    : null;
}

function canBeEarlier(visit: Appointment, { now }: OfferSearch): boolean {
  const isComing = visit.status === "booked" || visit.status === "confirmed";
  return isComing && instantOf(visit.startsAt, visit.zone, visit.fold) > now;
}
