import type { AppointmentId } from "../../shared/ids.ts";
import type { Appointment } from "../../shared/model/appointment.ts";
import type { Practitioner } from "../../shared/model/clinic.ts";
import { instantNow, instantOf } from "../../shared/time.ts";
import { assertNever } from "../../shared/assert.ts";
import type { EventAttendee, GoogleEvent } from "../google/wire.ts";
import {
  dropDeclined,
  findSeenAnswer,
  flagDeclined,
  readAnswerTable,
  saveSeenAnswer,
} from "../store/answers.ts";
import { getAppointment } from "../store/appointments.ts";
import { owe } from "../store/outbox.ts";
import { getPractitioner } from "../store/practitioners.ts";
import type { Writer } from "../store/sql.ts";
import { answersDigest } from "./answers-digest.ts";
import type { TakingContext } from "./apply-remote-event.ts";
import { type AnswerDecision, decideAnswer, type GivenAnswer } from "./decide-answer.ts";
import { bothEffects, type Effects, NO_EFFECTS } from "./effects.ts";
import { toldProperties } from "./event-properties.ts";
import { takeAnswer, type Taking, tellDeclined } from "./take-change.ts";

/**
 * Takes in what guests have answered to an event of ours (MG9): a step up the ladder, or a flag for a person, as the clinic's
 * table says. Each answer counts once. Part of the caller's transaction; the event must be the appointment's own.
 */
export function takeAnswers(
  writer: Writer,
  context: TakingContext,
  { appointmentId, event }: { readonly appointmentId: AppointmentId; readonly event: GoogleEvent },
): Effects {
  let all: Effects = NO_EFFECTS;
  if (event.status === "cancelled") return all;
  const told = toldProperties(event).answers;
  const isTakenIn = told !== undefined && told === answersDigest(event);
  for (const attendee of event.attendees ?? []) {
    const guest = attendee.email?.toLowerCase();
    const answer = attendee.responseStatus;
    if (guest === undefined || answer === undefined || attendee.resource === true) continue;
    const seen = findSeenAnswer(writer, { appointmentId, guest });
    if (seen === answer) continue;
    // An earlier guest's answer may have changed it.
    const appointment = getAppointment(writer, appointmentId);
    const practitioner = getPractitioner(writer, appointment.practitionerId);
    const who = whoIs(attendee, { practitioner, accountEmail: context.account.email });
    const now = instantNow(context.clock);
    const decision = decideAnswer({
      who,
      answer,
      seen,
      status: appointment.status,
      isTakenIn,
      hasStarted: hasStarted(appointment, now),
      table: readAnswerTable(writer),
    });
    saveSeenAnswer(writer, { appointmentId, guest, answer });
    const taking: Taking = { writer, context, appointment, now };
    all = bothEffects(all, carryOut(taking, { decision, who }));
  }
  return all;
}

/** The clinic's own people answer for the practitioner; patients are never invited by us, so anybody else is one. */
function whoIs(
  attendee: EventAttendee,
  own: { readonly practitioner: Practitioner; readonly accountEmail: string },
): GivenAnswer["who"] {
  const email = attendee.email?.toLowerCase();
  const isOwn = [own.practitioner.email, own.accountEmail, own.practitioner.calendarId].some(
    (address) => address?.toLowerCase() === email,
  );
  return isOwn || attendee.self === true || attendee.organizer === true ? "practitioner" : "patient";
}

function hasStarted({ startsAt, zone, fold }: Appointment, now: string): boolean {
  return instantOf(startsAt, zone, fold) <= now;
}

function carryOut(
  taking: Taking,
  { decision, who }: { readonly decision: AnswerDecision; readonly who: GivenAnswer["who"] },
): Effects {
  const { writer, appointment, now } = taking;
  const { id: appointmentId, version } = appointment;
  switch (decision.kind) {
    case "nothing":
      return NO_EFFECTS;
    case "flag":
      flagDeclined(writer, { appointmentId, who, since: now });
      tellDeclined(taking, who);
      return { day: true, queue: true, changes: true };
    case "unflag":
    case "climb":
      dropDeclined(writer, { appointmentId, who });
      if (decision.to === null) return { ...NO_EFFECTS, day: true, queue: true };
      takeAnswer(taking, decision.to);
      owe(writer, { appointmentId, version: version + 1, now });
      return { day: true, queue: true, changes: true };
    default:
      return assertNever(decision);
  }
}
