import { expect } from "vitest";
import { bodyOf, reasonOf, statusOf } from "./answer.ts";
import type { Facts } from "./describe-facts.ts";
import {
  anEvent,
  anHour,
  changesSince,
  get,
  insert,
  instances,
  list,
  patch,
  remove,
  syncTokenOf,
} from "./event-calls.ts";
import type { Event } from "./event-calls.ts";
import type { Google } from "./google.ts";

const DAY_MS = 86_400_000;

/** B7 and B6: series, their instances, and instances that were changed or cancelled. */
export function seriesFacts({ fact, onlySandbox }: Facts): void {
  fact("[B7] keeps the recurrence lines of a series", async (google) => {
    const recurrence = ["RRULE:FREQ=DAILY;COUNT=3"];
    expect((await anEvent(google, { recurrence })).recurrence).toEqual(recurrence);
  });

  for (const line of ["DTSTART:20270101T090000Z", "DTEND:20270101T100000Z", "every other day"])
    fact(`[B7] refuses the recurrence line ${line}`, async (google) => {
      const recurrence = ["RRULE:FREQ=DAILY;COUNT=3", line];
      expect(await statusOf(insert(google, anHour(google, { recurrence })))).toBe(400);
    });

  fact(
    "[B7] leaves the recurrence out of instances, which name their series and first start",
    async (google) => {
      const { series, parts } = await aSeries(google, 2);
      const [first] = parts;
      expect(first).not.toHaveProperty("recurrence");
      expect(first).toMatchObject({ recurringEventId: series.id, originalStartTime: series.start });
    },
  );

  fact("[B3] instances gives each day of a series", async (google) => {
    const { series, parts } = await aSeries(google, 4);
    const first = startOf(series);
    expect(parts.map(startOf)).toEqual([0, 1, 2, 3].map((days) => first + days * DAY_MS));
  });

  fact("[B3] instances answers in the form of a list", async (google) => {
    const { series } = await aSeries(google, 2);
    expect(await bodyOf(instances(google, series.id))).toMatchObject({
      kind: "calendar#events",
      timeZone: "Europe/Zurich",
      accessRole: "owner",
    });
  });

  fact("[B3] instances gives pages of the size asked for", async (google) => {
    const { series } = await aSeries(google, 3);
    const first = await bodyOf(instances(google, series.id, { maxResults: 2 }));
    const pageToken = first.nextPageToken ?? "";
    const second = await bodyOf(instances(google, series.id, { maxResults: 2, pageToken }));
    expect([first.items?.length, second.items?.length, second.nextPageToken]).toEqual([2, 1, undefined]);
  });

  fact("[B3] timeMin of instances counts an instance that ends at it", async (google) => {
    const { series, parts } = await aSeries(google, 2);
    const timeMin = parts[0]?.end?.dateTime ?? "";
    expect((await bodyOf(instances(google, series.id, { timeMin }))).items).toHaveLength(2);
  });

  fact("[B3] instances finds one by its original start after it was moved", async (google) => {
    const { series, parts } = await aSeries(google, 2);
    const [first] = parts;
    await bodyOf(patch(google, first?.id ?? "", timesOf(anHour(google))));
    const originalStart = first?.originalStartTime?.dateTime ?? "";
    const { items = [] } = await bodyOf(instances(google, series.id, { originalStart }));
    expect(items.map((event) => event.id)).toEqual([first?.id]);
  });

  fact("[B7] EXDATE leaves a day out", async (google) => {
    const day = google.aDay().replaceAll("-", "");
    const at = `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`;
    const timeZone = "Europe/Zurich";
    const { id } = await anEvent(google, {
      start: { dateTime: `${at}T09:00:00`, timeZone },
      end: { dateTime: `${at}T10:00:00`, timeZone },
      recurrence: ["RRULE:FREQ=DAILY;COUNT=3", `EXDATE;TZID=Europe/Zurich:${day}T090000`],
    });
    expect((await bodyOf(instances(google, id))).items).toHaveLength(2);
  });

  fact("[B7] a series keeps its wall time across a change of clocks", async (google) => {
    const timeZone = "Europe/Zurich";
    const { id } = await anEvent(google, {
      start: { dateTime: "2027-03-27T09:00:00", timeZone },
      end: { dateTime: "2027-03-27T10:00:00", timeZone },
      recurrence: ["RRULE:FREQ=DAILY;COUNT=2"],
    });
    const { items = [] } = await bodyOf(instances(google, id));
    expect(items.map(({ start }) => start?.dateTime)).toEqual([
      "2027-03-27T09:00:00+01:00",
      "2027-03-28T09:00:00+02:00",
    ]);
  });

  fact("[B7] gets an instance by its id, changed or not", async (google) => {
    const { series, parts } = await aSeries(google, 2);
    const event = await bodyOf(get(google, parts[1]?.id ?? ""));
    expect(event).toMatchObject({ id: parts[1]?.id, recurringEventId: series.id, status: "confirmed" });
  });

  fact("[B7] has no instance on a day the series leaves out", async (google) => {
    const { series } = await aSeries(google, 2);
    expect(await reasonOf(get(google, `${series.id}_20200101T080000Z`))).toBe("404 notFound");
  });

  fact("[B7] an instance with another time keeps its original start and its id", async (google) => {
    const { parts } = await aSeries(google, 2);
    const [first] = parts;
    const moved = await bodyOf(patch(google, first?.id ?? "", timesOf(anHour(google))));
    expect([moved.id, moved.originalStartTime]).toEqual([first?.id, first?.originalStartTime]);
    expect(startOf(moved)).not.toBe(startOf(first ?? {}));
  });

  fact("[B7] a changed instance leaves the others as they were", async (google) => {
    const { series, parts } = await aSeries(google, 3);
    await bodyOf(patch(google, parts[1]?.id ?? "", { summary: "Changed" }));
    const { items = [] } = await bodyOf(instances(google, series.id));
    expect(items.map(({ summary }) => summary)).toEqual(["A visit", "Changed", "A visit"]);
  });

  fact("[B7] deleting an instance takes it out of the series", async (google) => {
    const { series, parts } = await aSeries(google, 3);
    expect(await statusOf(remove(google, parts[1]?.id ?? ""))).toBe(204);
    const { items = [] } = await bodyOf(instances(google, series.id));
    expect(items.map(({ id }) => id)).toEqual([parts[0]?.id, parts[2]?.id]);
  });

  fact("[B7] deleting an instance adds no EXDATE to its series", async (google) => {
    const { series, parts } = await aSeries(google, 3);
    await bodyOf(remove(google, parts[1]?.id ?? ""));
    expect((await bodyOf(get(google, series.id))).recurrence).toEqual(series.recurrence);
  });

  fact("[B7] an instance patched to cancelled is gone from its series", async (google) => {
    const { series, parts } = await aSeries(google, 3);
    await bodyOf(patch(google, parts[1]?.id ?? "", { status: "cancelled" }));
    expect((await bodyOf(instances(google, series.id))).items).toHaveLength(2);
  });

  fact("[B7] instances gives a cancelled one with showDeleted", async (google) => {
    const { series, parts } = await aSeries(google, 3);
    await bodyOf(remove(google, parts[1]?.id ?? ""));
    const { items = [] } = await bodyOf(instances(google, series.id, { showDeleted: true }));
    expect(items.map(({ id, status }) => [id, status])).toContainEqual([parts[1]?.id, "cancelled"]);
  });

  fact("[B6] a cancelled instance comes bare in changes, with its series beside it", async (google) => {
    const { series, parts } = await aSeries(google, 3);
    const cancelled = parts[1];
    const token = await syncTokenOf(google);
    await bodyOf(remove(google, cancelled?.id ?? ""));
    const changes = await changesSince(google, token);
    expect(changes.find(({ id }) => id === cancelled?.id)).toEqual({
      kind: "calendar#event",
      etag: expect.any(String),
      id: cancelled?.id,
      status: "cancelled",
      recurringEventId: series.id,
      originalStartTime: cancelled?.originalStartTime,
    });
    expect(changes.find(({ id }) => id === series.id)).toMatchObject({ recurrence: series.recurrence });
  });

  fact("[B7] a changed instance comes in changes under its own id", async (google) => {
    const { series, parts } = await aSeries(google, 3);
    const token = await syncTokenOf(google);
    await bodyOf(patch(google, parts[1]?.id ?? "", { summary: "Changed" }));
    const changes = await changesSince(google, token);
    expect(changes.find(({ id }) => id === parts[1]?.id)).toMatchObject({
      summary: "Changed",
      recurringEventId: series.id,
    });
  });

  fact("[B6] deleting a series takes all its instances", async (google) => {
    const { series, parts } = await aSeries(google, 2);
    await bodyOf(remove(google, series.id));
    const timeMin = series.start?.dateTime ?? "";
    const timeMax = parts[1]?.end?.dateTime ?? "";
    expect((await bodyOf(list(google, { singleEvents: true, timeMin, timeMax }))).items).toEqual([]);
  });

  onlySandbox("[B6] a revived series brings back what was written to meanwhile", async (google) => {
    const { series, parts } = await aSeries(google, 2);
    const ids = parts.map(({ id }) => id ?? "");
    await bodyOf(patch(google, ids[0] ?? "", { summary: "Changed" }));
    await bodyOf(remove(google, series.id));
    for (const id of ids) await bodyOf(patch(google, id, { description: "Written to" }));
    await bodyOf(patch(google, series.id, { status: "confirmed" }));
    const { items = [] } = await bodyOf(instances(google, series.id));
    expect(items.map(({ id, description }) => [id, description])).toEqual(
      ids.map((id) => [id, "Written to"]),
    );
  });

  onlySandbox(
    "[B6] an instance deleted before its series stays deleted when the series is revived",
    async (google) => {
      const { series, parts } = await aSeries(google, 2);
      const [first = "", second = ""] = parts.map(({ id }) => id ?? "");
      await bodyOf(remove(google, first));
      await bodyOf(remove(google, series.id));
      await bodyOf(patch(google, first, { description: "Written to" }));
      await bodyOf(patch(google, series.id, { status: "confirmed" }));
      expect((await bodyOf(instances(google, series.id))).items?.map(({ id }) => id)).toEqual([second]);
    },
  );

  fact("[B7] more privacy for one instance is more privacy for all", async (google) => {
    const { series, parts } = await aSeries(google, 2);
    await bodyOf(patch(google, parts[0]?.id ?? "", { visibility: "private" }));
    const { items = [] } = await bodyOf(instances(google, series.id));
    expect(items.map(({ visibility }) => visibility)).toEqual(["private", "private"]);
  });

  fact("[B7] less privacy for one instance is ignored", async (google) => {
    const { series, parts } = await aSeries(google, 2, { visibility: "private" });
    await bodyOf(patch(google, parts[0]?.id ?? "", { visibility: "public" }));
    const { items = [] } = await bodyOf(instances(google, series.id));
    expect(items.map(({ visibility }) => visibility)).toEqual(["private", "private"]);
  });
}

async function aSeries(
  google: Google,
  count: number,
  more: Event = {},
): Promise<{ readonly series: Event & { id: string }; readonly parts: readonly Event[] }> {
  const series = await anEvent(google, { ...more, recurrence: [`RRULE:FREQ=DAILY;COUNT=${String(count)}`] });
  const { items = [] } = await bodyOf(instances(google, series.id));
  return { series, parts: items };
}

function startOf({ start }: Event): number {
  return Date.parse(start?.dateTime ?? "");
}

function timesOf({ start, end }: Event): Event {
  return { start: start ?? {}, end: end ?? {} };
}
