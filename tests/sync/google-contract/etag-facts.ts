import { expect } from "vitest";
import { bodyOf, problemOf, statusOf } from "./answer.ts";
import type { Facts } from "./describe-facts.ts";
import { anEvent, anHour, get, insert, instances, list, patch, put, remove } from "./event-calls.ts";

const STALE = '"1"';
const NOT_MET = {
  status: 412,
  domain: "global",
  reason: "conditionNotMet",
  message: "Precondition Failed",
  locationType: "header",
  location: "If-Match",
};

/** B4 and B5: etags, conditional requests, `created`, `updated` and `sequence`. */
export function etagFacts({ fact, onlySandbox }: Facts): void {
  fact("[B4] an etag is a quoted number", async (google) => {
    expect((await anEvent(google)).etag).toMatch(/^"\d+"$/);
  });

  fact("[B4] an etag is twice the microseconds of the last change", async (google) => {
    const { etag, updated } = await anEvent(google);
    const milliseconds = Math.floor(Number(etag?.replaceAll('"', "")) / 2000);
    expect(milliseconds).toBe(Date.parse(updated ?? ""));
  });

  fact("[B4] an etag changes with every change", async (google) => {
    const { id, etag } = await anEvent(google);
    const patched = await bodyOf(patch(google, id, { summary: "Changed" }));
    const replaced = await bodyOf(put(google, id, anHour(google)));
    expect(new Set([etag, patched.etag, replaced.etag]).size).toBe(3);
  });

  fact("[B4] an etag stays as it is while nothing changes", async (google) => {
    const { id, etag } = await anEvent(google);
    expect((await bodyOf(get(google, id))).etag).toBe(etag);
  });

  fact("[B4] an instance carries the etag of its series, or the next", async (google) => {
    const { id, etag } = await anEvent(google, { recurrence: ["RRULE:FREQ=DAILY;COUNT=2"] });
    const { items = [] } = await bodyOf(instances(google, id));
    const number = BigInt(etag?.replaceAll('"', "") ?? "");
    expect([`"${String(number)}"`, `"${String(number + 1n)}"`]).toContain(items[0]?.etag);
  });

  fact("[B4] a list has an etag of another form", async (google) => {
    expect((await bodyOf(list(google, { maxResults: 1 }))).etag).toMatch(/^"p[^"]+"$/);
  });

  const changes = {
    PATCH: async (google, id, headers) => await patch(google, id, { summary: "Changed" }, headers),
    PUT: async (google, id, headers) => await put(google, id, anHour(google), headers),
    DELETE: async (google, id, headers) => await remove(google, id, headers),
  } as const satisfies Record<string, (...given: Parameters<typeof remove>) => ReturnType<typeof remove>>;

  for (const [verb, change] of Object.entries(changes)) {
    fact(`[B4] ${verb} goes through with If-Match of the present etag`, async (google) => {
      const { id, etag } = await anEvent(google);
      expect(await statusOf(change(google, id, { "If-Match": etag ?? "" }))).toBeLessThan(300);
    });

    fact(`[B4] ${verb} is refused with a stale If-Match`, async (google) => {
      const { id, etag } = await anEvent(google);
      await patch(google, id, { location: "Room 9" });
      expect(await problemOf(change(google, id, { "If-Match": etag ?? "" }))).toEqual(NOT_MET);
    });

    fact(`[B4] ${verb} goes through with If-Match: *`, async (google) => {
      const { id } = await anEvent(google);
      expect(await statusOf(change(google, id, { "If-Match": "*" }))).toBeLessThan(300);
    });

    fact(`[B4] ${verb} goes through without If-Match, whatever came between`, async (google) => {
      const { id } = await anEvent(google);
      await patch(google, id, { location: "Room 9" });
      expect(await statusOf(change(google, id, {}))).toBeLessThan(300);
    });
  }

  fact("[B4] a refused change leaves the event as it was", async (google) => {
    const event = await anEvent(google);
    await patch(google, event.id, { summary: "Changed" }, { "If-Match": STALE });
    expect(await bodyOf(get(google, event.id))).toEqual(event);
  });

  onlySandbox("[B4] answers 304 to If-None-Match of the present etag", async (google) => {
    const { id, etag } = await anEvent(google);
    expect(await statusOf(get(google, id, { headers: { "If-None-Match": etag ?? "" } }))).toBe(304);
  });

  fact("[B4] answers 200 to If-None-Match of another etag", async (google) => {
    const { id } = await anEvent(google);
    expect(await statusOf(get(google, id, { headers: { "If-None-Match": STALE } }))).toBe(200);
  });

  fact("[B5] created has whole seconds, updated has milliseconds", async (google) => {
    const { created, updated } = await anEvent(google);
    expect(created).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z$/);
    expect(updated).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  });

  onlySandbox("[B5] a change moves updated and leaves created", async (google) => {
    const { id, created, updated } = await anEvent(google);
    google.pass(5000);
    const after = await bodyOf(patch(google, id, { summary: "Changed" }));
    expect(after.created).toBe(created);
    expect(Date.parse(after.updated ?? "")).toBeGreaterThanOrEqual(Date.parse(updated ?? "") + 5000);
  });

  onlySandbox("[B5] a change of reminders does not move updated", async (google) => {
    const { id, updated } = await anEvent(google);
    google.pass(5000);
    const reminders = { useDefault: false, overrides: [{ method: "popup", minutes: 5 }] };
    expect((await bodyOf(patch(google, id, { reminders }))).updated).toBe(updated);
  });

  fact("[B5] sequence starts at nought", async (google) => {
    expect((await bodyOf(insert(google, anHour(google)))).sequence).toBe(0);
  });

  fact("[B5] sequence is the caller's to raise", async (google) => {
    const { id } = await anEvent(google);
    expect((await bodyOf(patch(google, id, { sequence: 5 }))).sequence).toBe(5);
  });

  fact("[B5] refuses a sequence below the present one", async (google) => {
    const { id } = await anEvent(google);
    await bodyOf(patch(google, id, { sequence: 5 }));
    const { status, message } = await problemOf(patch(google, id, { sequence: 4 }));
    expect([status, message]).toEqual([400, expect.stringMatching(/^Invalid sequence value\./)]);
  });

  fact("[B5] sequence grows when an instance of a series gets another time", async (google) => {
    const { id } = await anEvent(google, { recurrence: ["RRULE:FREQ=DAILY;COUNT=2"] });
    const { items = [] } = await bodyOf(instances(google, id));
    const { start, end } = anHour(google);
    const moved = await bodyOf(patch(google, items[0]?.id ?? "", { start: start ?? {}, end: end ?? {} }));
    expect(moved.sequence).toBeGreaterThan(0);
  });
}
