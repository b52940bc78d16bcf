import type { AppointmentId } from "../../shared/ids.ts";
import { instantNow } from "../../shared/time.ts";
import { getAppointment, raiseVersion } from "../store/appointments.ts";
import { findCancelReason, saveCancelReason } from "../store/cancellations.ts";
import { dropConflict } from "../store/conflicts.ts";
import { dropHeldChange } from "../store/held-changes.ts";
import { findLink, saveLink } from "../store/links.ts";
import { owe, settle } from "../store/outbox.ts";
import type { Writer } from "../store/sql.ts";
import type { GoogleEvent } from "../google/wire.ts";
import { isKnownDeleted, syncedFieldsOf } from "./appointment-parts.ts";
import { applyRemoteEvent, type RemoteAnswer, type TakingContext } from "./apply-remote-event.ts";
import { differing } from "./decide-merge.ts";
import { bothEffects, type Effects, NO_EFFECTS } from "./effects.ts";
import { isTakenAway, openSealed, toldProperties } from "./event-properties.ts";
import { followPractitioner, heldBefore, practitionerBefore } from "./follow-practitioner.ts";
import { isChangedSince } from "./merge-sides.ts";
import { fromGoogleEvent } from "./read-event.ts";
import { takeDeletion, tellLost } from "./take-change.ts";
import { takePatient, oweAnew } from "./take-patient.ts";
import { asTold, heldAwayBy, isAway, wasThereSince, withoutWords } from "./taken-away.ts";

/**
 * Takes in what Google says about an event of ours (MG1 to MG7). One that a desk took away, because its appointment is with a
 * practitioner without a calendar by now, was not cancelled by anybody: what it says is merged like that of any other, and the
 * appointment goes to that practitioner (PU6). One that a desk took away to cancel it is cancelled, though its patient had arrived
 * (MD2). What another desk wrote of its patient is taken in with it (MD7). Part of the caller's transaction.
 */
export function takeEvent(writer: Writer, context: TakingContext, answer: RemoteAnswer): Effects {
  const patient = takePatient(writer, context, answer);
  const effects = takeVisit(writer, context, answer);
  if (patient.isStale) oweAnew(writer, context, answer.link.appointmentId);
  if (!patient.isNews && !patient.isStale) return effects;
  const { isNews, isStale } = patient;
  return bothEffects(effects, { day: isNews, queue: isStale, changes: false, clinic: isNews });
}

/** Takes in what it says of the visit. */
function takeVisit(writer: Writer, context: TakingContext, answer: RemoteAnswer): Effects {
  const { link } = answer;
  const event = asTold(link, answer.event);
  const isGone = event.status === "cancelled";
  if (!isTakenAway(event)) {
    if (wasThereSince(link, event)) return takeUnseen(writer, context, { ...answer, event });
    if (isGone && isAway(link)) return forgetAway(writer, { link, event: answer.event });
    if (isGone) return takeGone(writer, context, { ...answer, event });
    if (heldAwayBy(link) === undefined && heldBefore(writer, link) === undefined)
      return applyRemoteEvent(writer, context, { ...answer, event });
  } else if (toldProperties(event).status === "cancelled")
    return takeCancellation(writer, context, { link, event });
  const before = findLink(writer, link.appointmentId) ?? link;
  const from = practitionerBefore(writer, before);
  const effects = applyRemoteEvent(writer, context, { link, event });
  return bothEffects(effects, followPractitioner(writer, context, { before, from, event }));
}

/**
 * A deleted event may tell that it was changed before that, unseen from here: where it is still what an appointment can be, both are
 * taken in, one after the other (MG2, MG6).
 */
function takeGone(writer: Writer, context: TakingContext, answer: RemoteAnswer): Effects {
  const { link } = answer;
  const { etag: _known, ...event } = answer.event;
  const { status, zone } = getAppointment(writer, link.appointmentId);
  const isStanding = link.state === "linked" && link.agreed !== null && !isKnownDeleted(link);
  const wasThere: GoogleEvent = { ...event, status: "confirmed" };
  if (
    !isStanding ||
    status === "cancelled" ||
    !isChangedSince(link, event) ||
    fromGoogleEvent(wasThere, zone).kind !== "present"
  )
    return applyRemoteEvent(writer, context, answer);
  const before = applyRemoteEvent(writer, context, { ...answer, event: wasThere });
  const next = findLink(writer, link.appointmentId) ?? link;
  return bothEffects(before, applyRemoteEvent(writer, context, { ...answer, link: next }));
}

