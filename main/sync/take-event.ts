import { instantNow } from "../../shared/time.ts";
import type { GoogleEvent } from "../google/wire.ts";
import { getAppointment, raiseVersion } from "../store/appointments.ts";
import { dropConflict } from "../store/conflicts.ts";
import { dropHeldChange } from "../store/held-changes.ts";
import { findLink, type Link, saveLink } from "../store/links.ts";
import { findOwed, owe, settle } from "../store/outbox.ts";
import { findPractitioner, getPractitioner } from "../store/practitioners.ts";
import type { Writer } from "../store/sql.ts";
import { isKnownDeleted, syncedFieldsOf } from "./appointment-parts.ts";
import { applyRemoteEvent, type RemoteAnswer, type TakingContext } from "./apply-remote-event.ts";
import { differing } from "./decide-merge.ts";
import { bothEffects, type Effects } from "./effects.ts";
import { isTakenAway, toldProperties } from "./event-properties.ts";
import { takeDeletion, takeHandover, tellLost, tellUnlinked } from "./take-change.ts";

/**
 * Takes in what Google says about an event of ours (MG1 to MG7). One that a desk took away, because its appointment is with a
 * practitioner without a calendar by now, was not cancelled by anybody: what it said in the end is merged, and the appointment
 * goes to that practitioner (PU6). One that a desk took away to cancel it is cancelled, though its patient had arrived (MD2). Part of the caller's transaction.
 */
export function takeEvent(writer: Writer, context: TakingContext, answer: RemoteAnswer): Effects {
  const { link, event } = answer;
  if (!isTakenAway(event) || link.state === "unlinked" || isKnownDeleted(link))
    return applyRemoteEvent(writer, context, answer);
  if (toldProperties(event).status === "cancelled") return takeCancellation(writer, context, answer);
  const last = { link, event: { ...event, status: "confirmed" } };
  const effects = applyRemoteEvent(writer, context, last);
  const known = findLink(writer, link.appointmentId);
  if (known?.state !== "linked") return effects;
  return bothEffects(effects, followAway(writer, context, { link: known, event }));
}

/** Gives the appointment to whom the event names, unless this desk is about to take it elsewhere itself. */
function followAway(
  writer: Writer,
  context: TakingContext,
  { link, event }: { readonly link: Link; readonly event: GoogleEvent },
): Effects {
  const now = instantNow(context.clock);
  const appointment = getAppointment(writer, link.appointmentId);
  const { practitionerId } = toldProperties(event);
  const from = getPractitioner(writer, appointment.practitionerId);
  const to = practitionerId && findPractitioner(writer, practitionerId);
  const gone = { ...link, etag: event.etag ?? link.etag, agreed: null, attempts: [], raw: { ...event } };
  const taking = { writer, context, appointment, now };
  const isElsewhere = from.calendarId !== link.calendarId;
  if (appointment.status === "cancelled" || (isElsewhere && findOwed(writer, appointment.id) !== undefined)) {
    saveLink(writer, gone);
  } else if (to === undefined) {
    saveLink(writer, { ...link, state: "unlinked", attempts: [], etag: event.etag ?? null });
    tellUnlinked(taking, "deleted");
  } else {
    saveLink(writer, gone);
    if (to.id !== from.id) takeHandover(taking, { practitionerId: to.id, from: from.name });
  }
  return { day: true, queue: true, changes: true };
}

/**
 * Another desk cancelled: that ends it here as well, whatever else changed here meanwhile, and the feed tells what was lost (PU5).
 * Where its status changed here meanwhile, the higher one on the ladder wins: it takes place, and its event comes back (MD2).
 */
function takeCancellation(
  writer: Writer,
  context: TakingContext,
  { link, event }: Pick<RemoteAnswer, "link" | "event">,
): Effects {
  const now = instantNow(context.clock);
  const { stamps, version = 1 } = toldProperties(event);
  const { appointmentId } = link;
  raiseVersion(writer, { id: appointmentId, atLeast: version });
  const appointment = getAppointment(writer, appointmentId);
  const base = [link.agreed, ...link.attempts].findLast(
    (state) => state !== null && stamps.includes(state.amongDesks?.stamp ?? ""),
  );
  saveLink(writer, { ...link, etag: event.etag ?? link.etag, agreed: null, attempts: [], raw: { ...event } });
  dropConflict(writer, appointmentId);
  dropHeldChange(writer, appointmentId);
  if (appointment.status === "cancelled") {
    settle(writer, appointmentId);
    return { day: false, queue: true, changes: false };
  }
  const before = base?.amongDesks?.status ?? link.agreed?.amongDesks?.status;
  if (before !== undefined && before !== appointment.status) {
    owe(writer, { appointmentId, version: appointment.version, now });
    return { day: true, queue: true, changes: false };
  }
  const known = base ?? link.agreed;
  const isLost =
    known !== undefined && known !== null && differing(known.fields, syncedFieldsOf(appointment)).length > 0;
  settle(writer, appointmentId);
  takeDeletion({ writer, context, appointment, now, by: "desk" });
  if (isLost) tellLost({ writer, context, appointment, now });
  return { day: true, queue: true, changes: true };
}
