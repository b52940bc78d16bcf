import type { AppointmentId } from "../../shared/ids.ts";
import { instantNow } from "../../shared/time.ts";
import { GoogleError } from "../google/google-error.ts";
import type { GoogleEvent } from "../google/wire.ts";
import { clearVerify, makeOfflineDue, putBack, settleVersion } from "../store/due-entries.ts";
import { findLink, type Leaving, saveLink } from "../store/links.ts";
import { noteAccepted } from "../store/receipts.ts";
import type { Writer } from "../store/sql.ts";
import { announceEffects, type Effects, NO_EFFECTS } from "./effects.ts";
import { isBare } from "./find-elsewhere.ts";
import type { Commit } from "./group-commit.ts";
import { noteFailure, type SendOutcome } from "./note-failure.ts";
import { owesMore, type PreparedRequest, prepareRequest } from "./prepare-request.ts";
import { noteRelocation } from "./note-relocation.ts";
import { reactTo } from "./react-to-refusal.ts";
import type { RequestSlot } from "./request-slots.ts";
import type { SyncContext } from "./sync-context.ts";
import { takeAnswers } from "./take-answers.ts";
import { takeEvent } from "./take-event.ts";
import { takeLook } from "./take-look.ts";

/** How often an entry is read again and sent again in one run before it goes back into the queue (PU4). */
const MOST_ROUNDS = 6;
/** How often of those because Google had changed meanwhile: the first time and twice again. */
const MOST_REFUSALS = 2;

/** How the two writes around a request are committed. */
export interface PushCommits {
  /** That it is under way: with those begun at the same moment, so that none of them waits. */
  readonly prepared: Commit;
  /** What came of it: with the answers that come at about the same time. */
  readonly answered: Commit;
}

/**
 * Sends one entry of the outbox: derives the request, makes it, takes in the answer; where Google has changed meanwhile it
 * reads, merges and sends again, at most twice (PU1 to PU7). No transaction is held over the network. Rejects only with a
 * programmer's fault.
 */
export async function pushAppointment(
  context: SyncContext,
  {
    appointmentId,
    commits,
    slot,
  }: {
    readonly appointmentId: AppointmentId;
    readonly commits: PushCommits;
    readonly slot: RequestSlot;
  },
): Promise<SendOutcome> {
  const { store } = context;
  const progress = { hasLooked: false, hasSent: false, isUnmovable: false, isNotThere: false, refusals: 0 };
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const request = await commits.prepared((writer) =>
      prepareRequest(writer, context, { appointmentId, ...progress }),
    );
    if (request.kind === "settled") return { kind: progress.hasSent ? "sent" : "settled" };
    if (request.kind === "held") return request;
    try {
      const event = await make(context, request);
      if (event !== undefined && isLook(request) && isBare(event)) {
        await takeLook(context, request.link, event);
        continue;
      }
      slot.leave();
      const next = await commits.answered((writer) => noteAnswer(writer, context, { request, event }));
      announceEffects(context, next.effects);
      if (next.isDone) return { kind: "sent" };
      if (request.kind === "lookBeforeMove") progress.hasLooked = true;
      else if (request.kind !== "look") progress.hasSent = true;
      await slot.enter();
    } catch (error) {
      if (!(error instanceof GoogleError)) throw error;
      noteBusy(context, { request, error });
      if (error.code === "preconditionFailed") progress.refusals += 1;
      const reaction =
        progress.refusals > MOST_REFUSALS ? undefined : await reactTo(context, { request, error });
      if (reaction?.kind === "cannotMove") progress.isUnmovable = true;
      else if (reaction?.kind === "notThere") progress.isNotThere = true;
      else if (reaction?.kind !== "goOn")
        return store.write((writer) =>
          reaction?.kind === "hold"
            ? hold(writer, appointmentId)
            : noteFailure(writer, context, { appointmentId, error: reaction?.error ?? error }),
        );
    }
  }
  const error = new GoogleError("preconditionFailed");
  return store.write((writer) => noteFailure(writer, context, { appointmentId, error }));
}

/** OB4: Google found too much was written to the calendar at once. */
function noteBusy(
  { client }: SyncContext,
  refused: { readonly request: PreparedRequest; readonly error: GoogleError },
): void {
  const { request, error } = refused;
  if (error.code === "rateLimited" && error.reason === "rateLimitExceeded")
    client.pace.noteBusy(request.link.calendarId);
}

/** The calendar cannot be reached: its entries stay in the queue, and none is sent until it can be (PL10). */
function hold(writer: Writer, appointmentId: AppointmentId): SendOutcome {
  putBack(writer, { appointmentId, reason: "calendarGone" });
  return { kind: "held" };
}

