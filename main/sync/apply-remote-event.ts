import { assertNever } from "../../shared/assert.ts";
import type { PractitionerId } from "../../shared/ids.ts";
import type { Appointment } from "../../shared/model/appointment.ts";
import { type Instant, instantNow } from "../../shared/time.ts";
import type { GoogleEvent } from "../google/wire.ts";
import { type Conflict, dropConflict, findConflict, isOverLeft, saveConflict } from "../store/conflicts.ts";
import { dropHeldChange, findHeldChange, type HeldChange, saveHeldChange } from "../store/held-changes.ts";
import { type Agreed, type Link, saveLink } from "../store/links.ts";
import { owe, settle } from "../store/outbox.ts";
import type { Writer } from "../store/sql.ts";
import type { SyncedFields } from "../store/synced-fields.ts";
import { applyForeignEvent, type ForeignSighting } from "./apply-foreign-event.ts";
import { isKnownDeleted, readParts, syncedFieldsOf } from "./appointment-parts.ts";
import type { MergeDecision } from "./decide-merge.ts";
import { restDigest } from "./event-mapping.ts";
import { bothEffects, type Effects, NO_EFFECTS } from "./effects.ts";
import { isTakenAway } from "./event-properties.ts";
import { isBrakable, judgeRemoteEvent } from "./judge-remote-event.ts";
import { type MergeSides, writingDesk } from "./merge-sides.ts";
import { refreshSeries } from "./refresh-series.ts";
import type { SyncContext } from "./sync-context.ts";
import { takeAnswers } from "./take-answers.ts";
import {
  takeDeletion,
  takeFields,
  takeRestoration,
  type Taking,
  tellLost,
  tellUnlinked,
} from "./take-change.ts";
import { takeDeskNews } from "./take-desk-news.ts";

/** What judging and taking in an answer of Google works with. */
export type TakingContext = Pick<SyncContext, "clock" | "newId" | "deskId"> & {
  readonly account: Pick<SyncContext["account"], "email">;
  /** Left out: what other desks sealed stays closed. */
  readonly sealer?: SyncContext["sealer"];
};

/** An answer of Google about an event of ours. */
export interface RemoteAnswer {
  readonly link: Link;
  readonly event: GoogleEvent;
  /** Whose future appointments are neither cancelled nor moved without a person (MG8); nobody's where left out. */
  readonly braked?: ReadonlySet<PractitionerId>;
}

/**
 * Takes in what Google says about an event of ours, in the caller's transaction: decides by MG1 to MG7 and carries it out on
 * the appointment, the link, the outbox, the conflicts and the feed, or holds it (MG8). What was known already changes nothing
 * (PL6).
 */
export function applyRemoteEvent(writer: Writer, context: TakingContext, answer: RemoteAnswer): Effects {
  const { link, event, braked } = answer;
  const judgement = judgeRemoteEvent(writer, context, answer);
  if (judgement.kind === "nothingNew") return NO_EFFECTS;
  const { zone } = judgement;
  const now = instantNow(context.clock);
  // Not ours any more, but the block it makes moves and goes with it (MG7).
  if (judgement.kind === "foreign") {
    const day = showAsForeign(writer, { calendarId: link.calendarId, event, zone }, now);
    return { ...NO_EFFECTS, day };
  }
  const { sides, decision } = judgement;
  const seen = { writer, context, now, writtenBy: sides.told?.writtenBy };
  const learned = takeDeskNews({ ...seen, appointment: judgement.appointment, by: "desk" }, sides);
  const { appointment } = learned;
  const conflict = findConflict(writer, appointment.id);
  const held = findHeldChange(writer, appointment.id);
  const taking = { ...seen, appointment, by: sides.by };
  const next =
    sides.remote.kind === "present"
      ? seenLink(answer, sides)
      : goneLink(answer, appointment, sides.grownFrom);
  const work: CarryOut = { taking, answer, sides, next };
  const stands = decision.kind === "conflict" || decision.kind === "conflictOverDeletion";
  if (conflict !== undefined && !stands) {
    dropConflict(writer, appointment.id);
    if (outlasts(conflict, decision))
      saveConflict(writer, { ...conflict, raw: event, etag: event.etag ?? null });
  }
  if ((held !== undefined || braked?.has(appointment.practitionerId)) && isBrakable(judgement))
    return bothEffects(
      bothEffects(learned.effects, hold(decision, work, held)),
      takeAnswers(writer, context, { appointmentId: appointment.id, event }),
    );
  if (held !== undefined) dropHeldChange(writer, appointment.id);
  // One that was let go, and is back as something else, takes up time all the same.
  const isOdd = sides.remote.kind === "unrepresentable";
  if (link.state === "unlinked" || isOdd || isKnownDeleted(link)) {
    const shown: GoogleEvent = isOdd ? event : { ...event, status: "cancelled" };
    showAsForeign(writer, { calendarId: link.calendarId, event: shown, zone }, now);
  }
  carryOut(decision, work);
  const answered =
    sides.remote.kind === "present"
      ? takeAnswers(writer, context, { appointmentId: appointment.id, event })
      : NO_EFFECTS;
  const effects = bothEffects(learned.effects, bothEffects(effectsOf(decision), answered));
  return conflict === undefined && held === undefined ? effects : { ...effects, queue: true, day: true };
}

