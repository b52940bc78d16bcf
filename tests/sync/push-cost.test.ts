import { expect, test } from "vitest";
import { cancelAppointment } from "../../main/clinic/cancel-appointment.ts";
import { manualTimers } from "../support/manual-timers.ts";
import { aPulledDesk, ALL_SENT, moveHere } from "../support/sent-desk.ts";
import { aSyncingDesk, soon, type SyncingDesk } from "../support/syncing-desk.ts";

/** What Google was asked for events, in order, and what each cost. */
function costs({ sandbox }: SyncingDesk): (readonly [verb: string, status: number, units: number])[] {
  return sandbox.control
    .readInspection()
    .requests.filter(({ path }) => path.includes("/events"))
    .map(({ verb, status, units }) => [verb, status, units]);
}

test("[PU3] creating, moving and cancelling an appointment is three requests and three units", async () => {
  const it = await aSyncingDesk();
  const id = it.book();
  await it.push();
  moveHere(it, id, { hour: 11 });
  await it.push();
  cancelAppointment(it.desk, { appointmentId: id });
  await it.push();
  expect(costs(it)).toEqual([
    ["POST", 200, 1],
    ["PUT", 200, 1],
    ["DELETE", 204, 1],
  ]);
});

test("[PU3] it is bound to what was last seen", async () => {
  const it = await aPulledDesk();
  const { etag } = it.event(it.id) ?? {};
  moveHere(it, it.id, { hour: 11 });
  await it.push();
  const put = it.sandbox.control.readInspection().requests.at(-1);
  expect([put?.verb, put?.headers?.["if-match"]]).toEqual(["PUT", etag]);
});

test("[PU7] after everything was sent, a push and a pull of each calendar ask for nothing but the news", async () => {
  const it = await aPulledDesk();
  await it.pull(it.brunner);
  it.sandbox.control.clearRequests();
  const report = await it.push();
  await it.pull();
  await it.pull(it.brunner);
  expect([report, it.asked()]).toEqual([{ sent: 0, ...ALL_SENT }, ["GET", "GET"]]);
});

test("[PU8] a backlog of 48 takes six round trips: eight requests side by side, one for each booking", async () => {
  const roundTripMs = 120;
  const googleTimers = manualTimers();
  const it = await aSyncingDesk({ googleTimers });
  for (let index = 0; index < 24; index += 1) {
    const startsAt = soon(it.desk, 8 + (index % 8), Math.floor(index / 8));
    it.book({ startsAt });
    it.book({ startsAt, practitionerId: it.clinic.brunner });
  }
  it.sandbox.control.addFault({ kind: "latency", ms: roundTripMs, match: { path: "/events" } });
  const running = it.push();
  let roundTrips = 0;
  for (; roundTrips < 6; roundTrips += 1) {
    await expect.poll(googleTimers.pending, { interval: 1, timeout: 20_000 }).toBe(8);
    googleTimers.pass(roundTripMs);
  }
  expect([await running, it.asked()]).toEqual([
    { sent: 48, ...ALL_SENT },
    Array.from({ length: 48 }, () => "POST"),
  ]);
});
