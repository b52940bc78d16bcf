import type { calendar_v3 } from "@googleapis/calendar";
import { expect } from "vitest";
import { answerOf, bodyOf, reasonOf, statusOf } from "./answer.ts";
import type { Answer } from "./answer.ts";
import type { Facts } from "./describe-facts.ts";
import { anEvent, anHour, insert, remove } from "./event-calls.ts";
import type { Event } from "./event-calls.ts";
import { dayAfter } from "./google.ts";
import type { Google } from "./google.ts";

type Asked = calendar_v3.Schema$FreeBusyRequest;

/** F: when calendars are busy. */
export function freeBusyFacts({ fact, onlySandbox }: Facts): void {
  fact("[F] tells when a calendar is busy, in UTC without milliseconds", async (google) => {
    const day = google.aDay();
    await anEvent(google, at(day, 9, 10));
    expect(await busyOn(google, day)).toEqual([{ start: `${day}T09:00:00Z`, end: `${day}T10:00:00Z` }]);
  });

  fact("[F] echoes the window with milliseconds", async (google) => {
    const day = google.aDay();
    const { kind, timeMin, timeMax } = await bodyOf(query(google, windowOf(day)));
    expect([kind, timeMin, timeMax]).toEqual([
      "calendar#freeBusy",
      `${day}T00:00:00.000Z`,
      `${dayAfter(day)}T00:00:00.000Z`,
    ]);
  });

  fact("[F] a free calendar is busy never", async (google) => {
    expect(await busyOn(google, google.aDay())).toEqual([]);
  });

  fact("[F] a transparent event is not busy", async (google) => {
    const day = google.aDay();
    await anEvent(google, { ...at(day, 9, 10), transparency: "transparent" });
    expect(await busyOn(google, day)).toEqual([]);
  });

  fact("[F] a deleted event is not busy", async (google) => {
    const day = google.aDay();
    const { id } = await anEvent(google, at(day, 9, 10));
    await bodyOf(remove(google, id));
    expect(await busyOn(google, day)).toEqual([]);
  });

  fact("[F] an event that ends where the window begins is not busy: ends are exclusive", async (google) => {
    const day = google.aDay();
    await anEvent(google, at(day, 8, 9));
    const window = { timeMin: `${day}T09:00:00Z`, timeMax: `${day}T12:00:00Z` };
    expect(await busyIn(google, window)).toEqual([]);
  });

  fact("[F] instances of a series are busy, each by itself", async (google) => {
    const { id, start } = await anEvent(google, { recurrence: ["RRULE:FREQ=DAILY;COUNT=2"] });
    const first = Date.parse(start?.dateTime ?? "");
    const window = { timeMin: iso(first), timeMax: iso(first + 3 * 86_400_000) };
    expect(id).toEqual(expect.any(String));
    expect((await busyIn(google, window)).map((busy) => Date.parse(busy.start ?? ""))).toEqual([
      first,
      first + 86_400_000,
    ]);
  });

  fact("[F] answers in the zone that is asked for", async (google) => {
    const day = google.aDay();
    await anEvent(google, at(day, 9, 10));
    const [busy] = await busyIn(google, { ...windowOf(day), timeZone: "Asia/Tokyo" });
    expect(busy?.start).toBe(`${day}T18:00:00+09:00`);
  });

  fact("[F] a calendar that is not there is told inside a 200", async (google) => {
    const id = "c_neverwas@group.calendar.google.com";
    const { status, body } = await query(google, { ...windowOf(google.aDay()), items: [{ id }] });
    expect([status, body.calendars?.[id]]).toMatchObject([
      200,
      { errors: [{ domain: "global", reason: "notFound" }] },
    ]);
  });

  onlySandbox("[F] a calendar one may not see is told as not found, too", async (google) => {
    const stranger = google.as({ email: "stranger@clinic.example" });
    const { body } = await query(stranger, windowOf(google.aDay()));
    expect(body.calendars?.[google.calendarId]?.errors).toMatchObject([{ reason: "notFound" }]);
  });

  onlySandbox("[F] who sees free/busy alone may ask", async (google) => {
    const { id: calendarId } = google.control.addCalendar({ summary: "Busy", role: "freeBusyReader" });
    const day = google.aDay();
    google.control.insertEvent(calendarId, { ...at(day, 9, 10) });
    expect(await busyOn({ ...google, calendarId }, day)).toHaveLength(1);
  });

  onlySandbox("[F] more than 50 calendars are too many", async (google) => {
    const items = Array.from({ length: 51 }, (_, index) => ({
      id: `c_${String(index)}@group.calendar.google.com`,
    }));
    const { status, body } = await query(google, { ...windowOf(google.aDay()), items });
    const reasons = Object.values(body.calendars ?? {}).flatMap(({ errors }) =>
      errors?.map(({ reason }) => reason),
    );
    expect([status, reasons]).toEqual([200, expect.arrayContaining(["tooManyCalendarsRequested"])]);
  });

  fact("[F] calendarExpansionMax is 50 at most", async (google) => {
    expect(await statusOf(query(google, { ...windowOf(google.aDay()), calendarExpansionMax: 51 }))).toBe(400);
  });

  fact("[F] groupExpansionMax is 100 at most", async (google) => {
    expect(await statusOf(query(google, { ...windowOf(google.aDay()), groupExpansionMax: 101 }))).toBe(400);
  });

  fact("[F] needs the beginning of the window", async (google) => {
    const { timeMax } = windowOf(google.aDay());
    const items = [{ id: google.calendarId }];
    expect((await google.call("POST", "/freeBusy", { body: { timeMax, items } })).status).toBe(400);
  });

  fact("[F] needs the end of the window", async (google) => {
    const { timeMin } = windowOf(google.aDay());
    const items = [{ id: google.calendarId }];
    expect((await google.call("POST", "/freeBusy", { body: { timeMin, items } })).status).toBe(400);
  });

  fact("[B8] refuses an empty window", async (google) => {
    const time = `${google.aDay()}T00:00:00Z`;
    expect(await reasonOf(query(google, { timeMin: time, timeMax: time }))).toBe("400 timeRangeEmpty");
  });

  fact("[B8] refuses a window of a year", async (google) => {
    const window = { timeMin: "2027-01-01T00:00:00Z", timeMax: "2028-01-01T00:00:00Z" };
    expect(await reasonOf(query(google, window))).toBe("400 timeRangeTooLong");
  });

  fact("[F] an insert does not look whether the time is taken", async (google) => {
    const day = google.aDay();
    await anEvent(google, at(day, 9, 10));
    expect(await statusOf(insert(google, anHour(google, at(day, 9, 10))))).toBe(200);
  });
}

async function query(
  { client, calendarId }: Google,
  asked: Asked,
): Promise<Answer<calendar_v3.Schema$FreeBusyResponse>> {
  return await answerOf(client.freebusy.query({ requestBody: { items: [{ id: calendarId }], ...asked } }));
}

async function busyIn(google: Google, asked: Asked): Promise<calendar_v3.Schema$TimePeriod[]> {
  return (await bodyOf(query(google, asked))).calendars?.[google.calendarId]?.busy ?? [];
}

async function busyOn(google: Google, day: string): Promise<calendar_v3.Schema$TimePeriod[]> {
  return await busyIn(google, windowOf(day));
}

function windowOf(day: string): { timeMin: string; timeMax: string } {
  return { timeMin: `${day}T00:00:00Z`, timeMax: `${dayAfter(day)}T00:00:00Z` };
}

function at(day: string, from: number, to: number): Event {
  const hour = (value: number): { dateTime: string } => ({
    dateTime: `${day}T${String(value).padStart(2, "0")}:00:00Z`,
  });
  return { start: hour(from), end: hour(to) };
}

function iso(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
