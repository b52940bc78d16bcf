import { assertNever } from "../../shared/assert.ts";
import type { AccountId, GoogleCalendarId } from "../../shared/ids.ts";
import type { Appointment } from "../../shared/model/appointment.ts";
import type { Agreed, EventPlace, Link } from "../store/links.ts";
import { isDeletionAsked, isKnownDeleted, lastSeenOf, syncedFieldsOf } from "./appointment-parts.ts";
import { AT_THE_CLINIC, differing } from "./decide-merge.ts";
import { MOST_ACCEPTED, saysTakenAway, toldProperties } from "./event-properties.ts";
import { isAway } from "./taken-away.ts";

/** What a request is derived from (OB1). */
export interface PlanInput {
  readonly appointment: Appointment;
  readonly link: Link | undefined;
  /** The account that is asked. */
  readonly accountId: AccountId;
  /** The calendar of the practitioner, null where none is linked, and the account it belongs to. */
  readonly calendarId: GoogleCalendarId | null;
  readonly calendarAccountId: AccountId | null;
  /** Whether the calendar the event is on, if there is one, is linked to anybody. */
  readonly isLinksCalendarLinked: boolean;
  /** What Google would hold after a write now. */
  readonly wanted: Agreed;
  /** Whether the note is part of what is written; not so in a privacy mode that is not known here (MD4). */
  readonly isNoteWritten: boolean;
  /** An earlier request may have arrived without our hearing of it, and Google has not been asked since (OB3). */
  readonly mustVerify: boolean;
  /** Google would not take the event to the practitioner's calendar itself (PU6). */
  readonly isUnmovable: boolean;
  /** Whether somebody said why it is cancelled, which a bare deletion would not tell the other desks. */
  readonly isReasonGiven: boolean;
  /** Google was just asked for an event that was never seen, and knows none. */
  readonly isNotThere: boolean;
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
  /** The same, telling the other desks why: no calendar (PU6), one who was here is cancelled, or somebody said why (MD2). */
  | { readonly kind: "takeAway"; readonly link: Link }
  /** The practitioner has another calendar of the account than the event is on: Google takes the event there (PU6). */
  | { readonly kind: "relocate"; readonly link: Link; readonly from: EventPlace }
  /** The same where Google cannot: another event is made there. */
  | { readonly kind: "move"; readonly link: Link; readonly calendarId: GoogleCalendarId }
  /** The last step of such a move. */
  | { readonly kind: "deleteLeft"; readonly link: Link; readonly left: EventPlace }
  /** It is the turn of another account. */
  | { readonly kind: "elsewhere" };

/** Derives the next request from the appointment's present state. Pure. */
export function planRequest(input: PlanInput): RequestPlan {
  const { link, accountId } = input;
  const own = planOwn(input);
  // PU6: the event that was left goes once the new one stands, or neither is wanted.
  if (own.kind === "nothing" && link !== undefined && link.leaving !== null)
    return link.leaving.accountId === accountId
      ? { kind: "deleteLeft", link, left: link.leaving }
      : { kind: "elsewhere" };
  return accountOf(own, input) === accountId ? own : { kind: "elsewhere" };
}

/** The account that has to be asked for it. */
function accountOf(plan: RequestPlan, { accountId, calendarAccountId }: PlanInput): AccountId | null {
  switch (plan.kind) {
    case "nothing":
    case "elsewhere":
      return accountId;
    case "insert":
    case "move":
      return calendarAccountId;
    case "look":
    case "update":
    case "revive":
    case "delete":
    case "takeAway":
    case "relocate":
    case "deleteLeft":
      return plan.link.accountId;
    default:
      return assertNever(plan);
  }
}

function planOwn(input: PlanInput): RequestPlan {
  const { appointment, link, calendarId, isLinksCalendarLinked, mustVerify } = input;
  if (link === undefined)
    return appointment.status !== "cancelled" && calendarId !== null
      ? { kind: "insert", link, calendarId }
      : { kind: "nothing" };
  // The owner parted the practitioner from the calendar: its events stay there as they are.
  if (calendarId === null && !isLinksCalendarLinked) return { kind: "nothing" };
  // Without a calendar of their own, the new practitioner's appointment must not stay on the calendar of the one before.
  const isWanted = appointment.status !== "cancelled" && calendarId !== null;
  // Where the event is shows when Google is asked for the same again.
  if (isRelocating(link) && link.leaving !== null && !isKnownDeleted(link))
    return { kind: "relocate", link: movedAgain(link, link.leaving), from: link.leaving };
  // Another account cannot be asked about it; what stands there is left behind (PU6).
  const isElsewhere = isWanted && link.accountId !== input.calendarAccountId;
  if (mustVerify && link.state === "linked" && !isElsewhere) return { kind: "look", link };
  return isWanted ? planWanted({ ...input, calendarId }, link) : planUnwanted(input, link);
}

function planUnwanted(input: PlanInput, link: Link): RequestPlan {
  const { appointment, isReasonGiven } = input;
  if (link.state !== "linked") return { kind: "nothing" };
  if (isAway(link)) return isHeld(input, link) ? { kind: "nothing" } : { kind: "takeAway", link };
  const mayExist = link.agreed !== null || link.attempts.length > 0;
  // What may still bring it back shows when it does, and it is deleted then.
  if (!mayExist || isKnownDeleted(link))
    return appointment.status !== "cancelled" && canTellOf(link)
      ? { kind: "takeAway", link }
      : { kind: "nothing" };
  // Never seen, because the answer to its insert was lost: somebody may have changed it since, which the feed is to tell (PU5).
  if (link.etag === null) return input.isNotThere ? { kind: "nothing" } : { kind: "look", link };
  const canTell = link.raw !== null && isOrganizer(link);
  return { kind: (isReasonGiven || mustTell(appointment, link)) && canTell ? "takeAway" : "delete", link };
}

/**
 * Whether a bare deletion would tell the other desks something else: it has gone to somebody without a calendar (PU6), one who had
 * arrived is cancelled (MD2), or the event says still why it was away, which a deletion would let it say again.
 */
function mustTell({ status }: Appointment, link: Link): boolean {
  const wasHere = AT_THE_CLINIC.some((one) => one === link.agreed?.amongDesks?.status);
  const seen = lastSeenOf(link);
  return status !== "cancelled" || wasHere || (seen !== undefined && saysTakenAway(seen));
}

/** Whether a deleted event can tell the other desks that its appointment takes place, with somebody without a calendar (PU6). */
function canTellOf(link: Link): boolean {
  const seen = lastSeenOf(link);
  return seen !== undefined && toldProperties(seen).appointmentId === link.appointmentId && isOrganizer(link);
}

/** Only its organizer can write into an event and take it away at once. */
function isOrganizer(link: Link): boolean {
  return lastSeenOf(link)?.organizer?.self !== false;
}

function planWanted(input: PlanInput & { readonly calendarId: GoogleCalendarId }, link: Link): RequestPlan {
  const { calendarId } = input;
  if (link.state === "unlinked") return { kind: "nothing" };
  if (isKnownDeleted(link)) {
    // First where it is: what another desk has said there since is merged before Google takes it elsewhere (PU6), and of two desks
    // that want it again neither makes a second event (PU2).
    const isReachable = isAway(link) || calendarId === link.calendarId || input.isLinksCalendarLinked;
    return isReachable && link.accountId === input.calendarAccountId
      ? { kind: "revive", link }
      : { kind: "insert", link: nextGeneration(link), calendarId };
  }
  if (link.agreed === null) return { kind: "insert", link, calendarId: link.calendarId };
  if (calendarId !== link.calendarId && link.leaving === null)
    return isMovable(input, link) ? relocation(link, calendarId) : { kind: "move", link, calendarId };
  return isHeld(input, link) ? { kind: "nothing" } : { kind: "update", link };
}

/**
 * Whether an event is being taken to another calendar and Google has not confirmed it: the link names where it is to be, under
 * the same id, and what it leaves is where it was.
 */
export function isRelocating({ eventId, leaving }: Link): boolean {
  return leaving !== null && leaving.eventId === eventId;
}

/** Google moves none but plain events, for those who organize them (Calendar API reference, events.move). */
function isMovable({ isUnmovable, calendarId, calendarAccountId }: PlanInput, link: Link): boolean {
  const event = lastSeenOf(link);
  // Back where a request may still come that would take it away again, another event is made.
  const isSafe = calendarId !== null && link.movedFrom?.includes(calendarId) !== true;
  return (
    !isUnmovable &&
    isSafe &&
    calendarAccountId === link.accountId &&
    event !== undefined &&
    event.organizer?.self !== false &&
    (event.eventType ?? "default") === "default" &&
    event.recurringEventId === undefined
  );
}

function movedAgain(link: Link, { calendarId }: EventPlace): Link {
  return { ...link, movedFrom: [...new Set([...(link.movedFrom ?? []), calendarId])] };
}

function relocation(link: Link, calendarId: GoogleCalendarId): RequestPlan {
  const { accountId, eventId } = link;
  const from = { accountId, calendarId: link.calendarId, eventId };
  return { kind: "relocate", link: { ...link, calendarId, leaving: from }, from };
}

/** The link with an id that was never used. What the last one said when it was let go stays known: another desk may use the id, too. */
export function nextGeneration(link: Link): Link {
  const unasked = { attempts: [], deleting: undefined, movedFrom: undefined };
  const fresh = { etag: null, agreed: null, ...unasked, raw: null };
  return { ...link, ...fresh, generation: link.generation + 1 };
}

/** Whether other desks are to learn of another status, or of a clash that a person accepted (MD2, MD3). */
export function owesDesks({ amongDesks: before }: Agreed, { amongDesks: wanted }: Agreed): boolean {
  if (wanted === undefined) return false;
  return (
    before === undefined ||
    before.status !== wanted.status ||
    wanted.accepted.slice(-MOST_ACCEPTED).some((id) => !before.accepted.includes(id))
  );
}

/** Whether Google holds already what a write would make it hold (PU7). What may be deleted still is written, so that it is not. */
function isHeld(input: PlanInput, link: Link): boolean {
  const { agreed, accountId } = link;
  const { appointment, wanted, isNoteWritten } = input;
  if (agreed === null || isDeletionAsked(link)) return false;
  // What is written differs from account to account, so that for another one the version has to tell.
  if (accountId !== input.accountId) return agreed.version >= wanted.version;
  const apart = differing(agreed.fields, syncedFieldsOf(appointment));
  return (
    agreed.rest === wanted.rest &&
    !owesDesks(agreed, wanted) &&
    !apart.some((field) => field === "time" || isNoteWritten)
  );
}
