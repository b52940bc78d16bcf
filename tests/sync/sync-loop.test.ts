import { expect, test } from "vitest";
import { markInFlight } from "../../main/store/due-entries.ts";
import { findOwed, listOwed } from "../../main/store/outbox.ts";
import { addMs, instantNow } from "../../shared/time.ts";
import { aLinkedDesk } from "../support/linked-desk.ts";
import { aLoop, book, HOUR, startLoop } from "../support/sync-loop.ts";

test("[PL4] pulls every calendar at the start, then sends what is owed", async () => {
  const linked = await aLinkedDesk();
  book(linked, 30);
  const loop = startLoop(linked, undefined);
  await loop.sync.whenIdle();
  expect({ pulls: loop.pulls(), inserts: loop.inserts(), connection: loop.connection() }).toEqual({
    pulls: 2,
    inserts: 1,
    connection: {
      account: { kind: "connected", email: "owner@clinic.example" },
      pill: { kind: "upToDate" },
      relay: "notConfigured",
      calendars: [
        {
          practitionerId: linked.clinic.keller,
          calendarId: linked.keller,
          calendarName: "Dr. Keller",
          lastProvenAt: instantNow(linked.clock),
          problem: "none",
          channel: "polling",
          age: "fresh",
        },
        {
          practitionerId: linked.clinic.brunner,
          calendarId: linked.brunner,
          calendarName: "Dr. Brunner",
          lastProvenAt: instantNow(linked.clock),
          problem: "none",
          channel: "polling",
          age: "fresh",
        },
      ],
    },
  });
});

test("[PL4] a burst becomes one run and one follow-up", async () => {
  const loop = await aLoop();
  for (let hint = 0; hint < 20; hint += 1) loop.sync.pullSoon(loop.keller);
  await loop.sync.whenIdle();
  expect(loop.pulls()).toBe(2);
});

test("[PL4] looks at each calendar every minute without a relay", async () => {
  const loop = await aLoop();
  const pulls: number[] = [];
  for (const milliseconds of [59_000, 1_000, 59_000, 1_000]) {
    await loop.pass(milliseconds);
    pulls.push(loop.pulls());
  }
  expect(pulls).toEqual([0, 2, 2, 4]);
});

test("[PL4] looks at once when the computer wakes and when the network returns", async () => {
  const loop = await aLoop();
  loop.sync.systemWoke();
  await loop.sync.whenIdle();
  const afterSleep = loop.pulls();
  loop.sync.networkReturned();
  await loop.sync.whenIdle();
  expect([afterSleep, loop.pulls()]).toEqual([2, 4]);
});

test("[PL4] a clock set back by hours does not stop the looking", async () => {
  const loop = await aLoop();
  loop.clock.advance(-5 * HOUR);
  loop.sync.wake();
  await loop.sync.whenIdle();
  expect(loop.pulls()).toBe(2);
});

test("[OB5] a clock set back by hours does not keep what is owed waiting for them", async () => {
  const loop = await aLoop();
  const match = { method: "POST" };
  loop.sandbox.control.addFault({ kind: "status", status: 429, retryAfterSeconds: 30, times: 1, match });
  book(loop, 30);
  await loop.sync.whenIdle();
  const held = loop.connection().pill.kind;
  loop.clock.advance(-5 * HOUR);
  await loop.pass(60_000);
  await loop.pass(60_000);
  expect([held, loop.inserts(), loop.connection().pill]).toEqual([
    "waitingForGoogle",
    2,
    { kind: "upToDate" },
  ]);
});

test("[OB5] nor does a clock that was ahead when the program ended", async () => {
  const linked = await aLinkedDesk();
  linked.clock.advance(400 * 24 * HOUR);
  const id = book(linked, 30);
  linked.clock.advance(-400 * 24 * HOUR);
  const loop = startLoop(linked, undefined);
  await loop.sync.whenIdle();
  expect([findOwed(linked.store.reader, id), loop.inserts()]).toEqual([undefined, 1]);
});

test("[PU9] sends a booking at once, ahead of any look", async () => {
  const loop = await aLoop();
  book(loop, 30);
  await loop.sync.whenIdle();
  expect({ inserts: loop.inserts(), pulls: loop.pulls(), owed: listOwed(loop.store.reader) }).toEqual({
    inserts: 1,
    pulls: 0,
    owed: [],
  });
});

