import { expect } from "vitest";
import { answerOf, bodyOf, statusOf } from "./answer.ts";
import type { Facts } from "./describe-facts.ts";
import { anEvent, instances, list, pagesOf, patch, remove } from "./event-calls.ts";
import type { Event } from "./event-calls.ts";
import { OWNER, dayAfter } from "./google.ts";
import type { Google, Sandbox } from "./google.ts";

/** C3 and C4: pages, windows, orders, and which deleted events a full list gives. */
export function pagingFacts({ fact, onlySandbox }: Facts): void {
  fact("[C3] gives no more on a page than asked for, and all over the pages", async (google) => {
    const { window, ids } = await aDayOf(google, 5);
    const pages = await pagesOf(google, { ...window, maxResults: 2 });
    const listed = pages.flatMap(({ items = [] }) => items.map(({ id }) => id));
    expect(Math.max(...pages.map(({ items }) => items?.length ?? 0))).toBeLessThanOrEqual(2);
    expect(listed.toSorted(byText)).toEqual(ids.toSorted(byText));
  });

  onlySandbox("[C3] gives 250 events on a page unless told otherwise", async (google) => {
    const calendarId = await aCalendarOf(google, 251);
    const pages = await pagesOf({ ...google, calendarId });
    expect(pages.map(({ items }) => items?.length)).toEqual([250, 1]);
  });

  onlySandbox("[C3] gives no more than 2500 events on a page, however many are asked for", async (google) => {
    const calendarId = await aCalendarOf(google, 2501);
    const page = await bodyOf(list({ ...google, calendarId }, { maxResults: 9999 }));
    expect([page.items?.length, page.nextPageToken]).toEqual([2500, expect.any(String)]);
  });

  fact("[C3] a page token that is garbled is refused", async (google) => {
    expect(await statusOf(list(google, { pageToken: "nonsense" }))).toBe(400);
  });

  fact("[C3] timeMin leaves out an event that ends at it", async (google) => {
    const { start, end, id } = await anEvent(google);
    const timeMin = end?.dateTime ?? "";
    const timeMax = dayAfter((start?.dateTime ?? "").slice(0, 10));
    expect(await idsOf(google, { timeMin, timeMax: `${timeMax}T00:00:00Z` })).not.toContain(id);
  });

  fact("[C3] timeMin counts an event that ends just after it", async (google) => {
    const { end, id } = await anEvent(google);
    const timeMin = new Date(Date.parse(end?.dateTime ?? "") - 1000).toISOString();
    expect(await idsOf(google, { timeMin })).toContain(id);
  });

  fact("[C3] timeMax leaves out an event that starts at it", async (google) => {
    const { start, id } = await anEvent(google);
    expect(await idsOf(google, { timeMax: start?.dateTime ?? "" })).not.toContain(id);
  });

  fact("[C3] timeMax counts an event that starts just before it", async (google) => {
    const { start, id } = await anEvent(google);
    const timeMax = new Date(Date.parse(start?.dateTime ?? "") + 1000).toISOString();
    expect(await idsOf(google, { timeMax })).toContain(id);
  });

  fact("[C3] milliseconds of a bound are ignored", async (google) => {
    const { start, id } = await anEvent(google);
    const timeMax = new Date(Date.parse(start?.dateTime ?? "") + 999).toISOString();
    expect(await idsOf(google, { timeMax })).not.toContain(id);
  });

  fact("[C3] a window gives a series with an instance in it as its master", async (google) => {
    const { id, start } = await anEvent(google, { recurrence: ["RRULE:FREQ=DAILY;COUNT=3"] });
    const timeMin = new Date(Date.parse(start?.dateTime ?? "") + 86_400_000).toISOString();
    const timeMax = new Date(Date.parse(start?.dateTime ?? "") + 2 * 86_400_000).toISOString();
    expect(await idsOf(google, { timeMin, timeMax })).toEqual([id]);
  });

  fact(
    "[C3] orderBy=startTime with singleEvents gives events in the order of their start",
    async (google) => {
      const { window } = await aDayOf(google, 4);
      const { items = [] } = await bodyOf(
        list(google, { ...window, singleEvents: true, orderBy: "startTime" }),
      );
      const starts = items.map(({ start }) => Date.parse(start?.dateTime ?? ""));
      expect(starts).toHaveLength(4);
      expect(starts).toEqual(starts.toSorted((one, other) => one - other));
    },
  );

  fact("[C3] orderBy=updated gives events in the order of their last change", async (google) => {
    const { window, ids } = await aDayOf(google, 3);
    await bodyOf(patch(google, ids[0] ?? "", { summary: "Last" }));
    const { items = [] } = await bodyOf(list(google, { ...window, orderBy: "updated" }));
    expect(items.at(-1)?.id).toBe(ids[0]);
  });

  fact("[C3] an order that is none is refused", async (google) => {
    expect(await statusOf(list(google, { orderBy: "summary" }))).toBe(400);
  });

  fact("[C3] the order without orderBy is stable", async (google) => {
    const { window } = await aDayOf(google, 4);
    const [one, other] = [await idsOf(google, window), await idsOf(google, window)];
    expect(one).toEqual(other);
  });

  fact("[C3] q finds events by their words", async (google) => {
    const word = `word${crypto.randomUUID().slice(0, 8)}`;
    const { id } = await anEvent(google, { summary: `A ${word} in the title` });
    await anEvent(google);
    expect(await idsOf(google, { q: word })).toEqual([id]);
  });

  fact("[C3] iCalUID finds an event", async (google) => {
    const { id, iCalUID } = await anEvent(google);
    expect(await idsOf(google, { iCalUID: iCalUID ?? "" })).toEqual([id]);
  });

  onlySandbox("[C3] updatedMin leaves out what did not change since", async (google) => {
    await anEvent(google);
    google.pass(60_000);
    const updatedMin = new Date(google.now()).toISOString();
    google.pass(1000);
    const { id } = await anEvent(google);
    expect(await idsOf(google, { updatedMin })).toEqual([id]);
  });

  fact("[C3] fields gives only what is named", async (google) => {
    const { window, ids } = await aDayOf(google, 1);
    const page = await bodyOf(list(google, { ...window, fields: "items(id),nextSyncToken" }));
    expect(page).toEqual({ items: [{ id: ids[0] }], nextSyncToken: expect.any(String) });
  });

  fact("[F] a list names its calendar, zone and the caller's role", async (google) => {
    expect(await bodyOf(list(google, { maxResults: 1 }))).toMatchObject({
      kind: "calendar#events",
      etag: expect.any(String),
      summary: "Conformance",
      updated: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      timeZone: "Europe/Zurich",
      accessRole: "owner",
      defaultReminders: [],
      items: expect.any(Array),
    });
  });

  const deletedIn: readonly (readonly [
    given: { showDeleted?: boolean; singleEvents?: boolean },
    kinds: Remains,
  ])[] = [
    [{}, { deleted: false, instance: true, instanceOfDeleted: false, master: false }],
    [{ singleEvents: true }, { deleted: false, instance: false, instanceOfDeleted: false, master: false }],
    [{ showDeleted: true }, { deleted: true, instance: true, instanceOfDeleted: undefined, master: true }],
    [
      { showDeleted: true, singleEvents: true },
      { deleted: true, instance: true, instanceOfDeleted: true, master: false },
    ],
  ];
  for (const [given, kinds] of deletedIn)
    fact(
      `[C4] a full list with ${JSON.stringify(given)} gives of what was deleted just that`,
      async (google) => {
        expect(await remainsIn(google, given)).toMatchObject(
          Object.fromEntries(Object.entries(kinds).filter(([, isThere]) => isThere !== undefined)),
        );
      },
    );

  fact("[C5] an endless series does not make an endless list", async (google) => {
    const { id } = await anEvent(google, { recurrence: ["RRULE:FREQ=WEEKLY"] });
    const pages = await pagesOf(google, { singleEvents: true, maxResults: 2500 });
    const listed = pages.flatMap(({ items = [] }) => items).filter((event) => event.recurringEventId === id);
    await bodyOf(remove(google, id));
    expect(listed.length).toBeGreaterThan(10);
  });

  onlySandbox("[C3] gives 100 sharing rules on a page unless told otherwise", async ({ client, control }) => {
    const { id: calendarId } = control.addCalendar({ summary: "Shared with many" });
    for (let index = 0; index < 100; index += 1) {
      const requestBody = {
        role: "reader",
        scope: { type: "user", value: `${String(index)}@clinic.example` },
      };
      await bodyOf(answerOf(client.acl.insert({ calendarId, sendNotifications: false, requestBody })));
    }
    const page = await bodyOf(answerOf(client.acl.list({ calendarId })));
    expect([page.items?.length, page.nextPageToken]).toEqual([100, expect.any(String)]);
  });

  onlySandbox("[C5] who sees free/busy alone is given single events", async (google) => {
    const { id: calendarId } = google.control.addCalendar({ summary: "Busy", role: "freeBusyReader" });
    const hour = { dateTime: `${google.aDay()}T09:00:00`, timeZone: "Europe/Zurich" };
    const end = { ...hour, dateTime: hour.dateTime.replace("T09", "T10") };
    const recurrence = ["RRULE:FREQ=DAILY;COUNT=2"];
    google.control.insertEvent(calendarId, { summary: "Secret", start: hour, end, recurrence });
    const { items = [] } = await bodyOf(list({ ...google, calendarId }));
    expect(items).toHaveLength(2);
    expect(items[0]).not.toHaveProperty("summary");
  });

  fact("[C3] a window leaves out a series with no instance in it", async (google) => {
    await anEvent(google, { recurrence: ["RRULE:FREQ=DAILY;COUNT=2"] });
    const { window, ids } = await aDayOf(google, 1);
    expect(await idsOf(google, window)).toEqual(ids);
  });

  onlySandbox("[F] the keyword primary and the account's address are the same calendar", async (google) => {
    await anEvent({ ...google, calendarId: "primary" });
    const [one, other] = await Promise.all(
      ["primary", OWNER].map(async (calendarId) => await idsOf({ ...google, calendarId }, {})),
    );
    expect(one).toEqual(other);
  });
}