async function make({ client }: SyncContext, request: PreparedRequest): Promise<GoogleEvent | undefined> {
  const { link, body } = request;
  const { calendarId, eventId } = link;
  const at = { calendarId, eventId };
  const etag = link.etag ?? undefined;
  switch (request.kind) {
    case "look":
    case "lookBeforeMove":
      return client.getEvent(at);
    case "insert":
      return client.insertEvent(calendarId, body);
    case "put":
    case "takeAway":
      return client.updateEvent({ ...at, etag }, body);
    case "patch":
      return client.patchEvent({ ...at, etag }, body);
    case "revive":
      // Bound to the deletion we know of: the event may have been brought back, and changed, in Google meanwhile.
      return client.patchEvent({ ...at, etag }, body);
    case "delete":
      return (await deleteEvent(client, { ...at, etag })) === "deleted"
        ? undefined
        : { id: eventId, status: "cancelled" };
    case "relocate":
      // Where it leaves nothing, it is there already.
      return link.leaving === null ? client.getEvent(at) : client.moveEvent(link.leaving, calendarId);
    case "deleteLeft":
      if (link.leaving !== null) await deleteLeft(client, link.leaving);
      return undefined;
  }
}

/** PU5: an event that is deleted already is what it was to be. Of one that is not found, the calendar may be what is gone (PL10). */
async function deleteEvent(
  client: SyncContext["client"],
  at: Parameters<SyncContext["client"]["deleteEvent"]>[0],
): Promise<"deleted" | "foundGone"> {
  try {
    await client.deleteEvent(at);
    return "deleted";
  } catch (error) {
    if (!(error instanceof GoogleError) || error.code !== "deleted") throw error;
    return "foundGone";
  }
}

/** What an appointment left is gone either way. */
async function deleteLeft(client: SyncContext["client"], left: Leaving): Promise<void> {
  try {
    await deleteEvent(client, left);
  } catch (error) {
    if (!(error instanceof GoogleError) || error.code !== "notFound") throw error;
  }
}

function isLook({ kind }: PreparedRequest): boolean {
  return kind === "look" || kind === "lookBeforeMove";
}

interface Answer {
  readonly request: PreparedRequest;
  readonly event: GoogleEvent | undefined;
}

/** Writes an answer down: the link, and where nothing is left to do the entry goes, in one transaction. */
function noteAnswer(
  writer: Writer,
  context: SyncContext,
  { request, event }: Answer,
): { readonly isDone: boolean; readonly effects: Effects } {
  const { wanted } = request;
  const link = findLink(writer, request.link.appointmentId) ?? request.link;
  const { appointmentId } = link;
  const now = instantNow(context.clock);
  makeOfflineDue(writer, now);
  if (isLook(request)) {
    clearVerify(writer, appointmentId);
    const effects = event === undefined ? NO_EFFECTS : takeEvent(writer, context, { link, event });
    return { isDone: false, effects };
  }
  if (request.kind === "relocate" && event !== undefined)
    return { isDone: false, effects: noteRelocation(writer, context, { link, event }) };
  if (request.kind === "deleteLeft") saveLink(writer, { ...link, leaving: null });
  else if (request.kind === "takeAway" && event !== undefined && wanted.amongDesks?.status !== "cancelled") {
    // Deleted, it goes on telling the other desks of its appointment (PU6).
    const raw = { ...request.body, ...event, status: "cancelled" };
    saveLink(writer, { ...link, agreed: wanted, attempts: [], raw, etag: event.etag ?? null });
  } else if (request.kind === "delete" || request.kind === "takeAway")
    saveLink(writer, {
      ...link,
      agreed: null,
      attempts: [],
      letGo: request.kind === "takeAway" ? wanted : (link.agreed ?? link.letGo),
      deleting: undefined,
      foundGone: request.kind === "delete" && event !== undefined ? true : undefined,
      // Of an event that was never seen there is still its id, by which it is revived.
      raw: { ...link.raw, ...event, id: link.eventId, status: "cancelled" },
      etag: event?.etag ?? link.etag,
    });
  else if (event !== undefined)
    saveLink(writer, {
      ...link,
      agreed: wanted,
      attempts: [],
      foundGone: undefined,
      raw: event,
      etag: event.etag ?? null,
    });
  const isThere = event !== undefined && event.status !== "cancelled";
  const answered = !isThere ? NO_EFFECTS : takeAnswers(writer, context, { appointmentId, event });
  const isDone = request.kind === "deleteLeft" || link.leaving === null;
  // Not even this version is settled where something else of it is owed by now.
  const settled = owesMore(writer, context, appointmentId) ? 0 : wanted.version;
  if (isDone) noteAccepted(writer, { appointmentId, now });
  if (isDone) settleVersion(writer, { appointmentId, version: settled, now });
  return { isDone, effects: answered };
}
