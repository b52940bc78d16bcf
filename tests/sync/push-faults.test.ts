import { expect, test } from "vitest";
import { cancelAppointment } from "../../main/clinic/cancel-appointment.ts";
import { changeNote } from "../../main/clinic/change-note.ts";
import { resolveConflict } from "../../main/clinic/resolve-conflict.ts";
import { retryEntry } from "../../main/clinic/retry-entry.ts";
import { setStatus } from "../../main/clinic/set-status.ts";
import { GoogleError } from "../../main/google/google-error.ts";
import { listConflicts } from "../../main/store/conflicts.ts";
import { findLink } from "../../main/store/links.ts";
import { listOwed } from "../../main/store/outbox.ts";
import { eventIdOf } from "../../main/sync/event-id.ts";
import { pushOutbox } from "../../main/sync/push-outbox.ts";
import type { FaultRequestInput } from "../../sandbox/google/control/faults.ts";
import type { AppointmentId } from "../../shared/ids.ts";
import { meddlingClient } from "../support/meddling-client.ts";
import { moveHere, startOf } from "../support/sent-desk.ts";
import { aSyncingDesk, type SyncingDesk } from "../support/syncing-desk.ts";

/*
 * Every kind of act, struck by every kind of fault at its first write: in the end Google holds exactly one event for each
 * appointment that stands, where and as the desk has it, and none for one that is cancelled.
 */

/** What is done at the desk, and the request it begins with. */
interface Act {
  readonly name: string;
  readonly match: { readonly method: string; readonly path: string };
  /** Makes the appointment and whatever has to be at Google before; gives its id. */
  readonly prepare: (it: SyncingDesk) => Promise<AppointmentId>;
  readonly act: (it: SyncingDesk, appointmentId: AppointmentId) => void;
}

async function sent(it: SyncingDesk): Promise<AppointmentId> {
  const id = it.book({ note: "Bring X-rays." });
  await it.push();
  await it.pull();
  await it.pull(it.brunner);
  return id;
}

async function sentAndCancelled(it: SyncingDesk): Promise<AppointmentId> {
  const appointmentId = await sent(it);
  cancelAppointment(it.desk, { appointmentId });
  await it.push();
  await it.pull();
  return appointmentId;
}

const ACTS: readonly Act[] = [
  {
    name: "create",
    match: { method: "POST", path: "/events" },
    prepare: (it) => Promise.resolve(it.book({ note: "Bring X-rays." })),
    act: () => undefined,
  },
  {
    name: "move",
    match: { method: "PUT", path: "/events/" },
    prepare: sent,
    act: (it, id) => moveHere(it, id, { hour: 10 }),
  },
  {
    name: "note",
    match: { method: "PUT", path: "/events/" },
    prepare: sent,
    act: (it, appointmentId) => void changeNote(it.desk, { appointmentId, note: "Fasting." }),
  },
  {
    name: "cancel",
    match: { method: "DELETE", path: "/events/" },
    prepare: sent,
    act: (it, appointmentId) => void cancelAppointment(it.desk, { appointmentId }),
  },
  {
    name: "restore",
    match: { method: "PATCH", path: "/events/" },
    prepare: sentAndCancelled,
    act: (it, appointmentId) => void setStatus(it.desk, { appointmentId, status: "booked" }),
  },
  {
    name: "hand over",
    match: { method: "POST", path: "/move" },
    prepare: sent,
    act: (it, id) => moveHere(it, id, { hour: 10, practitionerId: it.clinic.brunner }),
  },
];

interface FaultPoint {
  readonly name: string;
  /** Pushes once under the fault. */
  readonly strike: (
    it: SyncingDesk,
    struck: { readonly act: Act; readonly id: AppointmentId },
  ) => Promise<void>;
}

function byGoogle(name: string, fault: FaultRequestInput): FaultPoint {
  return {
    name,
    strike: async (it, { act }) => {
      it.sandbox.control.addFault({ ...fault, match: act.match, times: 1 });
      await it.push();
      const { requests } = it.sandbox.control.readInspection();
      if (!requests.some(({ faults }) => faults.includes(fault.kind))) throw new Error("nothing was struck");
    },
  };
}

async function pushWith(it: SyncingDesk, client: ReturnType<typeof meddlingClient>): Promise<void> {
  await pushOutbox({ ...it.context(), client }, { signal: new AbortController().signal });
}

/** What somebody does to the event in Google just before; to none where there is none yet. */
function bySomebody(
  name: string,
  change: (it: SyncingDesk, at: { readonly calendarId: string; readonly eventId: string }) => void,
): FaultPoint {
  return {
    name,
    strike: async (it, { id }) => {
      const at = { calendarId: it.keller, eventId: eventIdOf({ appointmentId: id, generation: 0 }) };
      if (it.event(id) !== undefined) change(it, at);
      await it.push();
    },
  };
}

