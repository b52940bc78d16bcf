import { expect } from "vitest";
import { bodyOf, reasonOf, statusOf } from "./answer.ts";
import { batch } from "./batch-call.ts";
import { aChannel, stop, watch } from "./channel-facts.ts";
import type { Facts } from "./describe-facts.ts";
import {
  anEvent,
  anHour,
  anId,
  changesSince,
  get,
  insert,
  list,
  pagesOf,
  patch,
  syncTokenOf,
} from "./event-calls.ts";
import { dayAfter } from "./google.ts";
import type { Google } from "./google.ts";

/** What Google may do at any time, and the sandbox when it is told to. */
export function unreliableFacts({ onlySandbox }: Facts): void {
  onlySandbox("[C3] a page may be empty while more follow", async (google) => {
    const { ids, window } = await threeOnOneDay(google);
    google.control.addFault({ kind: "emptyPages", match: { method: "GET" }, times: 1 });
    const pages = await pagesOf(google, window);
    expect(pages[0]).toMatchObject({ items: [], nextPageToken: expect.any(String) });
    expect(new Set(pages.flatMap(({ items = [] }) => items.map(({ id }) => id)))).toEqual(new Set(ids));
  });

  onlySandbox("[C3] a page may hold fewer events than asked for", async (google) => {
    const { window } = await threeOnOneDay(google);
    google.control.addFault({ kind: "shortPages", size: 1, times: 1 });
    const first = await bodyOf(list(google, { ...window, maxResults: 250 }));
    expect([first.items?.length, first.nextPageToken]).toEqual([1, expect.any(String)]);
  });

  onlySandbox("[C1] an empty page does not end the changes of a sync token", async (google) => {
    const token = await syncTokenOf(google);
    const { ids } = await threeOnOneDay(google);
    google.control.addFault({ kind: "emptyPages", times: 1 });
    expect(new Set((await changesSince(google, token)).map(({ id }) => id))).toEqual(new Set(ids));
  });

  onlySandbox("[C5] a list may not show a write yet, and shows it later", async (google) => {
    const day = google.aDay();
    const window = { timeMin: `${day}T00:00:00Z`, timeMax: `${dayAfter(day)}T00:00:00Z` };
    const { id } = await anEvent(google, {
      start: { dateTime: `${day}T09:00:00Z` },
      end: { dateTime: `${day}T10:00:00Z` },
    });
    google.control.addFault({ kind: "staleRead", times: 1 });
    const [early, late] = [await bodyOf(list(google, window)), await bodyOf(list(google, window))];
    expect([early.items, late.items]).toMatchObject([[], [{ id }]]);
  });

  onlySandbox(
    "[C5] a token of a list that lagged behind still brings what it did not show",
    async (google) => {
      const { id } = await anEvent(google);
      google.control.addFault({ kind: "staleRead", times: 1 });
      const token = await syncTokenOf(google);
      expect((await changesSince(google, token)).map((event) => event.id)).toContain(id);
    },
  );

  onlySandbox("[B1] a taken id may go unnoticed", async (google) => {
    const { id } = await anEvent(google);
    google.control.addFault({ kind: "duplicateIdAccepted", times: 1 });
    expect(await statusOf(insert(google, anHour(google, { id })))).toBe(200);
  });

  onlySandbox(
    "[B4] an etag may change by itself right after a write: 412 to who relies on it",
    async (google) => {
      google.control.addFault({ kind: "etagBump", ms: 200, times: 1 });
      const { id, etag } = await anEvent(google);
      google.pass(1000);
      const stale = patch(google, id, { summary: "Changed" }, { "If-Match": etag ?? "" });
      expect(await reasonOf(stale)).toBe("412 conditionNotMet");
      const fresh = (await bodyOf(get(google, id))).etag ?? "";
      expect(await statusOf(patch(google, id, { summary: "Changed" }, { "If-Match": fresh }))).toBe(200);
    },
  );

  onlySandbox("[E1] writing to one calendar in quick succession may be limited", async (google) => {
    google.control.addFault({ kind: "quickWrites", withinMs: 1000 });
    const answers = [await insert(google, anHour(google)), await insert(google, anHour(google))];
    google.control.clearFaults();
    const refused = answers.filter(({ status }) => status !== 200);
    expect(refused).toHaveLength(1);
    expect(await reasonOf(refused[0] ?? { status: 0, body: {} })).toMatch(
      /^(403|429) (user)?rateLimitExceeded$/i,
    );
  });

  onlySandbox("[B8] a 401 may come with a good token, and go again", async (google) => {
    google.control.addFault({ kind: "status", status: 401, times: 1 });
    expect([await statusOf(list(google)), await statusOf(list(google))]).toEqual([401, 200]);
  });

  onlySandbox("[B8] a 503 may be a page instead of JSON", async (google) => {
    google.control.addFault({ kind: "status", status: 503, shape: "html", times: 1 });
    const path = `/calendars/${encodeURIComponent(google.calendarId)}/events`;
    const { status, headers } = await google.call("GET", path);
    expect([status, headers.get("content-type")]).toEqual([503, expect.stringMatching(/^text\/html/)]);
  });

  onlySandbox("[E1] an answer may say when to try again", async (google) => {
    google.control.addFault({ kind: "status", status: 429, retryAfterSeconds: 7, times: 1 });
    const path = `/calendars/${encodeURIComponent(google.calendarId)}/events`;
    const { status, headers } = await google.call("GET", path);
    expect([status, headers.get("retry-after")]).toEqual([429, "7"]);
  });

  onlySandbox("[B3] a write may be done though its answer never arrives", async (google) => {
    const id = anId();
    google.control.addFault({ kind: "resetAfterEffect", times: 1 });
    await expect(insert(google, anHour(google, { id }))).rejects.toThrow();
    expect(await statusOf(get(google, id))).toBe(200);
  });

  onlySandbox(
    "[B7] a conference comes a while after the event, which has another etag then",
    async (google) => {
      const createRequest = { requestId: anId(), conferenceSolutionKey: { type: "hangoutsMeet" } };
      const hour = anHour(google, { conferenceData: { createRequest } });
      const { id, etag } = await bodyOf(insert(google, hour, { conferenceDataVersion: 1 }));
      google.pass(60_000);
      const later = await bodyOf(get(google, id ?? ""));
      expect(later.conferenceData?.createRequest?.status?.statusCode).toBe("success");
      expect(later.conferenceData?.entryPoints).not.toHaveLength(0);
      expect(later.etag).not.toBe(etag);
    },
  );

  onlySandbox("[E3] a batch may be carried out in any order, and is answered in its own", async (google) => {
    google.control.addFault({ kind: "shuffledBatches", times: 1 });
    const contentIds = Array.from({ length: 20 }, (_, index) => `call${String(index)}`);
    const { parts } = await batch(
      google,
      contentIds.map((contentId) => ({ verb: "GET", path: "/calendar/v3/colors", contentId })),
    );
    expect(parts.map(({ contentId }) => contentId)).toEqual(contentIds.map((id) => `<response-${id}>`));
  });

  onlySandbox(
    "[B8] calls of one batch that conflict are refused with 409, and go through alone",
    async (google) => {
      const { id } = await anEvent(google);
      const path = `/calendar/v3/calendars/${encodeURIComponent(google.calendarId)}/events/${id}`;
      const call = { verb: "PATCH", path, body: { summary: "Changed" } };
      const { parts } = await batch(google, [call, call]);
      expect(parts.map(({ status }) => status)).toEqual([200, 409]);
      expect(parts[1]?.body).toMatchObject({
        error: { errors: [{ domain: "global", reason: "conflict", message: "Conflict" }] },
      });
      expect(await statusOf(patch(google, id, { summary: "Again" }))).toBe(200);
    },
  );

  onlySandbox("[D5] another application of the same account cannot stop a channel", async (google) => {
    const channel = await bodyOf(watch(google, aChannel()));
    const scopes = ["https://www.googleapis.com/auth/calendar"];
    const { accessToken } = google.control.grantToken({ client: "web", scopes });
    const answer = await google.call("POST", "/channels/stop", {
      body: { id: channel.id, resourceId: channel.resourceId },
      headers: { Authorization: `Bearer ${accessToken}` },
    });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(await statusOf(stop(google, channel))).toBe(204);
  });

  onlySandbox("[C1] settings that changed come in changes", async (google) => {
    const { client, control } = google;
    const { data: before } = await client.settings.list({});
    control.changeSetting({ id: "weekStart", value: "6" });
    const { data: after } = await client.settings.list({ syncToken: before.nextSyncToken ?? "" });
    expect(after.items).toMatchObject([{ id: "weekStart", value: "6" }]);
  });
}

async function threeOnOneDay(
  google: Google,
): Promise<{ readonly ids: string[]; readonly window: { timeMin: string; timeMax: string } }> {
  const day = google.aDay();
  const ids: string[] = [];
  for (const hour of ["09", "10", "11"]) {
    const start = { dateTime: `${day}T${hour}:00:00Z` };
    ids.push((await anEvent(google, { start, end: { dateTime: `${day}T${hour}:30:00Z` } })).id);
  }
  return { ids, window: { timeMin: `${day}T00:00:00Z`, timeMax: `${dayAfter(day)}T00:00:00Z` } };
}
