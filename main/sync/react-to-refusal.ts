import { assertNever } from "../../shared/assert.ts";
import { GoogleError } from "../google/google-error.ts";
import type { GoogleEvent } from "../google/wire.ts";
import { getAppointment } from "../store/appointments.ts";
import { findCalendarState, saveCalendarState } from "../store/calendar-states.ts";
import { clearVerify, demandVerify } from "../store/due-entries.ts";
import { findLink, type Link, saveLink } from "../store/links.ts";
import { findOwed } from "../store/outbox.ts";
import { getPractitioner } from "../store/practitioners.ts";
import type { Writer } from "../store/sql.ts";
import { isKnownDeleted } from "./appointment-parts.ts";
import { eventIdOf } from "./event-id.ts";
import { toldProperties } from "./event-properties.ts";
import { findRelocated } from "./find-relocated.ts";
import { lookAtLeft } from "./look-at-left.ts";
import { nextGeneration } from "./plan-request.ts";
import type { PreparedRequest } from "./prepare-request.ts";
import type { SyncContext } from "./sync-context.ts";
import { takeLook } from "./take-look.ts";
import { withoutWords } from "./taken-away.ts";

/** How often an id that is taken must not be found before it counts as purged; backoff lies between the tries. */
const TRIES_BEFORE_PURGED = 3;

/** No answer of Google's own: the request may have been done all the same. */
const MAY_HAVE_ARRIVED: readonly GoogleError["code"][] = ["offline", "unavailable"];

/** What a refusal means for the entry. */
export type Reaction =
  /** What Google holds was taken in: derive the request anew. */
  | { readonly kind: "goOn" }
  /** Google knows no such event: derive the request anew, without asking again. */
  | { readonly kind: "notThere" }
  /** Google will not take the event to another calendar: derive the request anew, without that (PU6). */
  | { readonly kind: "cannotMove" }
  /** The calendar is gone; the entry waits for the owner (PL10). */
  | { readonly kind: "hold" }
  /** It is what it says. */
  | { readonly kind: "failed"; readonly error: GoogleError };

/** A request that Google refused. */
export interface Refusal {
  readonly request: PreparedRequest;
  readonly error: GoogleError;
}

/** Finds out what a refusal means, asking Google where the answer alone does not tell (PU2, PU4, PU5). */
export async function reactTo(context: SyncContext, refusal: Refusal): Promise<Reaction> {
  const { request, error } = refusal;
  if (request.isFirstDeletion === true && !MAY_HAVE_ARRIVED.includes(error.code))
    forgetDeletion(context, request.link);
  try {
    return await react(context, request, error);
  } catch (later) {
    if (!(later instanceof GoogleError)) throw later;
    return { kind: "failed", error: later };
  }
}

async function react(context: SyncContext, request: PreparedRequest, error: GoogleError): Promise<Reaction> {
  const { link } = request;
  const failed: Reaction = { kind: "failed", error };
  switch (request.kind) {
    case "insert":
      if (error.code === "duplicate") return adoptTaken(context, link);
      return error.code === "notFound" ? giveUpCalendar(context, link) : failed;
    case "takeAway":
      if (isKnownDeleted(link) && ["forbidden", "deleted", "invalid"].includes(error.code))
        return stopTelling(context, link);
      return reactToWrite(context, link, error);
    case "put":
    case "patch":
    case "delete":
      return reactToWrite(context, link, error);
    case "revive":
      if (error.code === "preconditionFailed") return lookAgain(context, link);
      // The id is used up only where it is the event that is not there (PL10).
      if (error.code === "notFound" && (await isCalendarGone(context, link)))
        return giveUpCalendar(context, link);
      // PU2: its trash was emptied; the id can never be used again.
      return ["forbidden", "notFound", "deleted", "invalid"].includes(error.code)
        ? useNextGeneration(context, link)
        : failed;
    case "look":
    case "lookBeforeMove":
      if (error.code === "deleted") return takeIn(context, link, tombstoneOf(link));
      if (error.code !== "notFound") return failed;
      return link.agreed === null ? notThere(context, link) : judgeMissing(context, link);
    case "relocate":
      if (!["deleted", "notFound", "forbidden", "invalid", "duplicate"].includes(error.code)) return failed;
      if ((await findRelocated(context, link)) === "arrived") return { kind: "goOn" };
      // It may be gone from where it is, and somebody else have done that.
      if (error.code === "deleted" || error.code === "notFound") demandLook(context, link);
      return { kind: "cannotMove" };
    case "deleteLeft":
      if (error.code !== "preconditionFailed") return failed;
      await lookAtLeft(context, link);
      return { kind: "goOn" };
    default:
      return assertNever(request.kind);
  }
}

/** Another write than ours came before it, or the event is not there. */
async function reactToWrite(context: SyncContext, link: Link, error: GoogleError): Promise<Reaction> {
  if (error.code === "preconditionFailed") return lookAgain(context, link);
  if (error.code === "deleted") return takeIn(context, link, tombstoneOf(link));
  return error.code === "notFound" ? judgeMissing(context, link) : { kind: "failed", error };
}

/** PU6: Google will not have the deleted event written into any more. */
function stopTelling({ store }: SyncContext, { appointmentId }: Link): Reaction {
  store.write((writer) => {
    const link = findLink(writer, appointmentId);
    if (link !== undefined) saveLink(writer, withoutWords(link, undefined));
  });
  return { kind: "goOn" };
}

