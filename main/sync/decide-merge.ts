import { assertNever } from "../../shared/assert.ts";
import type { AppointmentStatus } from "../../shared/model/appointment.ts";
import { instantOf } from "../../shared/time.ts";
import type { SyncedFields } from "../store/synced-fields.ts";

/** What both sides last agreed on. */
export type Base =
  | { readonly kind: "present"; readonly fields: SyncedFields }
  /** Google was known to hold no event: it was deleted there, by whomever. `said`: what it said last, where that is known. */
  | { readonly kind: "deleted"; readonly said?: SyncedFields }
  /** Not known what they agreed on: every difference counts as changed by both. */
  | { readonly kind: "unknown" };

/** The appointment as it is here. */
export interface Local {
  readonly fields: SyncedFields;
  readonly status: AppointmentStatus;
  /** Whether its start has passed. */
  readonly hasStarted: boolean;
  /** Whether something else of it (status, service, practitioner, patient) is to be told to Google. */
  readonly owesMore: boolean;
}

/** The event as Google has it. */
export type Remote =
  | { readonly kind: "present"; readonly fields: SyncedFields }
  | { readonly kind: "deleted" }
  | { readonly kind: "unrepresentable" };

/** What can be changed apart from the other: start and end together, and the note. */
export type MergeField = "time" | "note";

/** What to do about a difference between the desk and Google. */
export type MergeDecision =
  /** Neither side has anything to learn (MG4, PL6). */
  | { readonly kind: "agree" }
  /** Only we changed: Google is owed it (MG1). */
  | { readonly kind: "push" }
  /** Google changed: the appointment takes these fields, and Google is owed ours where we changed another one (MG2, MG3). */
  | {
      readonly kind: "take";
      readonly fields: SyncedFields;
      readonly changed: readonly MergeField[];
      readonly alsoPush: boolean;
    }
  /** Both changed the same (MG5). What Google alone changed is taken at once; `choice` is what "theirs" would make of it. */
  | {
      readonly kind: "conflict";
      readonly over: readonly MergeField[];
      readonly fields: SyncedFields;
      readonly changed: readonly MergeField[];
      readonly choice: SyncedFields;
      /** What the event says. */
      readonly held: SyncedFields;
    }
  /** Deleted in Google and changed here (MG6). */
  | { readonly kind: "conflictOverDeletion" }
  /** Deleted in Google: the appointment is cancelled (MG6). */
  | { readonly kind: "cancel" }
  /** The event is lost to us, the appointment stays (MG6, MG7). */
  | { readonly kind: "unlink"; readonly because: "deleted" | "notRepresentable" }
  /** Cancelled here: the event is to be deleted, and with it what Google had changed meanwhile (PU5). */
  | { readonly kind: "delete"; readonly lost: readonly MergeField[] }
  /** Brought back in Google after both sides had let it go: the appointment is booked again (MG2). */
  | { readonly kind: "restore"; readonly fields: SyncedFields };

/** Decides what an answer of Google means for an appointment (MG1 to MG7). Pure and total. */
export function decideMerge(sides: {
  readonly base: Base;
  readonly local: Local;
  readonly remote: Remote;
}): MergeDecision {
  const { base, local, remote } = sides;
  switch (remote.kind) {
    case "deleted":
      return decideDeleted(base, local);
    case "unrepresentable":
      // A cancelled appointment has no claim on an event that has become something else.
      return local.status === "cancelled" && base.kind === "deleted"
        ? { kind: "agree" }
        : { kind: "unlink", because: "notRepresentable" };
    case "present":
      return local.status === "cancelled"
        ? decideCancelled(base, remote.fields)
        : decidePresent({ base, local, remote: remote.fields });
    default:
      return assertNever(remote);
  }
}

/** Statuses of somebody who is or was here, or was waited for in vain: a deletion in Google does not undo that (MG6). */
export const AT_THE_CLINIC: readonly AppointmentStatus[] = ["arrived", "inRoom", "done", "noShow"];

function decideDeleted(base: Base, local: Local): MergeDecision {
  if (local.status === "cancelled") return { kind: "agree" };
  // Both sides had let it go, and it is wanted here again.
  if (base.kind === "deleted") return { kind: "push" };
  if (local.hasStarted || AT_THE_CLINIC.includes(local.status)) return { kind: "unlink", because: "deleted" };
  const changedHere =
    base.kind === "unknown" || local.owesMore || differing(base.fields, local.fields).length > 0;
  return changedHere ? { kind: "conflictOverDeletion" } : { kind: "cancel" };
}

function decideCancelled(base: Base, remote: SyncedFields): MergeDecision {
  if (base.kind === "deleted") return { kind: "restore", fields: remote };
  return { kind: "delete", lost: base.kind === "unknown" ? [] : differing(base.fields, remote) };
}

function decidePresent(sides: {
  readonly base: Base;
  readonly local: Local;
  readonly remote: SyncedFields;
}): MergeDecision {
  const { base, local, remote } = sides;
  const before = base.kind === "present" ? base.fields : base.kind === "deleted" ? base.said : undefined;
  const ours = before === undefined ? FIELDS : differing(before, local.fields);
  const theirs = before === undefined ? FIELDS : differing(before, remote);
  const apart = differing(local.fields, remote);
  const over = apart.filter((field) => ours.includes(field) && theirs.includes(field));
  const changed = apart.filter((field) => theirs.includes(field) && !ours.includes(field));
  const fields = withFields(local.fields, { from: remote, which: changed });
  if (over.length > 0)
    return {
      kind: "conflict",
      over,
      fields,
      changed,
      choice: withFields(fields, { from: remote, which: over }),
      held: remote,
    };
  const alsoPush = local.owesMore || apart.some((field) => ours.includes(field));
  if (changed.length > 0) return { kind: "take", fields, changed, alsoPush };
  return alsoPush ? { kind: "push" } : { kind: "agree" };
}

const FIELDS: readonly MergeField[] = ["time", "note"];

/** Which fields two states differ in. Times are the same when they are the same moments, however they are written. */
export function differing(one: SyncedFields, other: SyncedFields): readonly MergeField[] {
  const sameTime =
    one.durationMinutes === other.durationMinutes &&
    instantOf(one.startsAt, one.zone, one.fold) === instantOf(other.startsAt, other.zone, other.fold);
  const same: Readonly<Record<MergeField, boolean>> = { time: sameTime, note: one.note === other.note };
  return FIELDS.filter((field) => !same[field]);
}

function withFields(
  fields: SyncedFields,
  taken: { readonly from: SyncedFields; readonly which: readonly MergeField[] },
): SyncedFields {
  const { from, which } = taken;
  const { note, ...time } = from;
  return {
    ...fields,
    ...(which.includes("time") ? time : {}),
    ...(which.includes("note") ? { note } : {}),
  };
}
