import { assertNever } from "../../shared/assert.ts";
import type { Appointment } from "../../shared/model/appointment.ts";
import { instantNow, type ZoneId } from "../../shared/time.ts";
import type { GoogleEvent } from "../google/wire.ts";
import { listAcceptedWith } from "../store/accepted-clashes.ts";
import { findConflict } from "../store/conflicts.ts";
import { findHeldChange } from "../store/held-changes.ts";
import type { Link } from "../store/links.ts";
import type { Reader } from "../store/sql.ts";
import { readParts } from "./appointment-parts.ts";
import type { RemoteAnswer, TakingContext } from "./apply-remote-event.ts";
import { decideMerge, type MergeDecision } from "./decide-merge.ts";
import { restDigest } from "./event-mapping.ts";
import { eventMoment } from "./event-moment.ts";
import { MOST_ACCEPTED } from "./event-properties.ts";
import { type MergeSides, mergeSides } from "./merge-sides.ts";
import { isRelocating } from "./plan-request.ts";
import { fromGoogleEvent, withSealedNote } from "./read-event.ts";
import { asWritten } from "./taken-away.ts";

/** What an answer of Google means for an appointment. */
export type Judgement =
  /** It is known already, or older than what is known (PL6). */
  | { readonly kind: "nothingNew" }
  /** The event has not been ours for a while; what is left of it here is a block (MG7). */
  | { readonly kind: "foreign"; readonly zone: ZoneId }
  | {
      readonly kind: "decided";
      readonly zone: ZoneId;
      readonly appointment: Appointment;
      readonly sides: MergeSides;
      readonly decision: MergeDecision;
      /** Whether a person's choice about it is awaited already. */
      readonly isUndecided: boolean;
    };

/** Decides what Google says about an event of ours by MG1 to MG7, and changes nothing. */
export function judgeRemoteEvent(
  reader: Reader,
  context: Pick<TakingContext, "clock" | "account" | "deskId" | "sealer">,
  { link, event }: Pick<RemoteAnswer, "link" | "event">,
): Judgement {
  // A bare event stays where another one left, also where it left before (PU6): the push finds out where the event is.
  if (isRelocating(link) && event.status === "cancelled") return { kind: "nothingNew" };
  const conflict = findConflict(reader, link.appointmentId);
  const waiting = conflict ?? findHeldChange(reader, link.appointmentId);
  if (event.etag !== undefined && event.etag === (waiting ?? link).etag) return { kind: "nothingNew" };
  const parts = readParts(reader, link.appointmentId);
  const { appointment } = parts;
  const { zone } = parts.clinic;
  const reading = withSealedNote(fromGoogleEvent(asWritten(event), zone), { event, sealer: context.sealer });
  if (link.state === "unlinked" && reading.kind !== "present") return { kind: "foreign", zone };
  const { agreed } = link;
  const version = reading.kind === "present" ? reading.told.version : undefined;
  const age = ageOf(event, (waiting ?? link).raw);
  // Older than what Google has confirmed to us since: an answer that lags behind, unless Google says it was written later.
  const isEarlierVersion = version !== undefined && agreed !== null && version < agreed.version;
  if (age === "older" || (isEarlierVersion && age === "unknown")) return { kind: "nothingNew" };
  const rest = restDigest({ ...parts, accountEmail: context.account.email });
  const accepted = listAcceptedWith(reader, appointment.id).slice(-MOST_ACCEPTED);
  const now = instantNow(context.clock);
  const isUndecided = conflict !== undefined;
  const sides = mergeSides({
    appointment,
    rest,
    accepted,
    deskId: context.deskId,
    link,
    event,
    reading,
    now,
    isUndecided,
  });
  return { kind: "decided", zone, appointment, sides, decision: decideMerge(sides), isUndecided };
}

/**
 * Whether it would cancel or move a future appointment, or would have done so had nothing changed here (MG8). What a person is
 * asked about already is not asked about twice.
 */
export function isBrakable(judgement: Extract<Judgement, { kind: "decided" }>): boolean {
  const { decision, sides, isUndecided } = judgement;
  if (sides.local.hasStarted || isUndecided) return false;
  switch (decision.kind) {
    case "cancel":
    case "conflictOverDeletion":
      return true;
    case "take":
      return decision.changed.includes("time");
    case "conflict":
      return decision.over.includes("time") || decision.changed.includes("time");
    case "agree":
    case "push":
    case "unlink":
    case "delete":
    case "restore":
      return false;
    default:
      return assertNever(decision);
  }
}

/**
 * Whether Google wrote it before what is known, in an answer that lay here while a later one came (PL3), or after that. Of another
 * event, which has taken the place of the one that is known (PU6), the times tell nothing: the one that was left is deleted last.
 */
function ageOf(event: GoogleEvent, known: Link["raw"]): "older" | "later" | "unknown" | "another" {
  if (known !== null && known["id"] !== undefined && known["id"] !== event.id) return "another";
  const [toldAt, knownAt] = [event, known].map((one) => eventMoment(one, "updated"));
  if (toldAt === undefined || knownAt === undefined || toldAt === knownAt) return "unknown";
  return toldAt < knownAt ? "older" : "later";
}