const FAULTS: readonly FaultPoint[] = [
  byGoogle("cut off before it was sent", { kind: "offline" }),
  byGoogle("done, and the answer lost", { kind: "resetAfterEffect" }),
  byGoogle("done, and the answer cut off in the middle", { kind: "resetMidBody" }),
  byGoogle("delivered twice", { kind: "duplicateDelivery" }),
  byGoogle("a captive portal", { kind: "captivePortal" }),
  byGoogle("500", { kind: "status", status: 500 }),
  byGoogle("403 rateLimitExceeded", { kind: "status", status: 403, reason: "rateLimitExceeded" }),
  byGoogle("403 quotaExceeded", { kind: "status", status: 403, reason: "quotaExceeded" }),
  byGoogle("403 for good", { kind: "status", status: 403, reason: "forbidden" }),
  byGoogle("409 conflict", { kind: "status", status: 409, reason: "conflict" }),
  byGoogle("409 duplicate", { kind: "status", status: 409, reason: "duplicate" }),
  byGoogle("412", { kind: "status", status: 412 }),
  byGoogle("429 with Retry-After", { kind: "status", status: 429, retryAfterSeconds: 30 }),
  {
    name: "401, and another token",
    strike: async (it) => {
      it.sandbox.control.expireAccessTokens();
      await it.push();
    },
  },
  {
    name: "done, and answered 503",
    strike: (it) =>
      pushWith(
        it,
        meddlingClient(it, async (request, sendOn) => {
          await sendOn(request);
          return { status: 503, headers: {}, text: "" };
        }),
      ),
  },
  {
    name: "answered too late, and done later",
    strike: async (it, { act }) => {
      it.sandbox.control.addFault({ kind: "latency", ms: 200, match: act.match, times: 1 });
      const late: Promise<unknown>[] = [];
      await pushWith(
        it,
        meddlingClient(it, (request, sendOn) => {
          // It goes on to Google, though nobody waits for it any more.
          late.push(sendOn(request));
          return Promise.reject(new GoogleError("offline", { reason: "ECONNABORTED" }));
        }),
      );
      it.clock.advance(61_000);
      await it.push();
      await Promise.all(late);
    },
  },
  bySomebody("412, because somebody changed it", (it, at) =>
    it.sandbox.control.changeEvent(at, { location: "Room 2" }),
  ),
  bySomebody("410, because somebody deleted it", (it, at) => {
    const isThere = it.sandbox.control
      .events(at.calendarId)
      .some(({ id, status }) => id === at.eventId && status !== "cancelled");
    if (isThere) it.sandbox.control.deleteEvent(at);
  }),
  bySomebody("404, because its trash was emptied", (it, at) => it.sandbox.control.purgeEvent(at)),
];

/** Time passes, Google is read, people answer what they are asked, until nothing is left to do. */
async function settle(it: SyncingDesk): Promise<void> {
  for (let round = 0; round < 5; round += 1) {
    it.clock.advance(61 * 60_000);
    await it.pull();
    await it.pull(it.brunner);
    await it.push();
    for (const { appointmentId } of listConflicts(it.store.reader))
      resolveConflict(it.desk, { appointmentId, keep: "ours" });
    for (const { appointmentId, state } of listOwed(it.store.reader))
      if (state === "parked") retryEntry(it.desk, { appointmentId });
  }
}

/** The live events at Google, and the one that the desk has in mind. */
function compare(it: SyncingDesk, id: AppointmentId) {
  const live = (["keller", "brunner"] as const).flatMap((name) =>
    it.sandbox.control
      .events(it[name])
      .filter(({ status }) => status !== "cancelled")
      .map((event) => ({
        on: name,
        at: startOf(event),
        note: String(event["description"]).split("\n\n")[1],
      })),
  );
  const { status, practitionerId, startsAt, note } = it.appointment(id);
  const on = practitionerId === it.clinic.keller ? "keller" : "brunner";
  return { live, wanted: status === "cancelled" ? [] : [{ on, at: startsAt.slice(11), note }] };
}

for (const act of ACTS)
  for (const fault of FAULTS)
    test(`[PU1] [PU2] [OB7] ${act.name}: ${fault.name}`, async () => {
      const it = await aSyncingDesk();
      const id = await act.prepare(it);
      act.act(it, id);
      await fault.strike(it, { act, id });
      await settle(it);
      const { live, wanted } = compare(it, id);
      expect({
        live,
        status: it.appointment(id).status,
        owed: listOwed(it.store.reader),
        conflicts: listConflicts(it.store.reader).length,
        leaving: findLink(it.store.reader, id)?.leaving ?? null,
      }).toEqual({
        live: wanted,
        status: act.name === "cancel" ? "cancelled" : "booked",
        owed: [],
        conflicts: 0,
        leaving: null,
      });
    });
