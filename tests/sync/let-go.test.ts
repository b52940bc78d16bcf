import { expect, test } from "vitest";
import { readDay } from "../../main/clinic/read-day.ts";
import { undoLastAct } from "../../main/clinic/undo-last-act.ts";
import { findLink } from "../../main/store/links.ts";
import { listOwed } from "../../main/store/outbox.ts";
import { openInGoogle } from "../../main/sync/open-in-google.ts";
import { putAppointmentBack } from "../../main/sync/put-appointment-back.ts";
import { putTitleBack } from "../../main/sync/put-title-back.ts";
import { readReceipt } from "../../main/sync/read-receipt.ts";
import type { OpenInGoogleInput } from "../../shared/ipc/receipt.ts";
import { dayOfWall } from "../../shared/time.ts";
import { aSecondDesk } from "../support/second-desk.ts";
import { aPulledDesk, blocksOf, moveHere, type SentDesk } from "../support/sent-desk.ts";
import { atHour, soon, type SyncingDesk } from "../support/syncing-desk.ts";

function receiptOf({ store, id }: SentDesk) {
  const account = { view: () => ({ kind: "connected", email: "owner@clinic.example" }) as const };
  const outcome = readReceipt({ reader: store.reader, account }, { appointmentId: id });
  if (outcome.kind !== "receipt") throw new Error(outcome.kind);
  return outcome.receipt;
}

async function makeAllDay(it: SentDesk): Promise<void> {
  const noTime = { dateTime: null, timeZone: null };
  it.inGoogle(it.id, {
    start: { date: soon(it.desk, 0).slice(0, 10), ...noTime },
    end: { date: soon(it.desk, 0, 1).slice(0, 10), ...noTime },
  });
  await it.pull();
}

async function opened(it: SentDesk, input: OpenInGoogleInput) {
  const addresses: string[] = [];
  const openBrowser = async (address: string) => void addresses.push(address);
  const outcome = await openInGoogle({ reader: it.store.reader, openBrowser }, input);
  return [outcome.kind, ...addresses];
}

test("[MG7] a title given in Google is shown, and ours is put back when asked to", async () => {
  const it = await aPulledDesk();
  it.inGoogle(it.id, { summary: "Mrs Meier, bring the file" });
  await it.pull();
  const theirs = [receiptOf(it).titleInGoogle, listOwed(it.store.reader).length];
  const outcome = putTitleBack(it.desk, { appointmentId: it.id });
  await it.push();
  expect([theirs, outcome, it.event(it.id)?.["summary"], receiptOf(it).titleInGoogle]).toEqual([
    ["Mrs Meier, bring the file", 0],
    { kind: "putBack" },
    "Appointment — Anna Meier",
    null,
  ]);
  expect(putTitleBack(it.desk, { appointmentId: it.id })).toEqual({ kind: "isOurs" });
});

test("[MG7] a change sent from here puts our title back by itself", async () => {
  const it = await aPulledDesk();
  it.inGoogle(it.id, { summary: "Somebody" });
  await it.pull();
  moveHere(it, it.id, { hour: 11 });
  await it.push();
  expect([it.event(it.id)?.["summary"], receiptOf(it).titleInGoogle]).toEqual([
    "Appointment — Anna Meier",
    null,
  ]);
});

test("[MG7] an event made all-day is a block with a way to open it, and the appointment gets one of its own again", async () => {
  const it = await aPulledDesk();
  await makeAllDay(it);
  const day = dayOfWall(soon(it.desk, 0));
  const eventId = findLink(it.store.reader, it.id)?.eventId;
  const block = () => readDay(it.desk, { day }).blocks.map(({ letGo }) => letGo);
  const letGo = [receiptOf(it).waitsFor, block()];
  const outcome = putAppointmentBack(it.desk, { appointmentId: it.id });
  await it.push();
  await it.pull();
  const own = it.event(it.id, { generation: 1 });
  expect([letGo, outcome, receiptOf(it).waitsFor, block(), own, it.event(it.id)]).toMatchObject([
    ["letGo", [eventId]],
    { kind: "putBack" },
    null,
    [eventId],
    { status: "confirmed", start: { dateTime: expect.stringContaining("T09:00:00") } },
    { status: "confirmed", start: { date: day } },
  ]);
  // From then on it follows its own event, and the other one only blocks.
  const at = { calendarId: it.keller, eventId: String(findLink(it.store.reader, it.id)?.eventId) };
  it.sandbox.control.changeEvent(at, atHour(it.desk, 14));
  await it.pull();
  expect([it.appointment(it.id).startsAt, block()]).toEqual([soon(it.desk, 14), [eventId]]);
});

