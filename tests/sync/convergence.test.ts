import fc from "fast-check";
import { expect, test } from "vitest";
import { cancelAppointment } from "../../main/clinic/cancel-appointment.ts";
import { changeNote } from "../../main/clinic/change-note.ts";
import { resolveConflict } from "../../main/clinic/resolve-conflict.ts";
import { setStatus } from "../../main/clinic/set-status.ts";
import { change } from "../../main/store/sql.ts";
import { requeueInFlight } from "../../main/store/due-entries.ts";
import { listConflicts } from "../../main/store/conflicts.ts";
import { findLink } from "../../main/store/links.ts";
import { listOwed } from "../../main/store/outbox.ts";
import { syncedFieldsOf } from "../../main/sync/appointment-parts.ts";
import { differing } from "../../main/sync/decide-merge.ts";
import { fromGoogleEvent } from "../../main/sync/read-event.ts";
import { GoogleEvent } from "../../main/google/wire.ts";
import type { AppointmentId } from "../../shared/ids.ts";
import { ZoneId } from "../../shared/time.ts";
import { moveHere } from "../support/sent-desk.ts";
import { aSyncingDesk, atHour, soon, type SyncingDesk } from "../support/syncing-desk.ts";

const zurich = ZoneId.parse("Europe/Zurich");

/** One thing that happens, at the desk, in Google or to the connection; `which` of the appointments, and some hour. */
interface Happening {
  readonly what: (typeof HAPPENINGS)[number];
  readonly which: number;
  readonly hour: number;
}

const HAPPENINGS = [
  "book",
  "move",
  "moveAway",
  "note",
  "confirm",
  "cancel",
  "rebook",
  "theyMove",
  "theyNote",
  "theyDelete",
  "theyRestore",
  "theyPurge",
  "push",
  "pull",
  "loseAnswer",
  "refuse",
  "forgetToken",
  "crash",
  "choose",
] as const;

const happenings = fc.array(
  fc.record({
    what: fc.constantFrom(...HAPPENINGS),
    which: fc.nat(1),
    hour: fc.integer({ min: 8, max: 17 }),
  }),
  { minLength: 10, maxLength: 25, size: "max" },
);

async function happen(
  it: SyncingDesk,
  booked: AppointmentId[],
  { what, which, hour }: Happening,
): Promise<void> {
  it.clock.advance(1000);
  const { desk, clinic, sandbox } = it;
  if (what === "book") {
    if (booked.length < 4) booked.push(it.book({ startsAt: soon(desk, hour), note: `note ${hour}` }));
    return;
  }
  if (what === "push") return void (await it.push());
  if (what === "pull") return pullBoth(it);
  if (what === "forgetToken") return sandbox.control.expireSyncTokens();
  if (what === "loseAnswer")
    return sandbox.control.addFault({ kind: "resetAfterEffect", match: { path: "/events" }, times: 1 });
  if (what === "refuse")
    return sandbox.control.addFault({ kind: "status", status: 503, match: { path: "/events" }, times: 2 });
  if (what === "crash")
    return it.store.write((writer) => {
      change(writer, "UPDATE outbox SET state = 'inFlight' WHERE state = 'queued'");
      requeueInFlight(writer);
    });
  const appointmentId = booked[which];
  if (appointmentId === undefined) return;
  const other = hour % 2 === 0 ? clinic.keller : clinic.brunner;
  if (what === "move")
    moveHere(it, appointmentId, { hour, practitionerId: it.appointment(appointmentId).practitionerId });
  if (what === "moveAway") moveHere(it, appointmentId, { hour, practitionerId: other });
  if (what === "note") changeNote(desk, { appointmentId, note: `ours ${hour}` });
  if (what === "confirm") setStatus(desk, { appointmentId, status: "confirmed" });
  if (what === "cancel") cancelAppointment(desk, { appointmentId });
  if (what === "rebook") setStatus(desk, { appointmentId, status: "booked" });
  if (what === "choose") resolveConflict(desk, { appointmentId, keep: hour % 2 === 0 ? "ours" : "theirs" });
  if (what.startsWith("they")) inGoogle(it, appointmentId, { what, hour });
}

