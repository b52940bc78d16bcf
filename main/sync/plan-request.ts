import type { GoogleCalendarId } from "../../shared/ids.ts";
import type { Appointment } from "../../shared/model/appointment.ts";
import type { Agreed, EventPlace, Link } from "../store/links.ts";
import { isKnownDeleted, syncedFieldsOf } from "./appointment-parts.ts";
import { differing } from "./decide-merge.ts";

/** What a request is derived from (OB1). */
export interface PlanInput {
  readonly appointment: Appointment;
  readonly link: Link | undefined;
  /** The calendar of the practitioner, null where none is linked. */
  readonly calendarId: GoogleCalendarId | null;
  /** Whether the calendar the event is on, if there is one, is linked to anybody. */
  readonly isLinksCalendarLinked: boolean;
  /** What Google would hold after a write now. */
  readonly wanted: Agreed;
  /** Whether the note is part of what is written; not so in busy mode. */
  readonly isNoteWritten: boolean;
  /** An earlier request may have arrived without our hearing of it, and Google has not been asked since (OB3). */
  readonly mustVerify: boolean;
}

/** The next request an entry of the outbox needs. */
export type RequestPlan =
  /** Google owes nothing and is owed nothing: no request (OB2, PU7). */
  | { readonly kind: "nothing" }
  /** Ask what Google holds before deciding. */
  | { readonly kind: "look"; readonly link: Link }
  | { readonly kind: "insert"; readonly link: Link | undefined; readonly calendarId: GoogleCalendarId }
  | { readonly kind: "update"; readonly link: Link }
  /** The event is known to be deleted and is wanted again (PU2). */
  | { readonly kind: "revive"; readonly link: Link }
  | { readonly kind: "delete"; readonly link: Link }
  /** The practitioner has another calendar than the event is on (PU6). */
  | { readonly kind: "move"; readonly link: Link; readonly calendarId: GoogleCalendarId }
  /** The last step of such a move. */
  | { readonly kind: "deleteLeft"; readonly link: Link; readonly left: EventPlace };

/** Derives the next request from the appointment's present state. Pure. */
export function planRequest(input: PlanInput): RequestPlan {
  const { appointment, link, calendarId } = input;
  const isWanted = appointment.status !== "cancelled";
  if (link === undefined)
    return isWanted && calendarId !== null ? { kind: "insert", link, calendarId } : { kind: "nothing" };
  const own = planOwn(input, link);
  // PU6: the event that was left goes once the new one stands, or neither is wanted.
  if (own.kind === "nothing" && link.leaving !== null)
    return { kind: "deleteLeft", link, left: link.leaving };
  return own;
}

function planOwn(input: PlanInput, link: Link): RequestPlan {
  const { appointment, calendarId, isLinksCalendarLinked, mustVerify } = input;
  // The owner parted the practitioner from the calendar: its events stay there as they are.
  if (calendarId === null && !isLinksCalendarLinked) return { kind: "nothing" };
  if (mustVerify && link.state === "linked") return { kind: "look", link };
  // Without a calendar of their own, the new practitioner's appointment must not stay on the calendar of the one before.
  const isWanted = appointment.status !== "cancelled" && calendarId !== null;
  return isWanted ? planWanted({ ...input, calendarId }, link) : planUnwanted(link);
}

function planUnwanted(link: Link): RequestPlan {
  const mayExist = link.agreed !== null || link.attempts.length > 0;
  return mayExist && link.state === "linked" ? { kind: "delete", link } : { kind: "nothing" };
}

function planWanted(input: PlanInput & { readonly calendarId: GoogleCalendarId }, link: Link): RequestPlan {
  const { calendarId } = input;
  if (link.state === "unlinked") return { kind: "nothing" };
  if (isKnownDeleted(link))
    return calendarId === link.calendarId
      ? { kind: "revive", link }
      : { kind: "insert", link: nextGeneration(link), calendarId };
  if (link.agreed === null) return { kind: "insert", link, calendarId: link.calendarId };
  if (calendarId !== link.calendarId && link.leaving === null) return { kind: "move", link, calendarId };
  return isHeld(input, link.agreed) ? { kind: "nothing" } : { kind: "update", link };
}

/** The link with an id that was never used. */
export function nextGeneration(link: Link): Link {
  return { ...link, generation: link.generation + 1, etag: null, agreed: null, attempts: [], raw: null };
}

/** Whether Google holds already what a write would make it hold (PU7). */
function isHeld({ appointment, wanted, isNoteWritten }: PlanInput, agreed: Agreed): boolean {
  const apart = differing(agreed.fields, syncedFieldsOf(appointment));
  return agreed.rest === wanted.rest && !apart.some((field) => field === "time" || isNoteWritten);
}
