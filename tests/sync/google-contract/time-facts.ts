import { expect } from "vitest";
import { bodyOf, problemOf, reasonOf, statusOf } from "./answer.ts";
import type { Facts } from "./describe-facts.ts";
import { anEvent, anHour, get, insert, list } from "./event-calls.ts";
import type { Event } from "./event-calls.ts";
import { dayAfter } from "./google.ts";

const ZURICH = "Europe/Zurich";

/** B2: how times are read, kept and answered. */
export function timeFacts({ fact }: Facts): void {
  fact("[B2] answers a time with its offset in the calendar's zone", async (google) => {
    const day = google.aDay();
    const event = { start: { dateTime: `${day}T08:00:00Z` }, end: { dateTime: `${day}T09:00:00Z` } };
    const { start, end } = await bodyOf(insert(google, event));
    expect([start?.dateTime, end?.dateTime]).toEqual([`${day}T09:00:00+01:00`, `${day}T10:00:00+01:00`]);
  });

  fact("[B2] answers whole seconds where fractions were sent", async (google) => {
    const day = google.aDay();
    const event = { start: { dateTime: `${day}T08:00:00.750Z` }, end: { dateTime: `${day}T09:00:00.250Z` } };
    expect((await bodyOf(insert(google, event))).start?.dateTime).toBe(`${day}T09:00:00+01:00`);
  });

  fact("[B2] reads a time without offset in the zone that comes with it", async (google) => {
    const day = google.aDay();
    const timeZone = "America/New_York";
    const start = { dateTime: `${day}T09:00:00`, timeZone };
    const event = await bodyOf(insert(google, { start, end: { dateTime: `${day}T10:00:00`, timeZone } }));
    expect(Date.parse(event.start?.dateTime ?? "")).toBe(Date.parse(`${day}T14:00:00Z`));
  });

  fact("[B2] echoes the zone that was sent beside a time in the calendar's zone", async (google) => {
    const day = google.aDay();
    const timeZone = "America/New_York";
    const start = { dateTime: `${day}T09:00:00`, timeZone };
    const event = await bodyOf(insert(google, { start, end: { dateTime: `${day}T10:00:00`, timeZone } }));
    expect(event.start).toEqual({ dateTime: `${day}T15:00:00+01:00`, timeZone });
  });

  fact("[B2] lets the offset win over the zone that comes with it", async (google) => {
    const day = google.aDay();
    const start = { dateTime: `${day}T09:00:00+05:00`, timeZone: ZURICH };
    const end = { dateTime: `${day}T10:00:00+05:00`, timeZone: ZURICH };
    expect((await bodyOf(insert(google, { start, end }))).start?.dateTime).toBe(`${day}T05:00:00+01:00`);
  });

  fact("[B2] knows summer time: the same wall time has another offset", async (google) => {
    const start = { dateTime: "2027-07-05T09:00:00", timeZone: ZURICH };
    const end = { dateTime: "2027-07-05T10:00:00", timeZone: ZURICH };
    expect((await bodyOf(insert(google, { start, end }))).start?.dateTime).toBe("2027-07-05T09:00:00+02:00");
  });

  fact("[B2] answers in the zone a get asks for", async (google) => {
    const { id, start } = await anEvent(google);
    const { start: asked } = await bodyOf(get(google, id, { timeZone: "America/New_York" }));
    expect(asked?.dateTime).toMatch(/T03:00:00-05:00$/);
    expect(Date.parse(asked?.dateTime ?? "")).toBe(Date.parse(start?.dateTime ?? ""));
  });

  fact("[B2] answers UTC as Z or +00:00 where a get asks for it", async (google) => {
    const { id } = await anEvent(google);
    const { start } = await bodyOf(get(google, id, { timeZone: "UTC" }));
    expect(start?.dateTime).toMatch(/T08:00:00(Z|\+00:00)$/);
  });

  fact("[B2] answers a list in the zone it asks for, and says so", async (google) => {
    const { id, start } = await anEvent(google);
    const timeMin = start?.dateTime ?? "";
    const page = await bodyOf(list(google, { timeMin, timeZone: "Asia/Tokyo", maxResults: 2500 }));
    const listed = page.items?.find((event) => event.id === id);
    expect([page.timeZone, listed?.start?.dateTime?.slice(10)]).toEqual(["Asia/Tokyo", "T17:00:00+09:00"]);
  });

  fact("[B2] keeps an all-day event as days, its end exclusive", async (google) => {
    const day = google.aDay();
    const event = await bodyOf(insert(google, { start: { date: day }, end: { date: dayAfter(day) } }));
    expect([event.start, event.end]).toEqual([{ date: day }, { date: dayAfter(day) }]);
  });

  fact("[B2] a zone has no significance for an all-day event", async (google) => {
    const day = google.aDay();
    const timeZone = "Pacific/Auckland";
    const event = { start: { date: day, timeZone }, end: { date: dayAfter(day), timeZone } };
    const { start, end } = await bodyOf(insert(google, event));
    expect([start?.date, end?.date]).toEqual([day, dayAfter(day)]);
  });

  fact("[B2] needs nothing but a start and an end", async (google) => {
    expect(await statusOf(insert(google, anHour(google)))).toBe(200);
  });

  const refused: readonly (readonly [what: string, times: (day: string) => Event, problem: object])[] = [
    [
      "a time with neither offset nor zone",
      (day) => ({ start: { dateTime: `${day}T09:00:00` }, end: { dateTime: `${day}T10:00:00` } }),
      { reason: "required", message: "Missing time zone definition for start time." },
    ],
    [
      "an end with neither offset nor zone",
      (day) => ({ start: { dateTime: `${day}T08:00:00Z` }, end: { dateTime: `${day}T10:00:00` } }),
      { reason: "required", message: "Missing time zone definition for end time." },
    ],
    [
      "an event without end",
      (day) => ({ start: { dateTime: `${day}T08:00:00Z` } }),
      { domain: "global", reason: "required", message: "Missing end time." },
    ],
    [
      "an event without start",
      (day) => ({ end: { dateTime: `${day}T08:00:00Z` } }),
      { domain: "global", reason: "required" },
    ],
    [
      "an end before its start",
      (day) => ({ start: { dateTime: `${day}T09:00:00Z` }, end: { dateTime: `${day}T08:00:00Z` } }),
      { domain: "calendar", reason: "timeRangeEmpty", message: "The specified time range is empty." },
    ],
    [
      "an all-day end before its start",
      (day) => ({ start: { date: dayAfter(day) }, end: { date: day } }),
      { domain: "calendar", reason: "timeRangeEmpty" },
    ],
    [
      "an unknown zone",
      (day) => ({
        start: { dateTime: `${day}T09:00:00`, timeZone: "Europe/Atlantis" },
        end: { dateTime: `${day}T10:00:00`, timeZone: "Europe/Atlantis" },
      }),
      { message: expect.stringMatching(/^Invalid time zone definition/) },
    ],
    [
      "a start of one kind and an end of the other",
      (day) => ({ start: { date: day }, end: { dateTime: `${day}T10:00:00Z` } }),
      { domain: "global" },
    ],
    [
      "a series without zone",
      (day) => ({
        start: { dateTime: `${day}T09:00:00Z` },
        end: { dateTime: `${day}T10:00:00Z` },
        recurrence: ["RRULE:FREQ=DAILY;COUNT=2"],
      }),
      { reason: "required", message: "Missing time zone definition for start time." },
    ],
  ];
  for (const [what, times, problem] of refused)
    fact(`[B2] refuses ${what}`, async (google) => {
      expect(await problemOf(insert(google, times(google.aDay())))).toMatchObject({
        status: 400,
        ...problem,
      });
    });

  fact("[B2] an all-day series needs no zone", async (google) => {
    const day = google.aDay();
    const recurrence = ["RRULE:FREQ=DAILY;COUNT=2"];
    const event = { start: { date: day }, end: { date: dayAfter(day) }, recurrence };
    expect(await statusOf(insert(google, event))).toBe(200);
  });

  for (const [what, written] of [
    ["without seconds", "T09:00Z"],
    ["with a blank", " 09:00:00Z"],
    ["with an offset of hours alone", "T09:00:00+01"],
    ["with an offset without colon", "T09:00:00+0100"],
    ["with a zone's name", "T09:00:00+01:00[Europe/Zurich]"],
    ["with a comma", "T09:00:00,5Z"],
  ] as const) {
    fact(`[B2] refuses a time ${what}: RFC 3339 has none`, async (google) => {
      const day = google.aDay();
      const event = {
        start: { dateTime: `${day}${written}` },
        end: { dateTime: `${dayAfter(day)}T09:00:00Z` },
      };
      expect(await reasonOf(insert(google, event))).toBe("400 invalid");
    });

    fact(`[C3] a list refuses a time ${what}`, async (google) => {
      expect(await reasonOf(list(google, { timeMin: `${google.aDay()}${written}` }))).toBe("400 invalid");
    });
  }

  fact("[B2] refuses a time of a zone that leaves out its seconds", async (google) => {
    const day = google.aDay();
    const start = { dateTime: `${day}T09:00`, timeZone: ZURICH };
    const event = { start, end: { dateTime: `${day}T10:00:00`, timeZone: ZURICH } };
    expect(await reasonOf(insert(google, event))).toBe("400 invalid");
  });

  fact("[B2] a list refuses a time without offset", async (google) => {
    const answer = list(google, { timeMin: `${google.aDay()}T00:00:00` });
    expect(await statusOf(answer)).toBe(400);
  });

  fact("[C3] a list refuses an empty window", async (google) => {
    const time = `${google.aDay()}T00:00:00Z`;
    const answer = list(google, { timeMin: time, timeMax: time });
    expect(await problemOf(answer)).toEqual({
      status: 400,
      domain: "calendar",
      reason: "timeRangeEmpty",
      message: "The specified time range is empty.",
      locationType: "parameter",
      location: "timeMax",
    });
  });

  fact("[C3] a list refuses a window that ends before it begins", async (google) => {
    const day = google.aDay();
    const window = { timeMin: `${dayAfter(day)}T00:00:00Z`, timeMax: `${day}T00:00:00Z` };
    expect(await reasonOf(list(google, window))).toBe("400 timeRangeEmpty");
  });
}