/** It was given to a calendar again, and deleted there, while this desk was away: both are taken in, one after the other (PU6, MG6). */
function takeUnseen(writer: Writer, context: TakingContext, answer: RemoteAnswer): Effects {
  const { etag: _known, ...gone } = answer.event;
  const there = takeEvent(writer, context, { ...answer, event: { ...answer.event, status: "confirmed" } });
  const link = findLink(writer, answer.link.appointmentId);
  if (link === undefined) return there;
  return bothEffects(there, applyRemoteEvent(writer, context, { ...answer, link, event: gone }));
}

/** The bin was emptied, or the event taken elsewhere: it tells nothing any more, and each desk has the appointment by itself (PU6). */
function forgetAway(writer: Writer, { link, event }: Pick<RemoteAnswer, "link" | "event">): Effects {
  if (isTakenAway(event)) saveLink(writer, { ...link, etag: event.etag ?? link.etag, raw: { ...event } });
  else saveLink(writer, withoutWords(link, event.etag));
  return NO_EFFECTS;
}

/**
 * Another desk cancelled: that ends it here as well, whatever else changed here meanwhile, and the feed tells what was lost (PU5).
 * Where its status changed here meanwhile, the higher one on the ladder wins: it takes place, with what the event said in the
 * end, and its event comes back (MD2).
 */
function takeCancellation(
  writer: Writer,
  context: TakingContext,
  { link, event }: Pick<RemoteAnswer, "link" | "event">,
): Effects {
  const now = instantNow(context.clock);
  const { stamps, version = 1, writtenBy } = toldProperties(event);
  const { appointmentId } = link;
  raiseVersion(writer, { id: appointmentId, atLeast: version });
  const appointment = getAppointment(writer, appointmentId);
  const base = [link.agreed, ...link.attempts].findLast(
    (state) => state !== null && stamps.includes(state.amongDesks?.stamp ?? ""),
  );
  const before = base?.amongDesks?.status ?? link.agreed?.amongDesks?.status;
  if (appointment.status !== "cancelled" && before !== undefined && before !== appointment.status)
    return applyRemoteEvent(writer, context, { link, event });
  const known = base ?? link.agreed;
  // The event that is read later is measured by what the one that goes said last (PU2).
  const letGo = known === null ? link.letGo : { ...known, version: Math.max(known.version, version) };
  const etag = event.etag ?? link.etag;
  saveLink(writer, { ...link, etag, agreed: null, attempts: [], letGo, raw: { ...event } });
  dropConflict(writer, appointmentId);
  dropHeldChange(writer, appointmentId);
  // What it left on another calendar is still to go (PU6).
  const endOwing = (version: number): void =>
    link.leaving === null ? settle(writer, appointmentId) : owe(writer, { appointmentId, version, now });
  if (appointment.status === "cancelled") {
    endOwing(appointment.version);
    takeReason(writer, context, { appointmentId, event });
    return { day: false, queue: true, changes: false };
  }
  // One that was deleted and booked again here is measured by what it said when it went.
  const last = known ?? link.letGo;
  const isLost = last !== undefined && differing(last.fields, syncedFieldsOf(appointment)).length > 0;
  endOwing(appointment.version + 1);
  takeDeletion({ writer, context, appointment, now, by: "desk", writtenBy });
  takeReason(writer, context, { appointmentId, event });
  if (isLost) tellLost({ writer, context, appointment, now });
  return { day: true, queue: true, changes: true };
}

/** Notes why another desk cancelled, where it said so and nobody here has (MD2). */
function takeReason(
  writer: Writer,
  { sealer }: TakingContext,
  { appointmentId, event }: { readonly appointmentId: AppointmentId; readonly event: GoogleEvent },
): void {
  if (sealer === undefined || findCancelReason(writer, appointmentId) !== null) return;
  const sealed = openSealed(event, sealer);
  const reason = sealed.kind === "opened" ? sealed.words.cancelled : undefined;
  if (reason !== undefined) saveCancelReason(writer, { appointmentId, reason });
}
