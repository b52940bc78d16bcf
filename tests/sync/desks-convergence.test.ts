import fc from "fast-check";
import { expect, test } from "vitest";
import { cancelAppointment } from "../../main/clinic/cancel-appointment.ts";
import { changeNote } from "../../main/clinic/change-note.ts";
import { resolveConflict } from "../../main/clinic/resolve-conflict.ts";
import { setStatus } from "../../main/clinic/set-status.ts";
import { listConflicts } from "../../main/store/conflicts.ts";
import { findAppointment } from "../../main/store/appointments.ts";
import { listOwed } from "../../main/store/outbox.ts";
import { identityOf } from "../../main/sync/event-id.ts";
import { type AppointmentId, GoogleEventId } from "../../shared/ids.ts";
import { instantFromRfc3339, instantOf } from "../../shared/time.ts";
import { insertPatient, getPatient } from "../../main/store/patients.ts";
import { EventTime } from "../../main/google/wire.ts";
import { aSecondDesk } from "../support/second-desk.ts";
import { moveHere } from "../support/sent-desk.ts";
import { aSyncingDesk, atHour, soon, type SyncingDesk } from "../support/syncing-desk.ts";

const WHAT = [
  "book",
  "move",
  "moveAway",
  "note",
  "confirm",
  "arrive",
  "cancel",
  "rebook",
  "theyMove",
  "theyDelete",
  "push",
  "pull",
  "pullOther",
  "loseAnswer",
  "refuse",
  "forgetToken",
  "choose",
] as const;

/** One thing that happens: at which desk, to which of the appointments it knows, at some hour. */
interface Happening {
  readonly what: (typeof WHAT)[number];
  readonly where: number;
  readonly which: number;
  readonly hour: number;
}

const happenings = fc.array(
  fc.record({
    what: fc.constantFrom(...WHAT),
    where: fc.nat(2),
    which: fc.nat(2),
    hour: fc.integer({ min: 8, max: 17 }),
  }),
  { minLength: 10, maxLength: 30, size: "max" },
);

async function happen(desks: readonly SyncingDesk[], booked: AppointmentId[], at: Happening): Promise<void> {
  const { what, hour } = at;
  const it = desks[at.where];
  if (it === undefined) return;
  it.clock.advance(1000);
  const { desk, sandbox, clinic } = it;
  if (what === "book") {
    if (booked.length < 3) booked.push(it.book({ startsAt: soon(desk, hour), note: `note ${hour}` }));
    return;
  }
  if (what === "push") return void (await it.push());
  if (what === "pull") return void (await it.pull());
  if (what === "pullOther") return void (await it.pull(it.brunner));
  if (what === "forgetToken") return sandbox.control.expireSyncTokens();
  if (what === "loseAnswer")
    return sandbox.control.addFault({ kind: "resetAfterEffect", match: { path: "/events" }, times: 1 });
  if (what === "refuse")
    return sandbox.control.addFault({ kind: "status", status: 503, match: { path: "/events" }, times: 1 });
  const id = booked[at.which];
  if (id === undefined) return;
  if (what === "theyMove" || what === "theyDelete") {
    if (it.event(id)?.["status"] !== "confirmed") return;
    return it.inGoogle(id, what === "theyMove" ? atHour(desk, hour) : null);
  }
  if (findAppointment(it.store.reader, id) === undefined) return;
  switch (what) {
    case "move":
      return moveHere(it, id, { hour, practitionerId: it.appointment(id).practitionerId });
    case "moveAway":
      return moveHere(it, id, { hour, practitionerId: hour % 2 === 0 ? clinic.keller : clinic.brunner });
    case "note":
      return void changeNote(desk, { appointmentId: id, note: `said ${hour}` });
    case "confirm":
      return void setStatus(desk, { appointmentId: id, status: "confirmed" });
    case "arrive":
      return void setStatus(desk, { appointmentId: id, status: "arrived" });
    case "cancel":
      return void cancelAppointment(desk, { appointmentId: id });
    case "rebook":
      return void setStatus(desk, { appointmentId: id, status: "booked" });
    case "choose":
      return void resolveConflict(desk, { appointmentId: id, keep: hour % 2 === 0 ? "ours" : "theirs" });
  }
}

/** Everybody sends, reads and answers what waits for a person, often enough for the slowest to hear of everything. */
async function comeToRest(desks: readonly SyncingDesk[]): Promise<void> {
  desks[0]?.sandbox.control.clearFaults();
  for (let round = 0; round < 6; round += 1)
    for (const it of desks) {
      it.clock.advance(20 * 60_000);
      await it.push();
      await it.pull();
      await it.pull(it.brunner);
      for (const { appointmentId } of listConflicts(it.store.reader))
        resolveConflict(it.desk, { appointmentId, keep: "theirs" });
    }
}

function seenAt(it: SyncingDesk, ids: readonly AppointmentId[]) {
  return ids.map((id) => {
    const found = findAppointment(it.store.reader, id);
    if (found === undefined || found.status === "cancelled") return "gone";
    const { startsAt, note, status, practitionerId } = found;
    return { startsAt, note, status, practitionerId };
  });
}

function liveEvents(it: SyncingDesk, ids: readonly AppointmentId[]) {
  const all = [it.keller, it.brunner].flatMap((calendarId) =>
    it.sandbox.control.events(calendarId).map((event) => ({ calendarId, event })),
  );
  return ids.map((id) => {
    const own = all.filter(
      ({ event }) =>
        event["status"] !== "cancelled" && identityOf(GoogleEventId.parse(event["id"]))?.appointmentId === id,
    );
    return own.map(({ calendarId, event }) => [calendarId, event["start"]]);
  });
}

test(
  "[MD2] [OB7] three desks and Google come to the same state, one event for each appointment, whatever happened in whatever order",
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(happenings, async (all) => {
        const one = await aSyncingDesk();
        const desks = [one, await aSecondDesk(one), await aSecondDesk(one)];
        for (const it of desks.slice(1))
          it.store.write((writer) => insertPatient(writer, getPatient(one.store.reader, one.clinic.anna)));
        const booked: AppointmentId[] = [];
        for (const happening of all) await happen(desks, booked, happening);
        await comeToRest(desks);
        const states = desks.map((it) => seenAt(it, booked));
        expect(states).toEqual(desks.map(() => states[0]));
        expect(desks.map((it) => [listOwed(it.store.reader), listConflicts(it.store.reader)])).toEqual(
          desks.map(() => [[], []]),
        );
        const expected = booked.map((id) => {
          const found = findAppointment(one.store.reader, id);
          if (found === undefined || found.status === "cancelled") return [];
          const { startsAt, zone, fold, practitionerId } = found;
          const calendarId = practitionerId === one.clinic.keller ? one.keller : one.brunner;
          return [[calendarId, instantOf(startsAt, zone, fold)]];
        });
        const held = liveEvents(one, booked).map((own) =>
          own.map(([calendarId, start]) => {
            const { dateTime } = EventTime.parse(start);
            return [calendarId, instantFromRfc3339(dateTime ?? "")];
          }),
        );
        expect(held).toEqual(expected);
      }),
      { numRuns: 12 },
    );
  },
);
