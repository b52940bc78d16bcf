import { isDeepStrictEqual } from "node:util";
import type { AppointmentId } from "../../shared/ids.ts";
import { type Instant, instantNow } from "../../shared/time.ts";
import type { EventBody } from "../google/calendar-client.ts";
import { listAcceptedWith } from "../store/accepted-clashes.ts";
import { dropConflict, endConflict, findConflict } from "../store/conflicts.ts";
import { markInFlight, putBack, settleVersion } from "../store/due-entries.ts";
import { findHeldChange } from "../store/held-changes.ts";
import { type Agreed, type AmongDesks, findLink, type Link, saveLink } from "../store/links.ts";
import { findOwed } from "../store/outbox.ts";
import { findPractitionerByCalendar } from "../store/practitioners.ts";
import { noteSent } from "../store/receipts.ts";
import type { Reader, Writer } from "../store/sql.ts";
import {
  type AppointmentParts,
  isDeletionAsked,
  lastSeenOf,
  readParts,
  syncedFieldsOf,
} from "./appointment-parts.ts";
import { eventIdOf } from "./event-id.ts";
import { type EventInput, ownFields, restDigest, toGoogleEvent } from "./event-mapping.ts";
import { isPrivacyUnknown } from "./event-properties.ts";
import { readPatientNews } from "./patient-news.ts";
import { nextGeneration, planRequest, type RequestPlan } from "./plan-request.ts";
import type { SyncContext } from "./sync-context.ts";

/** One request about one appointment's event, ready to be made. */
export interface PreparedRequest {
  readonly kind:
    | "look"
    | "lookBeforeMove"
    | "insert"
    | "put"
    | "patch"
    | "revive"
    | "delete"
    | "takeAway"
    | "relocate"
    | "deleteLeft";
  /** Where the event is, or is to be. */
  readonly link: Link;
  /** What Google holds once the request has succeeded. */
  readonly wanted: Agreed;
  /** Whether no other request may have deleted the event, if it is to be deleted: if this one is refused, nothing did. */
  readonly isFirstDeletion?: boolean;
  readonly body: EventBody;
}

/** What is to be done next about an entry: a request, or nothing any more in this run. */
export type Prepared = PreparedRequest | { readonly kind: "settled" } | { readonly kind: "held" };

/** What the preparation is about. */
export interface Preparation {
  readonly appointmentId: AppointmentId;
  /** Whether the event was looked at in this run, so that it can be left for another calendar (PU6). */
  readonly hasLooked: boolean;
  /** Whether Google refused in this run to take the event to another calendar (PU6). */
  readonly isUnmovable: boolean;
  /** Whether Google was asked in this run for an event that was never seen, and knows none. */
  readonly isNotThere: boolean;
}

/**
 * Derives the next request of an entry from the appointment's present state and commits that it is under way (OB1, OB3); where
 * Google is owed nothing any more the entry goes (OB2, PU7). Part of the caller's transaction.
 */
export function prepareRequest(writer: Writer, context: SyncContext, preparation: Preparation): Prepared {
  const { appointmentId } = preparation;
  const entry = findOwed(writer, appointmentId);
  if (entry === undefined || entry.state === "parked") return { kind: "settled" };
  const { appointment } = readParts(writer, appointmentId);
  if (findHeldChange(writer, appointmentId) !== undefined) {
    putBack(writer, { appointmentId, reason: "waitingForChoice" });
    return { kind: "held" };
  }
  const conflict = findConflict(writer, appointmentId);
  if (conflict !== undefined) {
    if (appointment.status !== "cancelled") {
      putBack(writer, { appointmentId, reason: "waitingForChoice" });
      return { kind: "held" };
    }
    // To cancel is to choose (MG5). What it overrules is read again and told (PU5), as where nobody was asked.
    const isMeasured = (findLink(writer, appointmentId)?.agreed ?? null) !== null;
    if (conflict.theirs === null || !isMeasured) endConflict(writer, appointmentId);
    else dropConflict(writer, appointmentId);
  }
  const { parts, link, wanted, plan } = derive(writer, context, {
    appointmentId,
    mustVerify: entry.verify === 1,
    isUnmovable: preparation.isUnmovable,
    isNotThere: preparation.isNotThere,
  });
  if (plan.kind === "elsewhere") {
    putBack(writer, { appointmentId, reason: null });
    return { kind: "held" };
  }
  if (plan.kind === "nothing")
    return settleNothing(writer, {
      link,
      wanted,
      isNoteWritten: isNoteWritten(link),
      appointmentId,
      now: instantNow(context.clock),
    });
  const told = { ...parts, news: readPatientNews(writer, parts.patient.id) };
  const request = requestFor({ plan, parts: told, context, wanted, hasLooked: preparation.hasLooked });
  markInFlight(writer, appointmentId);
  if (request.kind !== "look" && request.kind !== "lookBeforeMove")
    noteSent(writer, { appointmentId, version: wanted.version, now: instantNow(context.clock) });
  saveLink(writer, request.link);
  return request;
}

