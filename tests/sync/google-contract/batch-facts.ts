import { expect } from "vitest";
import { bodyOf } from "./answer.ts";
import { batch } from "./batch-call.ts";
import type { BatchCall } from "./batch-call.ts";
import type { Facts } from "./describe-facts.ts";
import { anEvent, anHour, anId, get } from "./event-calls.ts";
import type { Google } from "./google.ts";

/** E3: several calls in one. */
export function batchFacts({ fact, onlySandbox }: Facts): void {
  fact("[E3] answers 200 and multipart/mixed, a part for each call", async (google) => {
    const { status, type, parts } = await batch(google, [colours(), colours()]);
    expect([status, parts.map((part) => part.status)]).toEqual([200, [200, 200]]);
    expect(type).toMatch(/^multipart\/mixed; boundary=/);
  });

  fact("[E3] each part is application/http with a body of its own", async (google) => {
    const { parts } = await batch(google, [colours()]);
    expect(parts[0]).toMatchObject({ type: "application/http", body: { kind: "calendar#colors" } });
  });

  fact("[E3] answers 200 though parts fail, each with its own status", async (google) => {
    const { id } = await anEvent(google);
    const calls = [at(google, "GET", id), at(google, "GET", anId())];
    const { status, parts } = await batch(google, calls);
    expect([status, parts.map((part) => part.status)]).toEqual([200, [200, 404]]);
  });

  fact("[E3] a part that fails words it as ever", async (google) => {
    const { parts } = await batch(google, [at(google, "GET", anId())]);
    expect(parts[0]?.body).toMatchObject({ error: { code: 404, errors: [{ reason: "notFound" }] } });
  });

  fact(
    "[E3] answers in the order of the calls, each under its id with response- before it",
    async (google) => {
      const calls = ["one", "two", "three"].map((contentId) => ({ ...colours(), contentId }));
      const { parts } = await batch(google, calls);
      expect(parts.map(({ contentId }) => contentId)).toEqual([
        "<response-one>",
        "<response-two>",
        "<response-three>",
      ]);
    },
  );

  fact("[E3] takes inserts with bodies", async (google) => {
    const ids = [anId(), anId()];
    const path = `/calendar/v3/calendars/${encodeURIComponent(google.calendarId)}/events`;
    const calls = ids.map((id) => ({
      verb: "POST",
      path,
      body: anHour(google, { id, summary: "In a batch" }),
    }));
    await batch(google, calls);
    const made = await Promise.all(ids.map(async (id) => (await bodyOf(get(google, id))).summary));
    expect(made).toEqual(["In a batch", "In a batch"]);
  });

  fact("[E3] takes If-Match in a part, for that part alone", async (google) => {
    const [one, other] = [await anEvent(google), await anEvent(google)];
    const stale = { ...at(google, "PATCH", one.id), headers: { "If-Match": '"1"' }, body: { summary: "x" } };
    const { parts } = await batch(google, [
      stale,
      { ...at(google, "PATCH", other.id), body: { summary: "x" } },
    ]);
    expect(parts.map(({ status }) => status)).toEqual([412, 200]);
    expect(parts[0]?.body).toMatchObject({ error: { errors: [{ reason: "conditionNotMet" }], code: 412 } });
  });

  fact("[E3] answers a delete with 204 and no body", async (google) => {
    const { id } = await anEvent(google);
    const { parts } = await batch(google, [at(google, "DELETE", id)]);
    expect(parts).toMatchObject([{ status: 204, body: undefined }]);
  });

  fact("[E3] takes a query in a part's path", async (google) => {
    const path = `/calendar/v3/calendars/${encodeURIComponent(google.calendarId)}/events?maxResults=1`;
    const { parts } = await batch(google, [{ verb: "GET", path }]);
    expect(parts).toMatchObject([{ status: 200, body: { kind: "calendar#events" } }]);
  });

  fact("[E3] takes 50 calls", async (google) => {
    const { status, parts } = await batch(google, Array.from({ length: 50 }, colours));
    expect([status, parts.length]).toEqual([200, 50]);
  });

  fact("[E3] refuses 51 calls", async (google) => {
    const { status } = await batch(google, Array.from({ length: 51 }, colours));
    expect(status).toBe(400);
  });

  onlySandbox("[E3] does none of 51 calls", async (google) => {
    const path = `/calendar/v3/calendars/${encodeURIComponent(google.calendarId)}/events`;
    const ids = Array.from({ length: 51 }, anId);
    await batch(
      google,
      ids.map((id) => ({ verb: "POST", path, body: anHour(google, { id }) })),
    );
    const events = google.control.events(google.calendarId).map((event) => event["id"]);
    expect(ids.filter((id) => events.includes(id))).toEqual([]);
  });

  fact("[E3] wants the path alone: a whole address in a part is refused", async (google) => {
    const { rootUrl } = google;
    const { status, parts } = await batch(google, [{ verb: "GET", path: `${rootUrl}/calendar/v3/colors` }]);
    expect(parts[0]?.status ?? status).toBeGreaterThanOrEqual(400);
  });

  onlySandbox("[E3] the outer token is good for every part", async (google) => {
    const { parts } = await batch(google, [colours(), colours()], { Authorization: "Bearer nonsense" });
    expect(parts.map(({ status }) => status)).toEqual([401, 401]);
  });

  onlySandbox("[E3] a part's own token goes before the outer one", async (google) => {
    const own = { ...colours(), headers: { Authorization: `Bearer ${google.accessToken}` } };
    const { parts } = await batch(google, [own, colours()], { Authorization: "Bearer nonsense" });
    expect(parts.map(({ status }) => status)).toEqual([200, 401]);
  });

  onlySandbox("[E3] a scope is looked at for each part", async (google) => {
    const limited = google.as({ scopes: ["calendar.events.readonly"] });
    const calls = [{ verb: "GET", path: "/calendar/v3/calendars/primary/events" }, colours()];
    const { parts } = await batch(limited, calls);
    expect(parts.map(({ status }) => status)).toEqual([200, 403]);
  });

  fact("[E3] a method that is none is not found in its part", async (google) => {
    const { parts } = await batch(google, [{ verb: "GET", path: "/calendar/v3/nonsense" }]);
    expect(parts.map(({ status }) => status)).toEqual([404]);
  });

  fact("[E3] the old address for all of Google's services is gone", async ({ rootUrl, accessToken }) => {
    const headers = {
      Authorization: `Bearer ${accessToken}`,
      "Content-Type": "multipart/mixed; boundary=b1",
    };
    const answer = await fetch(`${rootUrl}/batch`, { method: "POST", headers, body: "--b1--\r\n" });
    expect(answer.status).toBeGreaterThanOrEqual(400);
  });
}

function colours(): BatchCall {
  return { verb: "GET", path: "/calendar/v3/colors" };
}

function at({ calendarId }: Google, verb: string, eventId: string): BatchCall {
  return { verb, path: `/calendar/v3/calendars/${encodeURIComponent(calendarId)}/events/${eventId}` };
}