test("[MG7] what one desk has put back, the other desk has back, too, and neither makes a second one", async () => {
  const one = await aPulledDesk();
  const other = await aSecondDesk(one);
  await other.pull();
  await makeAllDay(one);
  await other.pull();
  putAppointmentBack(one.desk, { appointmentId: one.id });
  await one.push();
  await other.pull();
  const linkOf = ({ store }: SyncingDesk) => {
    const { eventId, state } = findLink(store.reader, one.id) ?? {};
    return { eventId, state };
  };
  putAppointmentBack(other.desk, { appointmentId: one.id });
  await other.push();
  await one.pull();
  const events = one.sandbox.control.events(one.keller).length;
  expect([linkOf(other), events, blocksOf(other).length]).toEqual([linkOf(one), 2, 1]);
});

test("[MG7] so does one whose event became recurring", async () => {
  const it = await aPulledDesk();
  it.inGoogle(it.id, { recurrence: ["RRULE:FREQ=DAILY;COUNT=3"] });
  await it.pull();
  const day = dayOfWall(soon(it.desk, 0, 1));
  const onNextDay = readDay(it.desk, { day }).blocks.map(({ letGo }) => letGo);
  putAppointmentBack(it.desk, { appointmentId: it.id });
  await it.push();
  await it.pull();
  expect([
    onNextDay,
    it.event(it.id, { generation: 1 })?.["status"],
    findLink(it.store.reader, it.id),
  ]).toMatchObject([[it.event(it.id)?.["id"]], "confirmed", { state: "linked", generation: 1 }]);
});

test("[MG7] one that has its event gets no second one", async () => {
  const it = await aPulledDesk();
  const outcome = putAppointmentBack(it.desk, { appointmentId: it.id });
  expect([outcome, (await it.push()).sent]).toEqual([{ kind: "hasItsEvent" }, 0]);
});

test("[MG7] Google Calendar is opened at the event, at the block, and at the calendar", async () => {
  const it = await aPulledDesk();
  const { eventId } = findLink(it.store.reader, it.id) ?? {};
  if (eventId === undefined) throw new Error("no event");
  const ofEvent = await opened(it, { kind: "event", appointmentId: it.id });
  await makeAllDay(it);
  const practitionerId = it.clinic.keller;
  expect([
    ofEvent,
    await opened(it, { kind: "block", practitionerId, eventId }),
    await opened(it, { kind: "calendar", practitionerId }),
  ]).toEqual([
    ["opened", it.event(it.id)?.["htmlLink"]],
    ["opened", it.event(it.id)?.["htmlLink"]],
    ["opened", `https://calendar.google.com/calendar/embed?src=${encodeURIComponent(it.keller)}`],
  ]);
});

test("[BK6] what Google has changed since is not taken back blindly", async () => {
  const it = await aPulledDesk();
  it.clock.advance(1000);
  moveHere(it, it.id, { hour: 11 });
  await it.push();
  await it.pull();
  it.inGoogle(it.id, atHour(it.desk, 14));
  await it.pull();
  expect([undoLastAct(it.desk).kind, it.appointment(it.id).startsAt]).toEqual([
    "overtaken",
    soon(it.desk, 14),
  ]);
});

test("[BK6] a move is not taken back once its visit was deleted in Google, so that nothing is lost when it is restored", async () => {
  const it = await aPulledDesk();
  it.clock.advance(1000);
  moveHere(it, it.id, { hour: 11 });
  await it.push();
  await it.pull();
  it.inGoogle(it.id, { status: "cancelled" });
  await it.pull();
  const undone = undoLastAct(it.desk).kind;
  await it.push();
  it.inGoogle(it.id, { status: "confirmed" });
  await it.pull();
  expect([undone, it.appointment(it.id)]).toMatchObject([
    "overtaken",
    { status: "booked", startsAt: soon(it.desk, 11) },
  ]);
});

test("[BK6] what was taken back is sent, as any change", async () => {
  const it = await aPulledDesk();
  it.clock.advance(1000);
  moveHere(it, it.id, { hour: 11 });
  await it.push();
  undoLastAct(it.desk);
  await it.push();
  expect(it.event(it.id)?.["start"]).toMatchObject({ dateTime: expect.stringContaining("T09:00:00") });
});