/**
 * Whether Google is to be asked for something more about an appointment, once it has confirmed all that was asked: the owner
 * may have chosen another privacy or another calendar meanwhile, which leaves the appointment's version as it was.
 */
export function owesMore(reader: Reader, context: SyncContext, appointmentId: AppointmentId): boolean {
  const entry = { appointmentId, mustVerify: false, isUnmovable: false, isNotThere: false };
  return derive(reader, context, entry).plan.kind !== "nothing";
}

interface Derived {
  readonly parts: AppointmentParts;
  readonly link: Link | undefined;
  readonly wanted: Agreed & { readonly amongDesks: AmongDesks };
  readonly plan: RequestPlan;
}

function derive(
  reader: Reader,
  context: SyncContext,
  entry: Omit<Preparation, "hasLooked"> & { readonly mustVerify: boolean },
): Derived {
  const { appointmentId, mustVerify, isUnmovable, isNotThere } = entry;
  const parts = readParts(reader, appointmentId);
  const { appointment, practitioner } = parts;
  const link = findLink(reader, appointmentId);
  const rest = restDigest({ ...parts, accountEmail: context.account.email });
  // What is cancelled goes as it was: somebody who brings it back finds what they had made of it.
  const said = appointment.status === "cancelled" ? link?.agreed?.fields : undefined;
  const wanted = named(link, context, {
    fields: said ?? syncedFieldsOf(appointment),
    rest,
    version: appointment.version,
    amongDesks: {
      stamp: "",
      status: appointment.status,
      statusAt: appointment.statusAt,
      accepted: listAcceptedWith(reader, appointmentId),
    },
  });
  const plan = planRequest({
    appointment,
    link,
    accountId: context.account.id,
    calendarId: practitioner.calendarId,
    calendarAccountId: practitioner.accountId,
    isLinksCalendarLinked:
      link !== undefined && findPractitionerByCalendar(reader, link.calendarId) !== undefined,
    wanted,
    isNoteWritten: isNoteWritten(link),
    mustVerify,
    isReasonGiven: parts.cancelReason !== null,
    isUnmovable,
    isNotThere,
  });
  return { parts, link, wanted, plan };
}

/** The state under a name of its own (MD2); the same request made again is the same write. */
function named(
  link: Link | undefined,
  context: SyncContext,
  wanted: Agreed & { readonly amongDesks: AmongDesks },
): Agreed & { readonly amongDesks: AmongDesks } {
  const under = (stamp: string) => ({ ...wanted, amongDesks: { ...wanted.amongDesks, stamp } });
  const same = link?.attempts.find(
    (attempt) =>
      attempt.amongDesks !== undefined && isDeepStrictEqual(attempt, under(attempt.amongDesks.stamp)),
  );
  return under(same?.amongDesks?.stamp ?? context.newId());
}

function isNoteWritten(link: Link | undefined): boolean {
  return !isPrivacyUnknown(lastSeenOf(link));
}

function settleNothing(
  writer: Writer,
  done: {
    readonly link: Link | undefined;
    readonly wanted: Agreed;
    readonly isNoteWritten: boolean;
    readonly appointmentId: AppointmentId;
    readonly now: Instant;
  },
): Prepared {
  const { link, wanted, isNoteWritten, appointmentId, now } = done;
  // Where no note is written, both sides agree on ours without a request.
  if (link?.agreed && !isNoteWritten) {
    const fields = { ...link.agreed.fields, note: wanted.fields.note };
    saveLink(writer, { ...link, agreed: { ...link.agreed, fields } });
  }
  settleVersion(writer, { appointmentId, version: wanted.version, now });
  return { kind: "settled" };
}

