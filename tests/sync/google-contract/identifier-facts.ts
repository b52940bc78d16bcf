import { expect } from "vitest";
import { bodyOf, problemOf, reasonOf, statusOf } from "./answer.ts";
import type { Facts } from "./describe-facts.ts";
import { anEvent, anHour, anId, get, insert, instances, patch } from "./event-calls.ts";

const BAD_ID = { status: 400, domain: "global", reason: "invalid", message: "Invalid resource id value." };

/** B1: what ids look like, and whose they are. */
export function identifierFacts({ fact, onlySandbox }: Facts): void {
  fact("[B1] takes an id of our own and answers with it", async (google) => {
    const id = anId();
    expect((await bodyOf(insert(google, anHour(google, { id })))).id).toBe(id);
  });

  fact("[B1] takes an id of five characters", async (google) => {
    const id = `v${(google.now() % 32 ** 4).toString(32).padStart(4, "0")}`;
    expect(await statusOf(insert(google, anHour(google, { id })))).toBe(200);
  });

  fact("[B1] takes an id of 1024 characters", async (google) => {
    const id = anId().padEnd(1024, "0");
    expect(await statusOf(insert(google, anHour(google, { id })))).toBe(200);
  });

  fact("[B1] takes every character from a to v and 0 to 9", async (google) => {
    const id = `${anId()}abcdefghijklmnopqrstuv0123456789`;
    expect(await statusOf(insert(google, anHour(google, { id })))).toBe(200);
  });

  fact("[B1] takes a UUID without its hyphens", async (google) => {
    const id = crypto.randomUUID().replaceAll("-", "");
    expect(await statusOf(insert(google, anHour(google, { id })))).toBe(200);
  });

  const bad: readonly (readonly [what: string, id: string])[] = [
    ["four characters", "abcd"],
    ["1025 characters", "a".repeat(1025)],
    ["a w, which base32hex has not", "abcdew"],
    ["a z", "zzzzz"],
    ["a capital letter", "Abcdef"],
    ["a hyphen, as in a UUID", "0189d3c4-1111-7000-8000-000000000000"],
    ["an underscore", "abc_def"],
    ["a space", "abc def"],
  ];
  for (const [what, id] of bad)
    fact(`[B1] refuses an id with ${what}`, async (google) => {
      expect(await problemOf(insert(google, anHour(google, { id })))).toEqual(BAD_ID);
    });

  fact("[B1] gives 26 characters of base32hex where we give no id", async (google) => {
    const { id } = await bodyOf(insert(google, anHour(google)));
    expect(id).toMatch(/^[a-v0-9]{26}$/);
  });

  fact("[B1] refuses an id that is taken", async (google) => {
    const { id } = await anEvent(google);
    expect(await problemOf(insert(google, anHour(google, { id })))).toEqual({
      status: 409,
      domain: "global",
      reason: "duplicate",
      message: "The requested identifier already exists.",
    });
  });

  fact("[B1] leaves the holder of a taken id as it was", async (google) => {
    const { id, etag } = await anEvent(google);
    await insert(google, anHour(google, { id, summary: "Another" }));
    expect(await bodyOf(get(google, id))).toMatchObject({ summary: "A visit", etag });
  });

  onlySandbox("[B1] an id is taken on its own calendar alone", async (google) => {
    const { id } = await anEvent(google);
    const { id: other } = google.control.addCalendar({ summary: "Another calendar" });
    expect(await statusOf(insert({ ...google, calendarId: other }, anHour(google, { id })))).toBe(200);
  });

  fact("[B1] makes iCalUID of the id where we give none", async (google) => {
    const { id, iCalUID } = await anEvent(google);
    expect(iCalUID).toBe(`${id}@google.com`);
  });

  fact("[B1] keeps an iCalUID that came without an id", async (google) => {
    const iCalUID = `${anId()}@clinic.example`;
    const event = await bodyOf(insert(google, anHour(google, { iCalUID })));
    expect(event.iCalUID).toBe(iCalUID);
  });

  fact("[B1] leaves id and iCalUID as they are when a patch sends others", async (google) => {
    const { id, iCalUID } = await anEvent(google);
    const patched = await bodyOf(patch(google, id, { iCalUID: "other@clinic.example", summary: "Changed" }));
    expect([patched.id, patched.iCalUID]).toEqual([id, iCalUID]);
  });

  fact("[B1] names a timed instance after its series and its start in UTC", async (google) => {
    const { id, start } = await anEvent(google, { recurrence: ["RRULE:FREQ=DAILY;COUNT=2"] });
    const { items = [] } = await bodyOf(instances(google, id));
    const stamp = new Date(start?.dateTime ?? "").toISOString().replaceAll(/[-:]|\.000/g, "");
    expect(items[0]?.id).toBe(`${id}_${stamp}`);
  });

  fact("[B1] names an all-day instance after its series and its day", async (google) => {
    const day = google.aDay();
    const end = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
    const recurrence = ["RRULE:FREQ=DAILY;COUNT=2"];
    const { id } = await anEvent(google, { start: { date: day }, end: { date: end }, recurrence });
    const { items = [] } = await bodyOf(instances(google, id));
    expect(items[0]?.id).toBe(`${id}_${day.replaceAll("-", "")}`);
  });

  fact("[B1] instances share the iCalUID of their series", async (google) => {
    const { id, iCalUID } = await anEvent(google, { recurrence: ["RRULE:FREQ=DAILY;COUNT=3"] });
    const { items = [] } = await bodyOf(instances(google, id));
    expect(items.map((instance) => instance.iCalUID)).toEqual([iCalUID, iCalUID, iCalUID]);
  });

  fact("[B1] a secondary calendar's id ends in group.calendar.google.com", async (google) => {
    expect(google.calendarId).toMatch(/^[a-z0-9_]+@group\.calendar\.google\.com$/);
  });

  fact("[B1] takes a calendar's id percent-encoded in a path", async (google) => {
    const path = `/calendars/${encodeURIComponent(google.calendarId)}/events?maxResults=1`;
    expect(await statusOf(google.call("GET", path))).toBe(200);
  });

  fact("[B1] has no event under an id that was never used", async (google) => {
    expect(await reasonOf(get(google, anId()))).toBe("404 notFound");
  });
}
