import type { Appointment } from "../../shared/model/appointment.ts";
import { instantOf, type Instant } from "../../shared/time.ts";
import type { GoogleEvent } from "../google/wire.ts";
import type { Agreed, Link } from "../store/links.ts";
import type { SyncedFields } from "../store/synced-fields.ts";
import { isKnownDeleted, lastSeenOf, syncedFieldsOf } from "./appointment-parts.ts";
import type { Base, Local, Remote } from "./decide-merge.ts";
import type { EventReading } from "./read-event.ts";

/** What the three sides of a merge are told from. */
export interface MergeInput {
  readonly appointment: Appointment;
  /** The digest of what else we would write now. */
  readonly rest: string;
  readonly link: Link;
  readonly event: GoogleEvent;
  readonly reading: EventReading;
  readonly now: Instant;
}

/** The three sides of a merge, and the state of ours that the event has grown from (null: not known, or none). */
export interface MergeSides {
  readonly base: Base;
  readonly local: Local;
  readonly remote: Remote;
  readonly grownFrom: Agreed | null;
}

/** Tells the three sides of a merge apart. Pure. */
export function mergeSides(input: MergeInput): MergeSides {
  const { appointment, rest, link, reading, now } = input;
  const grownFrom = stateGrownFrom(link, reading);
  const fields = syncedFieldsOf(appointment);
  const local: Local = {
    fields,
    status: appointment.status,
    hasStarted: instantOf(appointment.startsAt, appointment.zone, appointment.fold) <= now,
    owesMore: grownFrom?.rest !== rest,
  };
  if (reading.kind !== "present") return { base: baseOf(link, grownFrom), local, remote: reading, grownFrom };
  const agreedNote = grownFrom?.fields.note ?? fields.note;
  const { note: readNote, ...time } = reading.fields;
  // A description that has not changed says what it said before, however its text reads.
  const isSameText = link.raw !== null && lastSeenOf(link)?.description === input.event.description;
  const note =
    readNote === undefined || (isSameText && grownFrom !== null && grownFrom === link.agreed)
      ? agreedNote
      : readNote;
  const held: SyncedFields = { ...time, note };
  const base =
    grownFrom === null && !isKnownDeleted(link)
      ? adoptedBase({ version: reading.told.version, held, appointment })
      : baseOf(link, grownFrom);
  return { base, local, remote: { kind: "present", fields: held }, grownFrom };
}

/**
 * The version an event carries tells which state of ours it has grown from: a request whose answer was lost may have
 * arrived (PU2). An edit at Google leaves the version alone.
 */
function stateGrownFrom(link: Link, reading: EventReading): Agreed | null {
  const version = reading.kind === "present" ? reading.told.version : undefined;
  const arrived = link.attempts.findLast((attempt) => attempt.version === version);
  if (arrived !== undefined) return arrived;
  // A tombstone tells no version: what was asked last is what the event was to be.
  return link.agreed ?? (reading.kind === "present" ? null : (link.attempts.at(-1) ?? null));
}

function baseOf(link: Link, grownFrom: Agreed | null): Base {
  if (link.agreed === null && isKnownDeleted(link)) return { kind: "deleted" };
  return grownFrom === null ? { kind: "unknown" } : { kind: "present", fields: grownFrom.fields };
}

/** An event we have no memory of (AC4): the version it carries tells who changed last. */
function adoptedBase(event: {
  readonly version: number | undefined;
  readonly held: SyncedFields;
  readonly appointment: Appointment;
}): Base {
  const { version, held, appointment } = event;
  if (version === undefined) return { kind: "unknown" };
  const isOurs = version >= appointment.version;
  return { kind: "present", fields: isOurs ? syncedFieldsOf(appointment) : held };
}
