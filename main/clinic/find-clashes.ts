import { assertNever } from "../../shared/assert.ts";
import type { AppointmentId } from "../../shared/ids.ts";
import type { Clash } from "../../shared/ipc/appointments.ts";
import type { WorkingHours } from "../../shared/model/clinic.ts";
import { addDays, addMs, type CivilDate, dayOf, dayOfWall, wallTimeOf } from "../../shared/time.ts";
import { listClosuresBetween } from "../store/closures.ts";
import { getPatient } from "../store/patients.ts";
import type { Reader } from "../store/sql.ts";
import { listWorkingHoursOf } from "../store/working-hours.ts";
import { type Busy, type BusyQuestion, listBusyIn } from "./busy-time.ts";
import { isOpenThroughout, openingSpan, openingsOn } from "./opening-time.ts";
import { joinSpans } from "./span.ts";
import { type WallStretch, wallStretchOf } from "./wall-stretch.ts";

/** A wanted stretch of a practitioner's time. */
export interface ClashQuestion extends BusyQuestion {
  /** The appointment that is to have it, which cannot clash with itself. */
  readonly except?: AppointmentId;
}

/**
 * What a wanted stretch clashes with (BK2): visits, blocks of the linked calendar, closed days, and the hours in which nobody
 * works; empty where it is free. Compared as moments, so a change of clocks hides nothing. To be called in the same
 * transaction as the write.
 */
export function findClashes(reader: Reader, question: ClashQuestion): Clash[] {
  const wanted = { question, wall: wallStretchOf(question) };
  const busy = listBusyIn(reader, wanted)
    .filter((other) => other.kind !== "appointment" || other.appointment.id !== question.except)
    .map((other) => clashWith(reader, other, question));
  return [...busy, ...clashesWithHours(reader, wanted)];
}

function clashWith(reader: Reader, busy: Busy, { zone }: ClashQuestion): Clash {
  const times = { startsAt: wallTimeOf(busy.from, zone).wall, endsAt: wallTimeOf(busy.to, zone).wall };
  switch (busy.kind) {
    case "appointment": {
      const { id, patientId } = busy.appointment;
      const patientName = getPatient(reader, patientId).name;
      return { kind: "appointment", appointmentId: id, patientName, ...times };
    }
    case "block":
      return { kind: "block", label: busy.block.label, ...times };
    default:
      return assertNever(busy);
  }
}

interface Wanted {
  readonly question: ClashQuestion;
  readonly wall: WallStretch;
}

function clashesWithHours(reader: Reader, wanted: Wanted): Clash[] {
  const { question, wall } = wanted;
  const { practitionerId } = question;
  const days = { first: dayOfWall(wall.from), last: dayOf(addMs(question.to, -1), question.zone) };
  const closed = listClosuresBetween(reader, { from: days.first, to: days.last })
    .filter((closure) => closure.practitionerId === null || closure.practitionerId === practitionerId)
    .map(({ reason }): Clash => ({ kind: "closed", reason }));
  const hours = listWorkingHoursOf(reader, practitionerId);
  // Without any working hours at all a practitioner counts as always open.
  const isOpen =
    hours.length === 0 ||
    (wall.isSteady ? isOpenThroughout(hours, wall) : isOpenAsMoments(hours, { question, days }));
  return isOpen ? closed : [...closed, { kind: "outsideWorkingHours" }];
}

function isOpenAsMoments(
  hours: readonly WorkingHours[],
  wanted: {
    readonly question: ClashQuestion;
    readonly days: { readonly first: CivilDate; readonly last: CivilDate };
  },
): boolean {
  const { question, days } = wanted;
  const open = [];
  // The day before as well: its hours end in the repeated hour where clocks go back at midnight.
  for (let day = addDays(days.first, -1); day <= days.last; day = addDays(day, 1))
    open.push(...openingsOn(day, hours).map((opening) => openingSpan(day, opening, question.zone)));
  return joinSpans(open).some(({ from, to }) => from <= question.from && question.to <= to);
}