/** Whether a person is still to choose about the event that was left (PU6): that the one which took its place changed tells nothing of it. */
function outlasts(conflict: Conflict, { kind }: MergeDecision): boolean {
  return isOverLeft(conflict) && (kind === "agree" || kind === "push" || kind === "take");
}

/** MG8: the appointment stays as it is, and so does what both sides last agreed on, until a person answers. */
function hold(decision: MergeDecision, work: CarryOut, held: HeldChange | undefined): Effects {
  const { taking, answer, sides } = work;
  const { writer, appointment, now } = taking;
  const { calendarId } = answer.link;
  const theirs =
    sides.remote.kind === "present"
      ? { choice: choiceOf(decision, appointment), held: sides.remote.fields }
      : null;
  keepBase(writer, work);
  saveHeldChange(writer, {
    appointmentId: appointment.id,
    calendarId,
    since: held?.since ?? now,
    theirs,
    raw: answer.event,
    etag: answer.event.etag ?? null,
  });
  return { day: held === undefined, queue: true, changes: false };
}

/** What the appointment becomes where Google's version is taken. */
function choiceOf(decision: MergeDecision, appointment: Appointment): SyncedFields {
  if (decision.kind === "take") return decision.fields;
  return decision.kind === "conflict" ? decision.choice : syncedFieldsOf(appointment);
}

/** Blocks the time of an event of ours that an appointment cannot be, all of its occurrences (MG7). Gives whether that was news. */
function showAsForeign(writer: Writer, sighting: ForeignSighting, now: Instant): boolean {
  const { calendarId, event, zone } = sighting;
  const isNews = applyForeignEvent(writer, sighting);
  if (event.recurrence !== undefined && event.status !== "cancelled")
    refreshSeries(writer, { calendarId, seriesId: event.id, zone }, now);
  return isNews;
}

interface CarryOut {
  readonly taking: Taking & { readonly context: TakingContext };
  readonly answer: RemoteAnswer;
  readonly sides: MergeSides;
  /** The link once what Google says is what both sides last agreed on. */
  readonly next: Link;
}

function carryOut(decision: MergeDecision, work: CarryOut): void {
  const { taking, answer, sides, next } = work;
  const { writer, appointment, now } = taking;
  const { link, event } = answer;
  const oweVersion = (version: number) => owe(writer, { appointmentId: appointment.id, version, now });
  switch (decision.kind) {
    case "agree":
      // What it has become is no appointment's: booked again, it is not to be written over (MG7).
      return sides.remote.kind === "unrepresentable" ? undefined : saveLink(writer, next);
    case "push":
      saveLink(writer, next);
      return oweVersion(appointment.version);
    case "take":
      saveLink(writer, next);
      takeFields(taking, decision);
      return decision.alsoPush ? oweVersion(appointment.version + 1) : undefined;
    case "conflict":
      keepBase(writer, work);
      saveConflict(writer, {
        appointmentId: appointment.id,
        since: now,
        theirs: { choice: decision.choice, held: decision.held, ...writingDesk(sides) },
        raw: event,
        etag: event.etag ?? null,
      });
      return takeFields(taking, decision);
    case "conflictOverDeletion":
      keepBase(writer, work);
      return saveConflict(writer, {
        appointmentId: appointment.id,
        since: now,
        theirs: null,
        raw: next.raw,
        etag: next.etag,
      });
    case "cancel":
      saveLink(writer, next);
      takeDeletion(taking);
      // What it left on another calendar is still to go (PU6).
      return next.leaving === null ? settle(writer, appointment.id) : oweVersion(appointment.version + 1);
    case "restore":
      saveLink(writer, next);
      takeRestoration(taking, { fields: decision.fields, status: sides.told?.status });
      return owesRestored(work) ? oweVersion(appointment.version + 1) : undefined;
    case "unlink":
      saveLink(writer, {
        ...link,
        state: "unlinked",
        agreed: sides.grownFrom,
        attempts: [],
        etag: event.etag ?? null,
      });
      settle(writer, appointment.id);
      return tellUnlinked(taking, decision.because);
    case "delete":
      saveLink(writer, next);
      oweVersion(appointment.version);
      return decision.lost.length > 0 ? tellLost(taking) : undefined;
    default:
      return assertNever(decision);
  }
}

