import { expect, test } from "vitest";
import { readSetAside } from "../../main/clinic/read-set-aside.ts";
import { saveUnreadableEvent } from "../../main/store/unreadable-events.ts";
import { instantNow } from "../../shared/time.ts";
import { aSyncingDesk, atHour, type SyncingDesk } from "../support/syncing-desk.ts";

const reasons = ({ store }: SyncingDesk) => readSetAside(store.reader).map(({ reason }) => reason);

test("[PL9] what could not be followed is listed with its reason, until it can be", async () => {
  const it = await aSyncingDesk();
  const event = it.sandbox.control.insertEvent(it.keller, {
    summary: "Round",
    ...atHour(it.desk, 9),
    recurrence: ["RRULE:FREQ=HOURLY"],
  });
  const at = { calendarId: it.keller, eventId: String(event["id"]) };
  await it.pull();
  const listed = readSetAside(it.store.reader);
  it.sandbox.control.changeEvent(at, { recurrence: ["RRULE:FREQ=DAILY"] });
  await it.pull();
  expect([listed, reasons(it)]).toEqual([
    [
      {
        practitionerId: it.clinic.keller,
        practitionerName: "Dr. Keller",
        calendarName: "Dr. Keller",
        eventId: at.eventId,
        seenAt: instantNow(it.clock),
        reason: "repeatsTooOften",
      },
    ],
    [],
  ]);
});

test("[PL9] one that is deleted in Google leaves the list", async () => {
  const it = await aSyncingDesk();
  const recurrence = ["RRULE:FREQ=HOURLY"];
  const event = it.sandbox.control.insertEvent(it.keller, { ...atHour(it.desk, 9), recurrence });
  await it.pull();
  const before = reasons(it);
  it.sandbox.control.deleteEvent({ calendarId: it.keller, eventId: String(event["id"]) });
  await it.pull();
  expect([before, reasons(it)]).toEqual([["repeatsTooOften"], []]);
});

test("[PL9] each reason is told as far as a person can do something about it", async () => {
  const it = await aSyncingDesk();
  const seenAt = instantNow(it.clock);
  const set = [
    "start.dateTime: invalid_type",
    "recurrence: unreadableRecurrence",
    "recurrence: unknownZone",
    "recurrence: unreadableRecurrence, tooManyOccurrences",
    "recurrence.0: invalid_type",
  ];
  it.store.write((writer) => {
    for (const [place, reason] of set.entries())
      saveUnreadableEvent(writer, {
        calendarId: it.keller,
        eventId: `event${String(place)}`,
        reason,
        seenAt,
      });
  });
  expect(reasons(it)).toEqual([
    "notUnderstood",
    "repeatsUnclearly",
    "zoneUnknown",
    "repeatsTooOften",
    "repeatsUnclearly",
  ]);
});
