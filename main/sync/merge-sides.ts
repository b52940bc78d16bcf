import { isDeepStrictEqual } from "node:util";
import type { DeskId } from "../../shared/ids.ts";
import type { Appointment } from "../../shared/model/appointment.ts";
import { instantOf, type Instant } from "../../shared/time.ts";
import type { GoogleEvent } from "../google/wire.ts";
import type { Agreed, Link } from "../store/links.ts";
import type { SyncedFields } from "../store/synced-fields.ts";
import { isKnownDeleted, isDeletionAsked, lastSeenOf, syncedFieldsOf } from "./appointment-parts.ts";
import { type Base, differing, type Local, type Remote } from "./decide-merge.ts";
import { type ToldProperties, toldProperties } from "./event-properties.ts";
import { mergeStatus, type StatusMerge } from "./merge-status.ts";
import { type EventReading, timedSpan } from "./read-event.ts";

/** What the three sides of a merge are told from. */
export interface MergeInput {
  readonly appointment: Appointment;
  /** The digest of what else we would write now. */
  readonly rest: string;
  /** The visits it may be at the same time as (MD3). */
  readonly accepted: readonly string[];
  readonly deskId: DeskId;
  readonly link: Link;
  readonly event: GoogleEvent;
  readonly reading: EventReading;
  readonly now: Instant;
  /** Whether a person's choice about it is awaited already (MG5). */
  readonly isUndecided: boolean;
}

/** The three sides of a merge, and the state of ours that the event has grown from (null: not known, or none). */
export interface MergeSides {
  readonly base: Base;
  readonly local: Local;
  readonly remote: Remote;
  readonly grownFrom: Agreed | null;
  /** What comes of the two statuses (MD2). */
  readonly status: StatusMerge;
  /** Who made the event what it is, as far as it can be told: another desk stamps what it writes. */
  readonly by: "google" | "desk";
  readonly told: ToldProperties | undefined;
}

/** Tells the three sides of a merge apart. Pure. */
export function mergeSides(input: MergeInput): MergeSides {
  const { appointment, rest, link, reading, now } = input;
  const grownFrom = stateGrownFrom(link, reading);
  const fields = syncedFieldsOf(appointment);
  const told = reading.kind === "present" ? reading.told : undefined;
  const status = statusOf(appointment, { grownFrom, told });
  const owesAccepted = input.accepted.some((id) => !(told?.accepted ?? []).includes(id));
  const among = { status, by: writerOf(link, told), told };
  const local: Local = {
    fields,
    status: appointment.status,
    hasStarted: instantOf(appointment.startsAt, appointment.zone, appointment.fold) <= now,
    owesMore: grownFrom?.rest !== rest || status.kind === "tell" || (told !== undefined && owesAccepted),
  };
  if (reading.kind !== "present")
    return { base: baseOf(input, grownFrom), local, remote: reading, grownFrom, ...among };
  const agreedNote = grownFrom?.fields.note ?? fields.note;
  const { note: readNote, ...time } = reading.fields;
  // A description that has not changed says what it said before, however its text reads.
  const isSameText =
    told?.privacy !== "busy" &&
    link.raw !== null &&
    lastSeenOf(link)?.description === input.event.description;
  const note =
    readNote === undefined || (isSameText && grownFrom !== null && grownFrom === link.agreed)
      ? agreedNote
      : readNote;
  const held: SyncedFields = { ...time, note };
  // Restored from an old copy: a cancellation that waits here is older than what this desk made of it since.
  const isOutlived = appointment.status === "cancelled" && isOurLaterOne(input, reading.told);
  if (isOutlived)
    return {
      base: { kind: "deleted" },
      local,
      remote: { kind: "present", fields: held },
      grownFrom,
      ...among,
    };
  const base =
    grownFrom === null && !isKnownDeleted(link)
      ? (madeAnewBase(link) ??
        adoptedBase({ version: reading.told.version, held, appointment, isUndecided: input.isUndecided }))
      : baseOf(input, grownFrom);
  return { base, local, remote: { kind: "present", fields: held }, grownFrom, ...among };
}

function statusOf(
  { status, statusAt }: Appointment,
  other: { readonly grownFrom: Agreed | null; readonly told: ToldProperties | undefined },
): StatusMerge {
  const { grownFrom, told } = other;
  const before = grownFrom?.amongDesks;
  return mergeStatus({
    base: before && { status: before.status, at: before.statusAt },
    local: { status, at: statusAt },
    remote: told?.status === undefined ? undefined : { status: told.status, at: told.statusAt ?? statusAt },
  });
}

/** Whether this desk wrote the event in a later state of the appointment than it remembers: its database is an old copy. */
function isOurLaterOne({ appointment, link, deskId }: MergeInput, told: ToldProperties): boolean {
  const isUnknown = writerOf(link, told) === "desk";
  return isUnknown && told.writtenBy === deskId && (told.version ?? 0) > appointment.version;
}

