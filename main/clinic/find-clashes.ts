import { assertNever } from "../../shared/assert.ts";
import type { AppointmentId } from "../../shared/ids.ts";
import type { Clash } from "../../shared/ipc/appointments.ts";
import { addDays, addMs, dayOf, wallTimeOf, type CivilDate } from "../../shared/time.ts";
import { listClosuresBetween } from "../store/closures.ts";
import { getPatient } from "../store/patients.ts";
import type { Reader } from "../store/sql.ts";
import { listWorkingHoursOf } from "../store/working-hours.ts";
import { listBusyTime, type Busy, type BusyQuestion } from "./busy-time.ts";
import { openingSpan, openingsOn } from "./opening-time.ts";
import { joinSpans } from "./span.ts";

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
  const busy = listBusyTime(reader, question)
    .filter((other) => other.kind !== "appointment" || other.appointment.id !== question.except)
    .map((other) => clashWith(reader, other, question));
  return [...busy, ...closuresIn(reader, question), ...hoursMissedBy(reader, question)];
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

function daysOf({ from, to, zone }: ClashQuestion): { readonly first: CivilDate; readonly last: CivilDate } {
  return { first: dayOf(from, zone), last: dayOf(addMs(to, -1), zone) };
}

function closuresIn(reader: Reader, question: ClashQuestion): Clash[] {
  const { first, last } = daysOf(question);
  return listClosuresBetween(reader, { from: first, to: last })
    .filter(({ practitionerId }) => practitionerId === null || practitionerId === question.practitionerId)
    .map(({ reason }) => ({ kind: "closed", reason }));
}

/** Without any working hours at all a practitioner counts as always open. */
function hoursMissedBy(reader: Reader, question: ClashQuestion): Clash[] {
  const hours = listWorkingHoursOf(reader, question.practitionerId);
  if (hours.length === 0) return [];
  const { first, last } = daysOf(question);
  const open = [];
  // The day before as well: its hours end in the repeated hour where clocks go back at midnight.
  for (let day = addDays(first, -1); day <= last; day = addDays(day, 1))
    open.push(...openingsOn(day, hours).map((opening) => openingSpan(day, opening, question.zone)));
  const isInside = joinSpans(open).some(({ from, to }) => from <= question.from && question.to <= to);
  return isInside ? [] : [{ kind: "outsideWorkingHours" }];
}
