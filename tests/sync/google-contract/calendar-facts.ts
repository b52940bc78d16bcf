import type { calendar_v3 } from "@googleapis/calendar";
import { expect } from "vitest";
import { answerOf, bodyOf, problemOf, reasonOf, statusOf } from "./answer.ts";
import type { Facts } from "./describe-facts.ts";
import { anEvent, list } from "./event-calls.ts";
import { OWNER } from "./google.ts";
import type { Google, Sandbox } from "./google.ts";

/** F: calendars themselves, colours and settings. */
export function calendarFacts({ fact, onlySandbox }: Facts): void {
  onlySandbox("[F] makes a calendar of a title and a zone", async (google) => {
    const { status, body } = await make(google, { summary: "Dr. Keller", timeZone: "America/New_York" });
    expect([status, body]).toMatchObject([
      200,
      {
        kind: "calendar#calendar",
        etag: expect.stringMatching(/^".+"$/),
        id: expect.stringMatching(/@group\.calendar\.google\.com$/),
        summary: "Dr. Keller",
        timeZone: "America/New_York",
      },
    ]);
  });

  onlySandbox("[F] the answer has neither colours nor a role", async (google) => {
    const { body } = await make(google, { summary: "Dr. Keller" });
    for (const name of ["colorId", "backgroundColor", "foregroundColor", "accessRole"])
      expect(body).not.toHaveProperty(name);
  });

  onlySandbox("[F] whoever makes a calendar is its data owner", async (google) => {
    expect((await make(google, { summary: "Dr. Keller" })).body.dataOwner).toBe(OWNER);
  });

  onlySandbox("[F] a primary calendar names no data owner", async ({ client }) => {
    const primary = await bodyOf(answerOf(client.calendars.get({ calendarId: "primary" })));
    expect(primary).not.toHaveProperty("dataOwner");
  });

  onlySandbox("[F] a new calendar is on its maker's list, as owner", async (google) => {
    const { id } = (await make(google, { summary: "Dr. Keller" })).body;
    const entry = answerOf(google.client.calendarList.get({ calendarId: id ?? "" }));
    expect(await bodyOf(entry)).toMatchObject({ id, accessRole: "owner", summary: "Dr. Keller" });
  });

  fact("[F] a calendar needs a title", async (google) => {
    expect(await statusOf(make(google, { timeZone: "Europe/Zurich" }))).toBe(400);
  });

  fact("[F] a calendar's zone must be one", async (google) => {
    expect(await statusOf(make(google, { summary: "Nowhere", timeZone: "Europe/Atlantis" }))).toBe(400);
  });

  fact("[F] gets a calendar", async ({ client, calendarId }) => {
    expect(await bodyOf(answerOf(client.calendars.get({ calendarId })))).toMatchObject({
      kind: "calendar#calendar",
      id: calendarId,
      summary: "Conformance",
      timeZone: "Europe/Zurich",
    });
  });

  fact("[F] PATCH changes what it sends of a calendar", async ({ client, calendarId }) => {
    const requestBody = { description: "For conformance" };
    const patched = await bodyOf(answerOf(client.calendars.patch({ calendarId, requestBody })));
    expect(patched).toMatchObject({ description: "For conformance", summary: "Conformance" });
  });

  fact("[B3] PATCH with null takes a field of a calendar away", async ({ client, calendarId }) => {
    await bodyOf(answerOf(client.calendars.patch({ calendarId, requestBody: { location: "Zurich" } })));
    const patched = client.calendars.patch({ calendarId, requestBody: { location: null } });
    expect(await bodyOf(answerOf(patched))).not.toHaveProperty("location");
  });

  fact("[F] PUT clears what it leaves out of a calendar", async ({ client, calendarId }) => {
    const requestBody = { summary: "Conformance", timeZone: "Europe/Zurich" };
    await bodyOf(answerOf(client.calendars.patch({ calendarId, requestBody: { location: "Zurich" } })));
    expect(await bodyOf(answerOf(client.calendars.update({ calendarId, requestBody })))).not.toHaveProperty(
      "location",
    );
  });

  fact("[B4] a calendar's etag changes with it", async ({ client, calendarId }) => {
    const before = await bodyOf(answerOf(client.calendars.get({ calendarId })));
    const requestBody = { location: `Room ${crypto.randomUUID()}` };
    const after = await bodyOf(answerOf(client.calendars.patch({ calendarId, requestBody })));
    expect(after.etag).not.toBe(before.etag);
  });

  fact("[B4] a calendar is held to If-Match, too", async ({ client, calendarId }) => {
    const change = { calendarId, requestBody: { location: "Nowhere" } };
    const answer = answerOf(client.calendars.patch(change, { headers: { "If-Match": '"1"' } }));
    expect(await reasonOf(answer)).toBe("412 conditionNotMet");
  });

  onlySandbox("[F] a deleted calendar is gone, with its events", async (google) => {
    const { id } = google.control.addCalendar({ summary: "Soon gone" });
    const there = { ...google, calendarId: id };
    await anEvent(there);
    expect(await statusOf(answerOf(google.client.calendars.delete({ calendarId: id })))).toBe(204);
    expect(await reasonOf(list(there))).toBe("404 notFound");
    expect(await reasonOf(answerOf(google.client.calendars.get({ calendarId: id })))).toBe("404 notFound");
  });

  onlySandbox("[F] the primary calendar cannot be deleted", async (google) => {
    expect(
      await statusOf(answerOf(google.client.calendars.delete({ calendarId: "primary" }))),
    ).toBeGreaterThanOrEqual(400);
    expect(await statusOf(list({ ...google, calendarId: "primary" }))).toBe(200);
  });

  onlySandbox(
    "[F] only the data owner can delete a calendar, not another with the role owner",
    async (google) => {
      const { calendarId } = google;
      const second = await coOwner(google);
      expect(await statusOf(answerOf(second.client.calendars.delete({ calendarId })))).toBe(403);
      expect(await statusOf(list(google))).toBe(200);
    },
  );

  onlySandbox("[F] another with the role owner may change the calendar", async (google) => {
    const second = await coOwner(google);
    const change = { calendarId: google.calendarId, requestBody: { description: "By the second" } };
    expect(await statusOf(answerOf(second.client.calendars.patch(change)))).toBe(200);
  });

  onlySandbox("[F] transfer is for administrators alone", async (google) => {
    const { client, calendarId } = google;
    const newDataOwner = "second@clinic.example";
    google.as({ email: newDataOwner });
    const answer = answerOf(
      client.calendars.transferOwnership({ calendarId, newDataOwner, useAdminAccess: true }),
    );
    expect(await statusOf(answer)).toBeGreaterThanOrEqual(400);
  });

  fact("[F] clear is for primary calendars alone", async ({ client, calendarId }) => {
    expect(await statusOf(answerOf(client.calendars.clear({ calendarId })))).toBeGreaterThanOrEqual(400);
  });

  onlySandbox("[F] clear takes all events of a primary calendar", async (google) => {
    const primary = { ...google, calendarId: "primary" };
    await anEvent(primary);
    expect(await statusOf(answerOf(google.client.calendars.clear({ calendarId: "primary" })))).toBe(204);
    expect((await bodyOf(list(primary))).items).toEqual([]);
  });

  onlySandbox("[F] the id of a primary calendar is its account's address", async ({ client }) => {
    expect((await bodyOf(answerOf(client.calendars.get({ calendarId: "primary" })))).id).toBe(OWNER);
  });

  fact("[F] colours are told, each with a dark foreground", async ({ client }) => {
    const { kind, updated, event = {}, calendar = {} } = await bodyOf(answerOf(client.colors.get()));
    expect([kind, updated]).toEqual(["calendar#colors", expect.any(String)]);
    const pairs = [...Object.values(event ?? {}), ...Object.values(calendar ?? {})];
    expect(pairs.map(({ foreground }) => foreground)).toEqual(Array.from({ length: 35 }, () => "#1d1d1d"));
  });

  const EVENT_COLOURS =
    "#a4bdfc #7ae7bf #dbadff #ff887c #fbd75b #ffb878 #46d6db #e1e1e1 #5484ed #51b749 #dc2127";
  fact("[F] events have eleven colours", async ({ client }) => {
    const { event } = await bodyOf(answerOf(client.colors.get()));
    expect(backgrounds(event)).toEqual(EVENT_COLOURS.split(" "));
  });

  const CALENDAR_COLOURS =
    "#ac725e #d06b64 #f83a22 #fa573c #ff7537 #ffad46 #42d692 #16a765 #7bd148 #b3dc6c #fbe983 #fad165 #92e1c0 #9fe1e7 #9fc6e7 #4986e7 #9a9cff #b99aff #c2c2c2 #cabdbf #cca6ac #f691b2 #cd74e6 #a47ae2";
  fact("[F] calendars have twenty-four", async ({ client }) => {
    const { calendar } = await bodyOf(answerOf(client.colors.get()));
    expect(backgrounds(calendar)).toEqual(CALENDAR_COLOURS.split(" "));
  });

  const SETTINGS = [
    "timezone",
    "weekStart",
    "format24HourTime",
    "locale",
    "dateFieldOrder",
    "defaultEventLength",
    "hideWeekends",
    "hideInvitations",
    "showDeclinedEvents",
    "remindOnRespondedEventsOnly",
    "useKeyboardShortcuts",
  ];
  fact("[F] settings are told as text", async ({ client }) => {
    const { kind, items = [] } = await bodyOf(answerOf(client.settings.list({ maxResults: 250 })));
    expect(kind).toBe("calendar#settings");
    expect(items.map(({ id }) => id)).toEqual(expect.arrayContaining(SETTINGS));
    expect(items.every(({ value }) => typeof value === "string")).toBe(true);
  });

  fact("[F] a setting is got by its name", async ({ client }) => {
    expect(await bodyOf(answerOf(client.settings.get({ setting: "timezone" })))).toMatchObject({
      kind: "calendar#setting",
      id: "timezone",
      value: expect.stringMatching(/^[A-Z]/),
    });
  });

  fact("[F] a setting that is none is not found", async ({ client }) => {
    expect(await reasonOf(answerOf(client.settings.get({ setting: "nonsense" })))).toBe("404 notFound");
  });

  onlySandbox("[F] a calendar's zone may differ from the account's", async (google) => {
    const { id } = (await make(google, { summary: "Far", timeZone: "Asia/Tokyo" })).body;
    const { timeZone } = await bodyOf(list({ ...google, calendarId: id ?? "" }));
    const setting = await bodyOf(answerOf(google.client.settings.get({ setting: "timezone" })));
    expect([timeZone, setting.value]).toEqual(["Asia/Tokyo", "Europe/Zurich"]);
  });

  onlySandbox("[F] a reader may not change a calendar", async (google) => {
    const { id: calendarId } = google.control.addCalendar({ summary: "Theirs", role: "reader" });
    const answer = answerOf(google.client.calendars.patch({ calendarId, requestBody: { summary: "Mine" } }));
    expect(await problemOf(answer)).toMatchObject({ status: 403 });
  });
}

async function make(
  { client }: Google,
  requestBody: calendar_v3.Schema$Calendar,
): Promise<{
  readonly status: number;
  readonly body: calendar_v3.Schema$Calendar;
}> {
  return await answerOf(client.calendars.insert({ requestBody }));
}

async function coOwner(google: Sandbox): Promise<Google> {
  const email = "second@clinic.example";
  const second = google.as({ email });
  const requestBody = { role: "owner", scope: { type: "user", value: email } };
  const { calendarId } = google;
  await bodyOf(answerOf(google.client.acl.insert({ calendarId, sendNotifications: false, requestBody })));
  return second;
}

function backgrounds(colours: calendar_v3.Schema$Colors["event"]): unknown[] {
  return Object.entries(colours ?? {})
    .toSorted(([one], [other]) => Number(one) - Number(other))
    .map(([, { background }]) => background);
}
