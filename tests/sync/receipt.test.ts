import { expect, test } from "vitest";
import { cancelAppointment } from "../../main/clinic/cancel-appointment.ts";
import { readReceipt } from "../../main/sync/read-receipt.ts";
import type { GoogleAccountView } from "../../shared/ipc/google.ts";
import { instantNow } from "../../shared/time.ts";
import type { AppointmentId } from "../../shared/ids.ts";
import { aSentDesk, moveHere } from "../support/sent-desk.ts";
import { aSyncingDesk, type SyncingDesk } from "../support/syncing-desk.ts";

const CONNECTED: GoogleAccountView = { kind: "connected", email: "owner@clinic.example" };

function receiptOf({ store }: SyncingDesk, appointmentId: AppointmentId, account = CONNECTED) {
  const outcome = readReceipt({ reader: store.reader, account: { view: () => account } }, { appointmentId });
  if (outcome.kind !== "receipt") throw new Error(outcome.kind);
  return outcome.receipt;
}

/** The steps that are done, and what it waits for. */
function standOf(it: SyncingDesk, id: AppointmentId, account = CONNECTED) {
  const { sent, accepted, seenBack, waitsFor } = receiptOf(it, id, account);
  return [sent.kind, accepted.kind, seenBack.kind, waitsFor];
}

test("[OB1] a receipt tells when it was saved, sent, accepted and seen back", async () => {
  const it = await aSyncingDesk();
  const saved = instantNow(it.clock);
  const id = it.book();
  const kept = standOf(it, id);
  it.clock.advance(2000);
  const accepted = instantNow(it.clock);
  await it.push();
  const held = standOf(it, id);
  it.clock.advance(2000);
  await it.pull();
  expect({ kept, held, receipt: receiptOf(it, id) }).toEqual({
    kept: ["waiting", "waiting", "waiting", "itsTurn"],
    held: ["done", "done", "waiting", "nextLook"],
    receipt: {
      saved,
      sent: { kind: "done", at: accepted },
      accepted: { kind: "done", at: accepted },
      eventChangedAt: expect.stringMatching(/Z$/),
      seenBack: { kind: "done", at: instantNow(it.clock) },
      waitsFor: null,
      titleInGoogle: null,
      canOpen: true,
    },
  });
});

test("[OB1] a change begins the way anew", async () => {
  const it = await aSentDesk();
  await it.pull();
  it.clock.advance(1000);
  moveHere(it, it.id, { hour: 11 });
  const moved = standOf(it, it.id);
  it.clock.advance(1000);
  await it.push();
  expect([moved, standOf(it, it.id)]).toEqual([
    ["waiting", "waiting", "waiting", "itsTurn"],
    ["done", "done", "waiting", "nextLook"],
  ]);
});

test("[PL6] a full pull that finds nothing new has seen the event all the same", async () => {
  const it = await aSentDesk();
  it.clock.advance(1000);
  const report = await it.pull();
  expect([report, standOf(it, it.id)]).toEqual([
    { kind: "pulled", changed: 0 },
    ["done", "done", "done", null],
  ]);
});

test("[PU5] a cancellation is accepted and seen back, too", async () => {
  const it = await aSentDesk();
  it.clock.advance(1000);
  cancelAppointment(it.desk, { appointmentId: it.id });
  await it.push();
  it.clock.advance(1000);
  await it.pull();
  expect(standOf(it, it.id)).toEqual(["done", "done", "done", null]);
});

test("[OB6] what it waits for is said: the network, a refusal, the sign-in, a calendar", async () => {
  const it = await aSyncingDesk();
  const id = it.book();
  it.sandbox.control.addFault({
    kind: "status",
    status: 503,
    match: { method: "POST", path: "/events" },
    times: 1,
  });
  await it.push();
  const busy = receiptOf(it, id).waitsFor;
  it.clock.advance(60_000);
  it.sandbox.control.addFault({
    kind: "status",
    status: 400,
    match: { method: "POST", path: "/events" },
    times: 1,
  });
  await it.push();
  expect([
    busy,
    receiptOf(it, id).waitsFor,
    receiptOf(it, id, { kind: "signInAgain", email: "owner@clinic.example" }).waitsFor,
    receiptOf(it, id, { kind: "notConnected" }).waitsFor,
  ]).toEqual(["googleUnavailable", "refusedByGoogle", "signInAgain", "notConnected"]);
});
