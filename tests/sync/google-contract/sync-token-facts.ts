import { expect } from "vitest";
import { answerOf, bodyOf, problemOf, reasonOf, statusOf } from "./answer.ts";
import type { Answer } from "./answer.ts";
import type { Facts } from "./describe-facts.ts";
import { anEvent, anHour, changesSince, list, pagesOf, patch, remove, syncTokenOf } from "./event-calls.ts";
import { OWNER, dayAfter } from "./google.ts";
import type { Google } from "./google.ts";

const EXPIRED = {
  status: 410,
  domain: "calendar",
  reason: "fullSyncRequired",
  message: "Sync token is no longer valid, a full sync is required.",
  locationType: "parameter",
  location: "syncToken",
};

/** C1 and C2: incremental synchronisation. */
export function syncTokenFacts({ fact, onlySandbox }: Facts): void {
  fact("[C1] the sync token comes with the last page alone, where no page token is", async (google) => {
    for (const _ of [1, 2, 3]) await anEvent(google);
    const pages = await pagesOf(google, { maxResults: 2 });
    const tokens = pages.map(({ nextPageToken, nextSyncToken }) => [
      nextPageToken !== undefined,
      nextSyncToken !== undefined,
    ]);
    expect(pages.length).toBeGreaterThan(1);
    expect(tokens).toEqual(
      pages.map((_, index) => (index < pages.length - 1 ? [true, false] : [false, true])),
    );
  });

  fact("[C1] gives nothing and a new token where nothing changed", async (google) => {
    const syncToken = await syncTokenOf(google);
    const page = await bodyOf(list(google, { syncToken }));
    expect(page).toMatchObject({ items: [], nextSyncToken: expect.any(String) });
  });

  fact("[C1] gives what was made, changed and deleted since", async (google) => {
    const [changed, deleted] = [await anEvent(google), await anEvent(google), await anEvent(google)];
    const token = await syncTokenOf(google);
    const made = await anEvent(google);
    await bodyOf(patch(google, changed.id, { summary: "Changed" }));
    await bodyOf(remove(google, deleted.id));
    const changes = await changesSince(google, token);
    const told = new Map(changes.map(({ id, status, summary }) => [id, [status, summary]]));
    expect(told).toEqual(
      new Map([
        [made.id, ["confirmed", "A visit"]],
        [changed.id, ["confirmed", "Changed"]],
        [deleted.id, ["cancelled", undefined]],
      ]),
    );
  });

  fact("[C1] gives an event once, as it is now, however often it changed", async (google) => {
    const { id } = await anEvent(google);
    const token = await syncTokenOf(google);
    for (const summary of ["One", "Two", "Three"]) await bodyOf(patch(google, id, { summary }));
    expect((await changesSince(google, token)).map((event) => event.summary)).toEqual(["Three"]);
  });

  fact("[C1] gives what was made and deleted in between as deleted", async (google) => {
    const token = await syncTokenOf(google);
    const { id } = await anEvent(google);
    await bodyOf(remove(google, id));
    const changes = await changesSince(google, token);
    expect(changes.every(({ status }) => status === "cancelled")).toBe(true);
  });

  fact(
    "[C1] changes come in pages, asked for with the same sync token beside the page token",
    async (google) => {
      const syncToken = await syncTokenOf(google);
      const made = [await anEvent(google), await anEvent(google), await anEvent(google)];
      const pages = await pagesOf(google, { syncToken, maxResults: 2 });
      const ids = pages.flatMap(({ items = [] }) => items.map(({ id }) => id));
      expect([pages.length, new Set(ids)]).toEqual([2, new Set(made.map(({ id }) => id))]);
    },
  );

  fact("[C1] does not miss what is made while a caller pages", async (google) => {
    for (const _ of [1, 2, 3]) await anEvent(google);
    const first = await bodyOf(list(google, { maxResults: 2 }));
    const { id } = await anEvent(google);
    const seen: unknown[] = (first.items ?? []).map((event) => event.id);
    let page = first;
    while (page.nextPageToken) {
      page = await bodyOf(list(google, { maxResults: 2, pageToken: page.nextPageToken }));
      seen.push(...(page.items ?? []).map((event) => event.id));
    }
    const after = await changesSince(google, page.nextSyncToken ?? "");
    expect([...seen, ...after.map((event) => event.id)]).toContain(id);
  });

  fact("[C5] the same token may be used again, for the same changes or later ones", async (google) => {
    const token = await syncTokenOf(google);
    const one = await anEvent(google);
    const first = await changesSince(google, token);
    const two = await anEvent(google);
    const second = await changesSince(google, token);
    expect([first, second].map((changes) => changes.map(({ id }) => id))).toEqual([
      [one.id],
      [one.id, two.id],
    ]);
  });

  const forbidden = {
    iCalUID: "x@google.com",
    orderBy: "updated",
    privateExtendedProperty: ["ours=1"],
    q: "visit",
    sharedExtendedProperty: ["ours=1"],
    timeMin: "2027-01-01T00:00:00Z",
    timeMax: "2028-01-01T00:00:00Z",
    updatedMin: "2026-11-20T00:00:00Z",
  } as const;
  for (const [name, value] of Object.entries(forbidden))
    fact(`[C1] refuses ${name} beside a sync token`, async (google) => {
      const syncToken = await syncTokenOf(google);
      const { status, message } = await problemOf(list(google, { syncToken, [name]: value }));
      expect([status, message]).toEqual([400, "Sync token cannot be used with other request restrictions"]);
    });

  fact("[C1] refuses showDeleted=false beside a sync token", async (google) => {
    const syncToken = await syncTokenOf(google);
    expect(await statusOf(list(google, { syncToken, showDeleted: false }))).toBe(400);
  });

  fact("[C1] refuses a garbled sync token with 400, not 410", async (google) => {
    const { status, message } = await problemOf(list(google, { syncToken: "nonsense" }));
    expect([status, message]).toEqual([400, expect.stringMatching(/^Invalid sync token value\./)]);
  });

  onlySandbox("[C1] an expired sync token asks for everything anew", async (google) => {
    const syncToken = await syncTokenOf(google);
    google.control.expireSyncTokens();
    expect(await problemOf(list(google, { syncToken }))).toEqual(EXPIRED);
  });

  onlySandbox("[C1] a token of after the expiry is good", async (google) => {
    google.control.expireSyncTokens();
    const syncToken = await syncTokenOf(google);
    expect(await statusOf(list(google, { syncToken }))).toBe(200);
  });

  onlySandbox("[C1] a role that changes while a caller pages ends the token of that list", async (google) => {
    const { id: calendarId } = google.control.addCalendar({ summary: "Theirs", role: "reader" });
    const theirs = { ...google, calendarId };
    for (const visibility of ["private", "default"])
      google.control.insertEvent(calendarId, { ...anHour(google), visibility });
    const { nextPageToken: pageToken } = await bodyOf(list(theirs, { maxResults: 1 }));
    google.control.shareCalendar({ calendarId, email: OWNER, role: "writer" });
    const { nextSyncToken: syncToken } = await bodyOf(
      list(theirs, { maxResults: 1, pageToken: pageToken ?? "" }),
    );
    expect(await problemOf(list(theirs, { syncToken: syncToken ?? "" }))).toEqual(EXPIRED);
  });

  onlySandbox("[C1] a sync token of another calendar is no good here", async (google) => {
    const { id: calendarId } = google.control.addCalendar({ summary: "Another" });
    const syncToken = await syncTokenOf({ ...google, calendarId });
    expect([400, 410]).toContain(await statusOf(list(google, { syncToken })));
  });

  fact("[C1] singleEvents gives a token, on its last page", async (google) => {
    await anEvent(google, { recurrence: ["RRULE:FREQ=DAILY;COUNT=3"] });
    const token = await syncTokenOf(google, { singleEvents: true });
    const { id } = await anEvent(google, { recurrence: ["RRULE:FREQ=DAILY;COUNT=2"] });
    const changes = await changesSince(google, token, { singleEvents: true });
    expect(changes.map(({ recurringEventId }) => recurringEventId)).toEqual([id, id]);
  });

  fact("[C2] a full list with a window gives a token", async (google) => {
    const timeMin = `${google.aDay()}T00:00:00Z`;
    expect(await syncTokenOf(google, { timeMin })).toEqual(expect.any(String));
  });

  fact("[C2] the token does not carry the window: changes outside it come, too", async (google) => {
    const day = google.aDay();
    const token = await syncTokenOf(google, {
      timeMin: `${day}T00:00:00Z`,
      timeMax: `${dayAfter(day)}T00:00:00Z`,
    });
    const { id } = await anEvent(google);
    expect((await changesSince(google, token)).map((event) => event.id)).toEqual([id]);
  });

  for (const [name, value] of Object.entries({ orderBy: "updated", q: "visit", iCalUID: "x@google.com" }))
    fact(`[C2] ${name} on a full list keeps the token back`, async (google) => {
      const last = (await pagesOf(google, { [name]: value })).at(-1);
      expect(last?.nextSyncToken).toBeUndefined();
    });

  fact("[C2] a filter by extended property keeps the token back", async (google) => {
    const last = (await pagesOf(google, { privateExtendedProperty: ["ours=1"] })).at(-1);
    expect(last?.nextSyncToken).toBeUndefined();
  });

  onlySandbox("[C1] a change of the caller's own role on a calendar ends its sync tokens", async (google) => {
    const email = "guest@clinic.example";
    const guest = google.as({ email });
    await bodyOf(share(google, email, "reader"));
    const syncToken = await syncTokenOf(guest);
    expect(await statusOf(list(guest, { syncToken }))).toBe(200);
    await bodyOf(share(google, email, "writer"));
    expect(await reasonOf(list(guest, { syncToken }))).toBe("410 fullSyncRequired");
  });

  onlySandbox("[C1] a sync token can end between two pages", async (google) => {
    for (const _ of [1, 2, 3]) await anEvent(google);
    const syncToken = await syncTokenOf(google);
    for (const _ of [1, 2, 3]) await anEvent(google);
    const { nextPageToken } = await bodyOf(list(google, { syncToken, maxResults: 2 }));
    google.control.addFault({ kind: "syncTokenInvalidBetweenPages", times: 1 });
    const next = list(google, { syncToken, maxResults: 2, pageToken: nextPageToken ?? "" });
    expect(await reasonOf(next)).toBe("410 fullSyncRequired");
  });
}

async function share({ client, calendarId }: Google, value: string, role: string): Promise<Answer> {
  const requestBody = { role, scope: { type: "user", value } };
  return await answerOf(client.acl.insert({ calendarId, sendNotifications: false, requestBody }));
}