/** What the practitioner does to the event, where it is and can be done. */
function inGoogle(
  it: SyncingDesk,
  id: AppointmentId,
  { what, hour }: Pick<Happening, "what" | "hour">,
): void {
  const link = findLink(it.store.reader, id);
  if (link === undefined) return;
  const at = { calendarId: link.calendarId, eventId: link.eventId };
  const { control } = it.sandbox;
  const event = control.events(link.calendarId).find((one) => one["id"] === link.eventId);
  if (event === undefined) return;
  const isThere = event["status"] !== "cancelled";
  if (what === "theyMove" && isThere) control.changeEvent(at, atHour(it.desk, hour));
  if (what === "theyNote" && isThere)
    control.changeEvent(at, { description: `Check-up\n079\n\ntheirs ${hour}` });
  if (what === "theyDelete" && isThere) control.deleteEvent(at);
  if (what === "theyRestore" && !isThere && event["summary"] !== undefined)
    control.changeEvent(at, { status: "confirmed" });
  if (what === "theyPurge" && !isThere) control.purgeEvent(at);
}

async function pullBoth(it: SyncingDesk): Promise<void> {
  await it.pull();
  await it.pull(it.brunner);
}

/** Lets the weather clear, a person choose, and both sides hear of each other. */
async function settleDown(it: SyncingDesk): Promise<void> {
  it.sandbox.control.clearFaults();
  for (let round = 0; round < 4; round += 1) {
    it.clock.advance(16 * 60_000);
    await pullBoth(it);
    await it.push();
    for (const { appointmentId } of listConflicts(it.store.reader))
      resolveConflict(it.desk, { appointmentId, keep: round % 2 === 0 ? "ours" : "theirs" });
  }
}

/** What is still apart, in words; empty where both sides say the same. */
function whatIsApart(it: SyncingDesk, booked: readonly AppointmentId[]): string[] {
  const live = [it.keller, it.brunner].flatMap((calendarId) =>
    it.sandbox.control.events(calendarId).map((event) => GoogleEvent.parse(event)),
  );
  return booked.flatMap((id) => {
    const appointment = it.appointment(id);
    const link = findLink(it.store.reader, id);
    const events = live.filter(
      ({ status, extendedProperties }) =>
        status !== "cancelled" && extendedProperties?.private?.["appointmentId"] === id,
    );
    if (link?.state === "unlinked") return [];
    if (appointment.status === "cancelled")
      return events.length === 0 ? [] : ["cancelled, but its event is there"];
    const [event] = events;
    if (event === undefined || events.length > 1) return [`${events.length} events`];
    const reading = fromGoogleEvent(event, zurich);
    if (reading.kind !== "present") return [reading.kind];
    const told = { ...reading.fields, note: reading.fields.note ?? "" };
    return differing(syncedFieldsOf(appointment), told).map((field) => `another ${field}`);
  });
}

test("[PU6] [PL3] [MG1] whatever happens, in the end both sides say the same and nothing is left owed", async () => {
  await fc.assert(
    fc.asyncProperty(happenings, async (all) => {
      const it = await aSyncingDesk();
      const booked = [it.book(), it.book({ startsAt: soon(it.desk, 13) })];
      await it.push();
      for (const happening of all) await happen(it, booked, happening);
      await settleDown(it);
      expect({
        apart: whatIsApart(it, booked),
        owed: listOwed(it.store.reader),
        conflicts: listConflicts(it.store.reader),
      }).toEqual({
        apart: [],
        owed: [],
        conflicts: [],
      });
    }),
    { numRuns: 25 },
  );
}, 120_000);