interface Remains {
  readonly deleted: boolean;
  readonly instance: boolean;
  readonly instanceOfDeleted: boolean | undefined;
  readonly master: boolean;
}

/** Which of a deleted event, a cancelled instance, a deleted series and its instances a full list gives. */
async function remainsIn(
  google: Google,
  given: { readonly showDeleted?: boolean; readonly singleEvents?: boolean },
): Promise<Remains> {
  const deleted = await anEvent(google);
  await bodyOf(remove(google, deleted.id));
  const living = await anEvent(google, { recurrence: ["RRULE:FREQ=DAILY;COUNT=2"] });
  const { items: parts = [] } = await bodyOf(instances(google, living.id));
  await bodyOf(remove(google, parts[0]?.id ?? ""));
  const dead = await anEvent(google, { recurrence: ["RRULE:FREQ=DAILY;COUNT=2"] });
  await bodyOf(remove(google, dead.id));
  const events = (await pagesOf(google, given)).flatMap(({ items = [] }) => items);
  const cancelled = events.filter(({ status }) => status === "cancelled");
  return {
    deleted: cancelled.some(({ id }) => id === deleted.id),
    instance: cancelled.some(({ id }) => id === parts[0]?.id),
    instanceOfDeleted: cancelled.some(({ recurringEventId }) => recurringEventId === dead.id),
    master: cancelled.some(({ id }) => id === dead.id),
  };
}

