import { expect, test } from "vitest";
import { discardEntry } from "../../main/clinic/discard-entry.ts";
import { exportParked } from "../../main/clinic/export-owed.ts";
import { readDay } from "../../main/clinic/read-day.ts";
import { readQueue } from "../../main/clinic/read-queue.ts";
import { retryEntry } from "../../main/clinic/retry-entry.ts";
import { listAudit } from "../../main/store/audit.ts";
import { findLink } from "../../main/store/links.ts";
import { dayOfWall } from "../../shared/time.ts";
import { aPulledDesk, ALL_SENT, moveHere, type SentDesk, startOf } from "../support/sent-desk.ts";
import { soon } from "../support/syncing-desk.ts";

/** A desk whose move to 10:00 Google refuses for good. */
async function aRefusedMove(): Promise<SentDesk> {
  const it = await aPulledDesk();
  moveHere(it, it.id, { hour: 10 });
  it.sandbox.control.addFault({
    kind: "status",
    status: 403,
    reason: "requiredAccessLevel",
    match: { method: "PUT" },
    times: 1,
  });
  await it.push();
  return it;
}

function markOf(it: SentDesk): string | undefined {
  const day = dayOfWall(soon(it.desk, 0));
  return readDay(it.desk, { day }).appointments.find(({ id }) => id === it.id)?.sync;
}

test("[OB6] a refused change that is given up is not sent; both sides stay as they are, and the day says that they differ", async () => {
  const it = await aRefusedMove();
  const parked = [markOf(it), readQueue(it.store.reader).entries.length];
  const { agreed } = findLink(it.store.reader, it.id) ?? {};
  const outcomes = [
    discardEntry(it.desk, { appointmentId: it.id }),
    discardEntry(it.desk, { appointmentId: it.id }),
  ];
  it.sandbox.control.clearRequests();
  const report = await it.push();
  await it.pull();
  expect({
    parked,
    outcomes,
    report,
    asked: it.asked(),
    mark: markOf(it),
    queue: readQueue(it.store.reader).entries,
    here: it.appointment(it.id).startsAt.slice(11),
    there: startOf(it.event(it.id)),
    agreed: findLink(it.store.reader, it.id)?.agreed,
    audit: listAudit(it.store.reader).at(-1)?.act,
  }).toEqual({
    parked: ["parked", 1],
    outcomes: [{ kind: "discarded" }, { kind: "nothingParked" }],
    report: { sent: 0, ...ALL_SENT },
    asked: ["GET"],
    mark: "notMatching",
    queue: [],
    here: "10:00",
    there: "09:00",
    agreed,
    audit: "discarded",
  });
});

test("[OB6] the next change tells Google everything that was given up", async () => {
  const it = await aRefusedMove();
  discardEntry(it.desk, { appointmentId: it.id });
  moveHere(it, it.id, { hour: 11 });
  expect([await it.push(), startOf(it.event(it.id)), markOf(it)]).toEqual([
    { sent: 1, ...ALL_SENT },
    "11:00",
    "sent",
  ]);
});

test("[OB6] only what is parked can be given up; what is tried again goes out", async () => {
  const it = await aPulledDesk();
  moveHere(it, it.id, { hour: 10 });
  const waiting = discardEntry(it.desk, { appointmentId: it.id });
  it.sandbox.control.addFault({
    kind: "status",
    status: 400,
    reason: "invalid",
    match: { method: "PUT" },
    times: 1,
  });
  const refused = await it.push();
  const again = retryEntry(it.desk, { appointmentId: it.id });
  expect([waiting, refused.parked, again, await it.push(), startOf(it.event(it.id))]).toEqual([
    { kind: "nothingParked" },
    1,
    { kind: "queuedAgain" },
    { sent: 1, ...ALL_SENT },
    "10:00",
  ]);
});

test("[OB6] the list for IT names ids and reasons, and nobody", async () => {
  const it = await aRefusedMove();
  const { count, text } = exportParked(it.desk);
  const [head, line, end] = text.split("\r\n");
  const cells = (row = "") => row.slice(1, -1).split('","');
  const { agreed, calendarId, eventId } = findLink(it.store.reader, it.id) ?? {};
  expect([
    count,
    Object.fromEntries(cells(head).map((name, index) => [name, cells(line)[index]])),
    end,
  ]).toEqual([
    1,
    {
      appointment_id: it.id,
      practitioner_id: it.clinic.keller,
      starts_at: soon(it.desk, 10),
      status: "booked",
      version: "2",
      google_version: String(agreed?.version),
      calendar_id: calendarId,
      event_id: eventId,
      reason: "noWriteAccess",
      attempts: "1",
      since: expect.any(String),
    },
    "",
  ]);
  expect([text.includes("Anna"), text.includes("079")]).toEqual([false, false]);
});