/** PU2: the id is taken. By our own event it is adopted; by a purged or somebody else's one the next id is used. */
async function adoptTaken(context: SyncContext, link: Link): Promise<Reaction> {
  const { calendarId, eventId } = link;
  let event: GoogleEvent;
  try {
    event = await context.client.getEvent({ calendarId, eventId });
  } catch (error) {
    const isPurged = error instanceof GoogleError && (error.code === "notFound" || error.code === "deleted");
    if (!isPurged) throw error;
    // Most likely our own insert, whose answer was lost, and a read that lags behind it: a second event would stay for ever.
    const tries = findOwed(context.store.reader, link.appointmentId)?.attempts ?? 0;
    if (tries < TRIES_BEFORE_PURGED) throw new GoogleError("unavailable", { reason: "idTakenButNotSeen" });
    return useNextGeneration(context, link);
  }
  const isOurs = event.status === "cancelled" || toldProperties(event).appointmentId === link.appointmentId;
  return isOurs ? takeIn(context, link, event) : useNextGeneration(context, link);
}

async function lookAgain(context: SyncContext, link: Link): Promise<Reaction> {
  try {
    const { calendarId, eventId } = link;
    return takeIn(context, link, await context.client.getEvent({ calendarId, eventId }));
  } catch (error) {
    if (!(error instanceof GoogleError) || error.code !== "deleted") throw error;
    return takeIn(context, link, tombstoneOf(link));
  }
}

/** 404 means gone, or that the calendar is, so that lost access never cancels anything (PL10). */
async function judgeMissing(context: SyncContext, link: Link): Promise<Reaction> {
  if (await isCalendarGone(context, link)) return giveUpCalendar(context, link);
  // What was deleted before has gone for good.
  return isKnownDeleted(link) ? stopTelling(context, link) : takeIn(context, link, tombstoneOf(link));
}

/** Asks the calendar itself whether it is what is not there, or may be read no more. */
async function isCalendarGone({ store, client }: SyncContext, { calendarId }: Link): Promise<boolean> {
  const syncToken = findCalendarState(store.reader, calendarId)?.syncToken ?? undefined;
  try {
    await client.listEvents({ calendarId, syncToken });
    return false;
  } catch (error) {
    if (!(error instanceof GoogleError)) throw error;
    if (error.code === "notFound" || error.code === "forbidden") return true;
    if (error.code !== "syncTokenInvalid") throw error;
    return false;
  }
}

/** PL10: nothing is sent to a calendar that is gone, unless the owner has put another one in its place. */
function giveUpCalendar(context: SyncContext, link: Link): Reaction {
  const { store, announce } = context;
  const { calendarId, accountId } = link;
  if (store.write((writer) => beginElsewhere(writer, context, link))) return { kind: "goOn" };
  store.write((writer) => {
    const known = findCalendarState(writer, calendarId);
    const unread = { calendarId, accountId, syncToken: null, resumePage: null, lastProvenAt: null };
    saveCalendarState(writer, { ...(known ?? unread), problem: "calendarGone" });
  });
  announce("connectionChanged");
  return { kind: "hold" };
}

/** Gives up the event on the lost calendar for one on the practitioner's present calendar, where that is another one. */
function beginElsewhere(writer: Writer, { account }: SyncContext, { appointmentId, ...lost }: Link): boolean {
  const { practitionerId } = getAppointment(writer, appointmentId);
  const { calendarId } = getPractitioner(writer, practitionerId);
  const link = findLink(writer, appointmentId);
  if (link === undefined || calendarId === null || calendarId === lost.calendarId) return false;
  const next = nextGeneration(link);
  const eventId = eventIdOf({ appointmentId, generation: next.generation });
  clearVerify(writer, appointmentId);
  saveLink(writer, { ...next, accountId: account.id, calendarId, eventId });
  // Should it come back, it is read anew, and what was given up there is found (PU2).
  const state = findCalendarState(writer, lost.calendarId);
  if (state !== undefined) saveCalendarState(writer, { ...state, syncToken: null, resumePage: null });
  return true;
}

async function takeIn(context: SyncContext, link: Link, event: GoogleEvent): Promise<Reaction> {
  await takeLook(context, link, event);
  return { kind: "goOn" };
}

function demandLook({ store }: SyncContext, { appointmentId }: Link): void {
  store.write((writer) => demandVerify(writer, appointmentId));
}

function useNextGeneration({ store }: SyncContext, { appointmentId }: Link): Reaction {
  store.write((writer) => {
    const link = findLink(writer, appointmentId);
    if (link === undefined) return;
    const next = nextGeneration(link);
    saveLink(writer, { ...next, eventId: eventIdOf({ appointmentId, generation: next.generation }) });
  });
  return { kind: "goOn" };
}

/** Google has refused the one request that could have deleted the event: if it is gone, somebody else did that. */
function forgetDeletion({ store }: SyncContext, { appointmentId }: Link): void {
  store.write((writer) => {
    const link = findLink(writer, appointmentId);
    if (link !== undefined) saveLink(writer, { ...link, deleting: undefined });
  });
}

/**
 * What was asked has not arrived, or is not seen yet: it is remembered, in case that it is there all the same, unless the event of
 * another account waits for it (PU6).
 */
function notThere({ store }: SyncContext, { appointmentId }: Link): Reaction {
  store.write((writer) => {
    clearVerify(writer, appointmentId);
    const link = findLink(writer, appointmentId);
    if (link !== undefined && link.leaving !== null) saveLink(writer, { ...link, attempts: [] });
  });
  return { kind: "notThere" };
}

/** What Google would show of an event it calls deleted. */
function tombstoneOf({ eventId }: Link): GoogleEvent {
  return { id: eventId, status: "cancelled" };
}
