import { assertNever } from "../../shared/assert.ts";
import type { ClashesView, ClashingVisit, ClashView } from "../../shared/ipc/clashes.ts";
import type { Appointment } from "../../shared/model/appointment.ts";
import { addMs, wallTimeOf, type WallTime } from "../../shared/time.ts";
import type { ClashPair } from "../store/accepted-clashes.ts";
import { findClashCall } from "../store/clash-calls.ts";
import { countUnseenClosedEvents } from "../store/closed-events.ts";
import { getPatient } from "../store/patients.ts";
import { findPractitionerByCalendar, getPractitioner } from "../store/practitioners.ts";
import { getService } from "../store/services.ts";
import { spanOf } from "./busy-time.ts";
import type { Desk } from "./desk.ts";
import { followClashes } from "./follow-clashes.ts";
import { type FoundClash, listClashes } from "./list-clashes.ts";
import { suggestSlot } from "./suggest-slot.ts";

/** How many clashes are shown at a time, and how many free times for each visit. */
const MOST_SHOWN = 50;
const MOST_SLOTS = 3;

/** Who is at the same time as whom, with the patients' phones and where each could go (MD3). Throws where no clinic is set up. */
export function readClashes(desk: Desk): ClashesView {
  const { reader } = desk.store;
  const found = listClashes(desk);
  return {
    clashes: found.slice(0, MOST_SHOWN).map((clash) => toView(desk, clash)),
    count: found.length,
    progress: followClashes(desk, found.map(pairOf)),
    closed: countUnseenClosedEvents(reader).flatMap(({ calendarId, count }) => {
      const practitionerName = findPractitionerByCalendar(reader, calendarId)?.name;
      return practitionerName === undefined ? [] : [{ practitionerName, count }];
    }),
  };
}

function toView(desk: Desk, clash: FoundClash): ClashView {
  const { reader } = desk.store;
  const { practitionerId, zone } = clash.kind === "visits" ? clash.first : clash.visit;
  const practitionerName = getPractitioner(reader, practitionerId).name;
  switch (clash.kind) {
    case "visits": {
      const [first, second] = [clash.first, clash.second].map((visit) => toVisit(desk, visit));
      if (first === undefined || second === undefined) throw new Error("a clash is of two visits");
      return { kind: "visits", practitionerId, practitionerName, first, second };
    }
    case "event": {
      const { eventId, label, startsAt, endsAt } = clash.block;
      return {
        kind: "event",
        practitionerId,
        practitionerName,
        visit: toVisit(desk, clash.visit),
        eventId,
        title: label,
        eventStartsAt: wallTimeOf(startsAt, zone).wall,
        eventEndsAt: wallTimeOf(endsAt, zone).wall,
      };
    }
    default:
      return assertNever(clash);
  }
}

function pairOf(clash: FoundClash): ClashPair {
  return clash.kind === "visits"
    ? { appointmentId: clash.first.id, withId: clash.second.id }
    : { appointmentId: clash.visit.id, withId: clash.block.eventId };
}

function toVisit(desk: Desk, visit: Appointment): ClashingVisit {
  const { reader } = desk.store;
  const { name, phone } = getPatient(reader, visit.patientId);
  return {
    appointmentId: visit.id,
    patientName: name,
    phone,
    serviceName: getService(reader, visit.serviceId).name,
    startsAt: visit.startsAt,
    durationMinutes: visit.durationMinutes,
    bookedAt: visit.createdAt,
    freeAt: freeTimes(desk, visit),
    call: findClashCall(reader, visit.id) ?? null,
  };
}

/** The next free times after the clash, none overlapping another. */
function freeTimes(desk: Desk, visit: Appointment): WallTime[] {
  const { practitionerId, durationMinutes, zone } = visit;
  const times: WallTime[] = [];
  let notBefore = visit.startsAt;
  while (times.length < MOST_SLOTS) {
    const free = suggestSlot(desk, { practitionerId, durationMinutes, notBefore });
    if (free.kind !== "free") break;
    times.push(free.startsAt);
    const { from } = spanOf({ ...visit, startsAt: free.startsAt, fold: 0 });
    notBefore = wallTimeOf(addMs(from, durationMinutes * 60_000), zone).wall;
  }
  return times;
}