/**
 * Whether something of an appointment is to be told to its event that was brought back. In Google it comes back with what it said
 * when it was let go, to where it was then (PU6), whatever has changed here since; at another desk with what is so now.
 */
function owesRestored({ taking, answer, sides }: CarryOut): boolean {
  const { writer, context } = taking;
  const { link, event } = answer;
  const parts = readParts(writer, link.appointmentId);
  // With whom it takes place again shows only now (PU6).
  if (isTakenAway(event)) return false;
  if (parts.practitioner.calendarId !== link.calendarId || sides.told?.status === "cancelled") return true;
  return (
    sides.by === "google" &&
    link.letGo?.rest !== restDigest({ ...parts, accountEmail: context.account.email })
  );
}

/** What both sides last agreed on stays the measure until a person chose (MG5). An event that is back is not known to be gone. */
function keepBase(writer: Writer, { answer, sides }: CarryOut): void {
  const { link, event } = answer;
  const isBack = event.status !== "cancelled" && link.agreed === null && isKnownDeleted(link);
  const raw = isBack ? { ...link.raw, status: "confirmed" } : link.raw;
  saveLink(writer, { ...link, raw, agreed: sides.grownFrom, attempts: [] });
}

/** The link once both sides agree on what Google says, as far as Google says it. */
function seenLink({ link, event }: RemoteAnswer, sides: MergeSides): Link {
  const { remote, grownFrom, told } = sides;
  const fields = remote.kind === "present" ? remote.fields : undefined;
  const version = Math.max(grownFrom?.version ?? 0, told?.version ?? 0);
  const known = { rest: grownFrom?.rest ?? "", version, ...amongDesks(sides) };
  return {
    ...link,
    state: "linked",
    etag: event.etag ?? null,
    agreed: fields === undefined ? null : { fields, ...known },
    attempts: [],
    raw: event,
  };
}

/** What desks know of each other once the event is taken in; left out where it tells nothing a desk would know (MD4). */
function amongDesks({ grownFrom, told }: MergeSides): Pick<Agreed, "amongDesks"> {
  const before = grownFrom?.amongDesks;
  const status = told?.status ?? before?.status;
  const statusAt = told?.statusAt ?? before?.statusAt;
  if (status === undefined || statusAt === undefined) return {};
  return { amongDesks: { stamp: told?.stamps[0] ?? "", status, statusAt, accepted: told?.accepted ?? [] } };
}

/** The link once both sides know that the event is deleted; a tombstone carries only an id, so what was seen is kept. */
function goneLink({ link, event }: RemoteAnswer, { status }: Appointment, said: Agreed | null): Link {
  const isCancelledHere = status === "cancelled";
  return {
    ...link,
    state: "linked",
    etag: event.etag ?? link.etag,
    agreed: null,
    attempts: [],
    letGo: said ?? link.agreed ?? link.letGo,
    deleting: undefined,
    foundGone: isCancelledHere && link.agreed !== null ? true : link.foundGone,
    raw: { ...link.raw, ...event, status: "cancelled" },
  };
}

function effectsOf(decision: MergeDecision): Effects {
  switch (decision.kind) {
    case "agree":
      return NO_EFFECTS;
    case "push":
    case "conflictOverDeletion":
      return { day: true, queue: true, changes: false };
    case "delete":
      return { day: false, queue: true, changes: decision.lost.length > 0 };
    case "conflict":
      return { day: true, queue: true, changes: decision.changed.length > 0 };
    case "take":
    case "cancel":
    case "restore":
    case "unlink":
      return { day: true, queue: true, changes: true };
    default:
      return assertNever(decision);
  }
}