interface RequestParts {
  readonly plan: Exclude<RequestPlan, { kind: "nothing" | "elsewhere" }>;
  readonly parts: AppointmentParts;
  readonly context: SyncContext;
  readonly wanted: Agreed & { readonly amongDesks: AmongDesks };
  readonly hasLooked: boolean;
}

function requestFor({ plan, parts, context, wanted, hasLooked }: RequestParts): PreparedRequest {
  const { appointment } = parts;
  const { account, sealer } = context;
  const input = (link: Link): EventInput => ({
    ...parts,
    accountEmail: account.email,
    sealer,
    eventId: link.eventId,
    lastSeen: lastSeenOf(link),
    written: { ...wanted.amongDesks, deskId: context.deskId },
  });
  const trying = (link: Link): Link => ({
    ...link,
    attempts: [
      ...link.attempts.filter(({ amongDesks }) => amongDesks?.stamp !== wanted.amongDesks.stamp),
      wanted,
    ],
  });
  switch (plan.kind) {
    case "delete":
      return { kind: "delete", ...deleting(plan.link), wanted, body: {} };
    case "look":
    case "relocate":
    case "deleteLeft":
      return { kind: plan.kind, link: plan.link, wanted, body: {} };
    case "takeAway": {
      const { link } = plan;
      const written = { ...wanted.amongDesks, deskId: context.deskId, isLeaving: true };
      const last = { ...appointment, ...(appointment.status === "cancelled" ? wanted.fields : {}) };
      // Of a deleted event it is not known how often it was changed: Google is to count on by itself.
      const { sequence: _sequence, ...body } = toGoogleEvent({ ...input(link), appointment: last, written });
      return { kind: "takeAway", link: trying(link), wanted, body: { ...body, status: "cancelled" } };
    }
    case "update": {
      // PU3: a whole event can only be written back where it is ours to write as a whole.
      const isOurs = plan.link.raw !== null && lastSeenOf(plan.link)?.organizer?.self !== false;
      const body = isOurs ? toGoogleEvent(input(plan.link)) : ownFields(input(plan.link));
      return { kind: isOurs ? "put" : "patch", link: trying(plan.link), wanted, body };
    }
    case "revive":
      return {
        kind: "revive",
        link: trying(plan.link),
        wanted,
        // What it had become before it was deleted does not come back with it: a tombstone tells nothing of that.
        body: { status: "confirmed", recurrence: null, ...ownFields(input(plan.link)) },
      };
    case "move": {
      const { accountId, calendarId, eventId, etag, agreed } = plan.link;
      // The other account took in what was changed there as long as the event was the appointment's.
      if (!hasLooked && accountId === account.id)
        return { kind: "lookBeforeMove", link: plan.link, wanted, body: {} };
      const leaving = { accountId, calendarId, eventId, etag: etag ?? undefined, said: agreed?.fields };
      const next = renamed(nextGeneration(plan.link));
      const link = { ...next, accountId: account.id, calendarId: plan.calendarId, leaving };
      return { kind: "insert", link: trying(link), wanted, body: toGoogleEvent(input(link)) };
    }
    case "insert": {
      const fresh = plan.link ?? {
        appointmentId: appointment.id,
        generation: 0,
        state: "linked",
        etag: null,
        agreed: null,
        attempts: [],
        raw: null,
        leaving: null,
      };
      const link = renamed({ ...fresh, accountId: account.id, calendarId: plan.calendarId });
      return { kind: "insert", link: trying(link), wanted, body: toGoogleEvent(input(link)) };
    }
  }
}

function deleting(link: Link): Pick<PreparedRequest, "link" | "isFirstDeletion"> {
  return { link: { ...link, deleting: link.etag ?? undefined }, isFirstDeletion: !isDeletionAsked(link) };
}

/** The link with the event id its generation makes (PU1). */
function renamed(link: Omit<Link, "eventId">): Link {
  const { appointmentId, generation } = link;
  return { ...link, eventId: eventIdOf({ appointmentId, generation }) };
}
