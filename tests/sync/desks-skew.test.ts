import fc from "fast-check";
import { expect, test } from "vitest";
import { changeNote } from "../../main/clinic/change-note.ts";
import { setStatus } from "../../main/clinic/set-status.ts";
import { GoogleEvent } from "../../main/google/wire.ts";
import { findAppointment } from "../../main/store/appointments.ts";
import { listOwed } from "../../main/store/outbox.ts";
import type { AppointmentId } from "../../shared/ids.ts";
import { aSecondDesk } from "../support/second-desk.ts";
import { aPulledDesk, moveHere } from "../support/sent-desk.ts";
import { soon, type SyncingDesk } from "../support/syncing-desk.ts";

const toldBy = (it: SyncingDesk, id: AppointmentId): Record<string, string> =>
  GoogleEvent.parse(it.event(id)).extendedProperties?.private ?? {};

/** A newer desk writes properties this one does not know; a Google calendar takes any. */
function newerDeskWrites(it: SyncingDesk, id: AppointmentId, properties: Record<string, string>): void {
  it.clock.advance(1000);
  it.inGoogle(id, {
    extendedProperties: {
      private: { ...toldBy(it, id), ...properties, stamps: "newer", writtenBy: "newer" },
    },
  });
}

test("[MD4] keys of a newer desk survive what an older one writes", async () => {
  const it = await aPulledDesk();
  newerDeskWrites(it, it.id, { room: "2", recall: "2027-05", patient99: "theirs", stampsV2: "x" });
  await it.pull();
  moveHere(it, it.id, { hour: 11 });
  await it.push();
  // Two digits after "patient" are a chunk of the sealed patient, in any version.
  expect(toldBy(it, it.id)).toMatchObject({
    room: "2",
    recall: "2027-05",
    stampsV2: "x",
    appointmentId: it.id,
  });
});

test("[MD4] a status of a newer desk stays in the event until somebody here gives another one", async () => {
  const it = await aPulledDesk();
  const statusAt = new Date(it.clock.now() + 2000).toISOString();
  newerDeskWrites(it, it.id, { status: "triaged", statusAt });
  await it.pull();
  moveHere(it, it.id, { hour: 11 });
  await it.push();
  const kept = [toldBy(it, it.id)["status"], it.appointment(it.id).status, listOwed(it.store.reader).length];
  it.clock.advance(10_000);
  setStatus(it.desk, { appointmentId: it.id, status: "arrived" });
  await it.push();
  expect([kept, toldBy(it, it.id)["status"]]).toEqual([["triaged", "booked", 0], "arrived"]);
});

test("[MD4] a privacy mode of a newer desk hides what this desk would write", async () => {
  const it = await aPulledDesk({ note: "Fasting." });
  newerDeskWrites(it, it.id, { privacy: "number", headLines: "1" });
  it.inGoogle(it.id, { summary: "Appointment 4711", description: "4711" });
  await it.pull();
  moveHere(it, it.id, { hour: 11 });
  changeNote(it.desk, { appointmentId: it.id, note: "Fasting since eight." });
  await it.push();
  expect([it.event(it.id), it.appointment(it.id), listOwed(it.store.reader)]).toMatchObject([
    {
      summary: "Appointment 4711",
      description: "4711",
      extendedProperties: { private: { privacy: "number", headLines: "1" } },
    },
    { startsAt: soon(it.desk, 11), note: "Fasting since eight." },
    [],
  ]);
});

test("[MD4] an older desk adopts what a newer one booked, with what it understands of it", async () => {
  const one = await aPulledDesk();
  newerDeskWrites(one, one.id, {
    status: "triaged",
    privacy: "number",
    version: "one",
    accepted: ",,x",
    deskId: "?",
  });
  const other = await aSecondDesk(one);
  await other.pull();
  expect(other.appointment(one.id)).toMatchObject({
    status: "booked",
    version: 1,
    startsAt: soon(one.desk, 9),
  });
});

test("[MD4] no words in our properties stop a pull, and none lose the appointment here", async () => {
  const it = await aPulledDesk();
  const other = await aSecondDesk(it);
  const intact = toldBy(it, it.id);
  const keys = Object.keys(intact).filter((key) => key !== "appointmentId");
  const words = fc.dictionary(fc.constantFrom(...keys), fc.string({ maxLength: 40 }), { minKeys: 1 });
  await fc.assert(
    fc.asyncProperty(words, async (changed) => {
      it.clock.advance(1000);
      it.inGoogle(it.id, { extendedProperties: { private: { ...intact, ...changed } } });
      const reports = [await it.pull(), await other.pull()].map(({ kind }) => kind);
      expect([reports, findAppointment(it.store.reader, it.id)?.id]).toEqual([["pulled", "pulled"], it.id]);
    }),
    { numRuns: 25 },
  );
});