/** So many events of an hour each on one day, later ones first. */
async function aDayOf(
  google: Google,
  count: number,
): Promise<{ readonly window: { timeMin: string; timeMax: string }; readonly ids: string[] }> {
  const day = google.aDay();
  const ids: string[] = [];
  for (let hour = 8 + count; hour > 8; hour -= 1) {
    const at = (more: number): Event["start"] & object => ({
      dateTime: `${day}T${String(hour + more).padStart(2, "0")}:00:00Z`,
    });
    ids.push((await anEvent(google, { start: at(0), end: at(1) })).id);
  }
  return { window: { timeMin: `${day}T00:00:00Z`, timeMax: `${dayAfter(day)}T00:00:00Z` }, ids };
}

async function aCalendarOf(google: Sandbox, count: number): Promise<string> {
  const { id } = google.control.addCalendar({ summary: "Full" });
  const [start, end] = [{ dateTime: "2027-01-04T09:00:00Z" }, { dateTime: "2027-01-04T10:00:00Z" }];
  for (let index = 0; index < count; index += 1) google.control.insertEvent(id, { start, end });
  return await Promise.resolve(id);
}

async function idsOf(google: Google, given: Parameters<typeof list>[1]): Promise<unknown[]> {
  return (await pagesOf(google, given)).flatMap(({ items = [] }) => items.map(({ id }) => id));
}

function byText(one: string | null | undefined, other: string | null | undefined): number {
  return (one ?? "").localeCompare(other ?? "");
}
