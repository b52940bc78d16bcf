import { expect, test } from "vitest";
import { keepBoth } from "../../main/clinic/keep-both.ts";
import { moveAppointment } from "../../main/clinic/move-appointment.ts";
import { readClashes } from "../../main/clinic/read-clashes.ts";
import { listAudit } from "../../main/store/audit.ts";
import { listOwed } from "../../main/store/outbox.ts";
import type { AppointmentId } from "../../shared/ids.ts";
import type { ClashView } from "../../shared/ipc/clashes.ts";
import { insertPatient, getPatient } from "../../main/store/patients.ts";
import { aSecondDesk } from "../support/second-desk.ts";
import { aSentDesk } from "../support/sent-desk.ts";
import { aSyncingDesk, atHour, soon, type SyncingDesk } from "../support/syncing-desk.ts";

interface TwoBookings {
  readonly one: SyncingDesk;
  readonly other: SyncingDesk;
  readonly first: AppointmentId;
  readonly second: AppointmentId;
}

/** Two desks, out of each other's sight, give 09:00 to Anna and, a minute later, to Bruno. */
async function twoBookings(): Promise<TwoBookings> {
  const one = await aSyncingDesk();
  const other = await aSecondDesk(one);
  other.store.write((writer) => insertPatient(writer, getPatient(one.store.reader, one.clinic.bruno)));
  const first = one.book({ clash: "refuse" });
  one.clock.advance(60_000);
  const second = other.book({ clash: "refuse", patientId: one.clinic.bruno });
  return { one, other, first, second };
}

/** Each sends what it has, then each reads. */
async function cycle(...desks: readonly SyncingDesk[]): Promise<void> {
  for (const desk of desks) await desk.push();
  for (const desk of desks) await desk.pull();
}

const who = (clash: ClashView | undefined) =>
  clash?.kind === "visits"
    ? [clash.first, clash.second].map(({ patientName, phone }) => [patientName, phone])
    : clash;

test("[MD3] two desks that gave one slot away both show the clash after one cycle, and propose the same", async () => {
  const { one, other } = await twoBookings();
  await cycle(other, one);
  await one.pull();
  await other.pull();
  const [here, there] = [readClashes(one.desk), readClashes(other.desk)];
  expect(here).toEqual(there);
  expect([here.count, who(here.clashes[0])]).toEqual([
    1,
    [
      ["Anna Meier", "079 123 45 67"],
      ["Bruno Weber", null],
    ],
  ]);
});

test("[MD3] each visit comes with the practitioner's next three free times, and one of them ends the clash at both desks", async () => {
  const { one, other, second } = await twoBookings();
  one.book({ startsAt: soon(one.desk, 10), durationMinutes: 60 });
  await cycle(one, other);
  await one.pull();
  const [clash] = readClashes(one.desk).clashes;
  if (clash?.kind !== "visits") throw new Error("no clash");
  const day = soon(one.desk, 0).slice(0, 10);
  const times = [`${day}T09:30`, `${day}T11:00`, `${day}T11:30`];
  expect([clash.first.freeAt, clash.second.freeAt]).toEqual([times, times]);
  const [, startsAt] = clash.second.freeAt;
  if (startsAt === undefined) throw new Error("no free time");
  const { practitionerId } = clash;
  const outcome = moveAppointment(one.desk, {
    appointmentId: second,
    practitionerId,
    startsAt,
    fold: null,
    durationMinutes: 30,
    clash: "refuse",
  });
  await cycle(one, other);
  expect([
    outcome.kind,
    readClashes(one.desk).count,
    readClashes(other.desk).count,
    other.appointment(second).startsAt,
  ]).toEqual(["moved", 0, 0, startsAt]);
});

test("[MD3] a clash that was kept is asked about nowhere again, and costs one request", async () => {
  const { one, other, first, second } = await twoBookings();
  await cycle(one, other);
  await one.pull();
  one.sandbox.control.clearRequests();
  keepBoth(other.desk, { appointmentId: first, withId: second });
  await other.push();
  const asked = other.asked();
  await one.pull();
  await one.push();
  expect([
    asked,
    readClashes(one.desk).count,
    readClashes(other.desk).count,
    listOwed(one.store.reader),
    listAudit(other.store.reader).at(-1)?.act,
  ]).toEqual([["PUT"], 0, 0, [], "clashAccepted"]);
});

test("[MD3] what was booked anyway is a clash at no desk, and costs no request of its own", async () => {
  const one = await aSentDesk();
  const other = await aSecondDesk(one);
  // Ids sort by the millisecond they were made in.
  one.clock.advance(1000);
  one.book({ patientId: one.clinic.bruno });
  await one.push();
  expect(one.asked()).toEqual(["POST"]);
  await other.pull();
  await one.pull();
  expect([readClashes(one.desk).count, readClashes(other.desk).count]).toEqual([0, 0]);
});

test("[MD3] what was moved anyway onto another visit is a clash at no desk", async () => {
  const one = await aSentDesk();
  one.clock.advance(1000);
  const later = one.book({ startsAt: soon(one.desk, 12), patientId: one.clinic.bruno });
  await one.push();
  const other = await aSecondDesk(one);
  await other.pull();
  const { keller: practitionerId } = one.clinic;
  const target = { startsAt: soon(one.desk, 12), fold: null, durationMinutes: 30, clash: "accept" } as const;
  moveAppointment(one.desk, { appointmentId: one.id, practitionerId, ...target });
  await cycle(one, other);
  expect([readClashes(one.desk).count, readClashes(other.desk).count, later > one.id]).toEqual([0, 0, true]);
});

test("[MD3] an event in Google over a visit is shown until the visit moves or somebody keeps both", async () => {
  const one = await aSentDesk();
  const busy = { summary: "Seminar", ...atHour(one.desk, 9, 60) };
  const { id } = await one.current().client.insertEvent(one.keller, busy);
  await one.pull();
  const { clashes } = readClashes(one.desk);
  expect(clashes).toMatchObject([
    {
      kind: "event",
      title: "Seminar",
      eventId: id,
      visit: { appointmentId: one.id, freeAt: [soon(one.desk, 10), expect.any(String), expect.any(String)] },
    },
  ]);
  keepBoth(one.desk, { appointmentId: one.id, withId: id });
  await one.push();
  expect([readClashes(one.desk).count, listOwed(one.store.reader)]).toEqual([0, []]);
});

test("[MD3] what was moved in Google onto another visit is a clash; what is over, cancelled or missed is none", async () => {
  const one = await aSentDesk();
  const noon = one.book({ startsAt: soon(one.desk, 12), patientId: one.clinic.bruno });
  await one.push();
  await one.pull();
  one.inGoogle(noon, atHour(one.desk, 9));
  await one.pull();
  expect(readClashes(one.desk).count).toBe(1);
  one.inGoogle(noon, null);
  await one.pull();
  expect(readClashes(one.desk).count).toBe(0);
  one.clock.advance(4 * 24 * 60 * 60_000);
  expect(readClashes(one.desk).count).toBe(0);
});