test("[OB3] asks about what was in flight when the program ended, and does not send it twice", async () => {
  const linked = await aLinkedDesk();
  const before = startLoop(linked, undefined);
  await before.sync.whenIdle();
  // Google does what it is asked, and the answer never comes.
  linked.sandbox.control.addFault({ kind: "resetAfterEffect", match: { method: "POST", path: "/events" } });
  book(before, 30);
  await before.sync.whenIdle();
  await before.sync.close();
  linked.sandbox.control.clearFaults();
  linked.sandbox.control.clearRequests();
  for (const { appointmentId } of listOwed(linked.store.reader))
    linked.store.write((writer) => markInFlight(writer, appointmentId));
  const after = startLoop(linked, undefined);
  await after.pass(60_000);
  expect({
    inserts: after.inserts(),
    events: linked.sandbox.control.events(linked.keller).length,
    owed: listOwed(linked.store.reader),
  }).toEqual({ inserts: 0, events: 1, owed: [] });
});

test("[OB5] finds out by trying that the network is gone, waits longer each time, and goes on by itself", async () => {
  const loop = await aLoop();
  loop.sandbox.control.addFault({ kind: "offline" });
  book(loop, 30);
  await loop.sync.whenIdle();
  const tried = () => loop.sandbox.control.requests().reduce((sum, { count }) => sum + count, 0);
  const tries = [tried()];
  for (const milliseconds of [1_400, 100, 2_400, 100]) {
    await loop.pass(milliseconds);
    tries.push(tried());
  }
  const { pill } = loop.connection();
  loop.sandbox.control.clearFaults();
  await loop.pass(60_000);
  expect({ tries, pill, after: loop.connection().pill, inserts: loop.inserts() > 1 }).toEqual({
    tries: [1, 1, 2, 2, 3],
    pill: { kind: "offline", waiting: 1 },
    after: { kind: "upToDate" },
    inserts: true,
  });
});

test("[OB5] asks nothing of Google while it wants us to slow down, whatever is booked", async () => {
  const loop = await aLoop();
  const reason = "userRateLimitExceeded";
  loop.sandbox.control.addFault({ kind: "status", status: 403, reason, retryAfterSeconds: 600, times: 1 });
  book(loop, 30);
  await loop.sync.whenIdle();
  book(loop, 31);
  await loop.pass(590_000);
  const held = { inserts: loop.inserts(), pulls: loop.pulls(), pill: loop.connection().pill.kind };
  await loop.pass(30_000);
  expect({ held, after: loop.connection().pill, owed: listOwed(loop.store.reader) }).toEqual({
    held: { inserts: 1, pulls: 0, pill: "waitingForGoogle" },
    after: { kind: "upToDate" },
    owed: [],
  });
});

test("[AC1] a revoked grant stops sync, the outbox keeps filling", async () => {
  const loop = await aLoop();
  loop.sandbox.control.revokeGrant("owner@clinic.example");
  loop.sandbox.control.expireAccessTokens();
  book(loop, 30);
  await loop.sync.whenIdle();
  loop.sandbox.control.clearRequests();
  book(loop, 32);
  await loop.pass(HOUR);
  expect({
    connection: loop.connection().account.kind,
    pill: loop.connection().pill,
    asked: loop.sandbox.control.requests(),
  }).toEqual({ connection: "signInAgain", pill: { kind: "signInAgain", waiting: 2 }, asked: [] });
});

test("[OB5] sends what waited as soon as the network returns", async () => {
  const loop = await aLoop();
  loop.sandbox.control.addFault({ kind: "offline" });
  book(loop, 30);
  await loop.pass(HOUR);
  loop.sandbox.control.clearFaults();
  loop.sync.networkReturned();
  await loop.sync.whenIdle();
  expect({ pill: loop.connection().pill, owed: listOwed(loop.store.reader) }).toEqual({
    pill: { kind: "upToDate" },
    owed: [],
  });
});

test("[AC1] a captive portal never ends a connection", async () => {
  const loop = await aLoop();
  loop.sandbox.control.addFault({ kind: "captivePortal" });
  book(loop, 30);
  await loop.pass(2 * HOUR);
  const during = { account: loop.connection().account.kind, pill: loop.connection().pill };
  loop.sandbox.control.clearFaults();
  await loop.pass(60_000);
  expect({ during, after: loop.connection().pill }).toEqual({
    during: { account: "connected", pill: { kind: "offline", waiting: 1 } },
    after: { kind: "upToDate" },
  });
});

test("[AC5] a server error on one calendar leaves the other alone", async () => {
  const loop = await aLoop();
  loop.sandbox.control.addFault({
    kind: "status",
    status: 503,
    match: { path: encodeURIComponent(loop.keller) },
  });
  loop.sandbox.control.addFault({ kind: "status", status: 503, match: { path: loop.keller } });
  await loop.pass(60_000);
  const [keller, brunner] = loop.connection().calendars;
  expect([keller?.lastProvenAt, brunner?.lastProvenAt]).toEqual([
    addMs(instantNow(loop.clock), -60_000),
    instantNow(loop.clock),
  ]);
});