/** Somebody in Google leaves the stamp of the last write as it was. */
function writerOf(link: Link, told: ToldProperties | undefined): "google" | "desk" {
  const stamp = told?.stamps[0];
  const seen = lastSeenOf(link);
  const isKnown =
    stamp === undefined ||
    (seen !== undefined && toldProperties(seen).stamps[0] === stamp) ||
    [...link.attempts, link.agreed].some((state) => state?.amongDesks?.stamp === stamp);
  return isKnown ? "google" : "desk";
}

/**
 * The stamps an event carries tell which state of ours it has grown from: a request whose answer was lost may have arrived
 * (PU2), and other desks may have written since (MD2). An edit at Google leaves them alone, and so does a deletion. A request
 * from before there were stamps is known by its version. null: not known, or an older state than what was agreed on, which came
 * back because an earlier request arrived late.
 */
function stateGrownFrom(link: Link, reading: EventReading): Agreed | null {
  const { stamps, version } = reading.told;
  const isFrom = ({ amongDesks, version: asked }: Agreed): boolean =>
    amongDesks === undefined ? asked === version : stamps.includes(amongDesks.stamp);
  const { agreed, attempts, letGo } = link;
  const arrived = attempts.findLast(isFrom);
  if (arrived !== undefined) return arrived;
  if (agreed !== null) return version !== undefined && version < agreed.version ? null : agreed;
  if (isKnownDeleted(link)) return letGo !== undefined && isFrom(letGo) ? letGo : null;
  // Of a deletion that tells nothing: what was asked is what the event said, as long as it was one and the same.
  const [first, ...others] = reading.kind === "present" ? [] : attempts;
  const isOne = others.every(({ fields }) => first && differing(first.fields, fields).length === 0);
  return first !== undefined && isOne ? first : null;
}

/**
 * What both sides agreed on before. An event that was known to be deleted and is there has come back, whoever brought it; that a
 * request of ours did shows in its stamps.
 */
function baseOf({ link, event, reading }: MergeInput, grownFrom: Agreed | null): Base {
  const wasGone = link.agreed === null && isKnownDeleted(link);
  const isRevivedByUs = reading.kind === "present" && link.attempts.some((one) => one === grownFrom);
  const isGoneByUs = reading.kind === "deleted" && isDeletionAsked(link) && !isChangedSince(link, event);
  if ((wasGone && !isRevivedByUs) || isGoneByUs)
    return grownFrom === null ? { kind: "deleted" } : { kind: "deleted", said: grownFrom.fields };
  return grownFrom === null ? { kind: "unknown" } : { kind: "present", fields: grownFrom.fields };
}

/**
 * Whether a deleted event says something else than the event that is known here: it was changed before it was deleted, so that a
 * deletion bound to what is known cannot have struck it (PU5). One that tells no more than that it is gone says nothing else.
 */
export function isChangedSince(link: Link, event: GoogleEvent): boolean {
  const seen = lastSeenOf(link);
  if (seen === undefined || event.start === undefined) return false;
  const said = (one: GoogleEvent) => [timedSpan(one), one.description, toldProperties(one).stamps[0]];
  return !isDeepStrictEqual(said(event), said(seen));
}

/**
 * An event that another desk made of an appointment in place of the one that both knew: what that one said last is what both went on
 * from (PU2). undefined: this one was seen before, or there was none.
 */
function madeAnewBase({ raw, letGo }: Link): Base | undefined {
  return raw === null && letGo !== undefined ? { kind: "present", fields: letGo.fields } : undefined;
}

/**
 * An event we have no memory of (AC4): the version it carries tells who changed last. Where both may have, because it is a later
 * one than ours and ours is not as it was booked, nobody knows; nor does anybody once a person is asked about it, because ours
 * has gone on from the event's version since.
 */
function adoptedBase(event: {
  readonly version: number | undefined;
  readonly held: SyncedFields;
  readonly appointment: Appointment;
  readonly isUndecided: boolean;
}): Base {
  const { version, held, appointment, isUndecided } = event;
  const mayBothHave = version !== undefined && version > appointment.version && appointment.version > 1;
  if (version === undefined || mayBothHave || isUndecided) return { kind: "unknown" };
  const isOurs = version >= appointment.version;
  return { kind: "present", fields: isOurs ? syncedFieldsOf(appointment) : held };
}

/** Which desk made an event what it is, where one did and tells. */
export function writingDesk({ by, told }: MergeSides): { readonly deskId?: DeskId } {
  return by === "desk" && told?.writtenBy !== undefined ? { deskId: told.writtenBy } : {};
}
