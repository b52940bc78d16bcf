import { expect, test } from "vitest";
import { listOwed } from "../../main/store/outbox.ts";
import { pushOutbox } from "../../main/sync/push-outbox.ts";
import { addMs, instantNow } from "../../shared/time.ts";
import { aSyncingDesk, soon, type SyncingDesk } from "../support/syncing-desk.ts";

/** Pushes, and tells the most inserts that were under way at once on each calendar. */
async function mostAtOnce(it: SyncingDesk): Promise<readonly [keller: number, brunner: number]> {
  const { client, ...context } = it.context();
  const running = new Map<string, number>();
  const most = new Map<string, number>();
  const count = (calendarId: string, change: number): void => {
    const now = (running.get(calendarId) ?? 0) + change;
    running.set(calendarId, now);
    most.set(calendarId, Math.max(most.get(calendarId) ?? 0, now));
  };
  const insertEvent: typeof client.insertEvent = async (calendarId, body) => {
    count(calendarId, 1);
    return client.insertEvent(calendarId, body).finally(() => count(calendarId, -1));
  };
  const { signal } = new AbortController();
  await pushOutbox({ ...context, client: { ...client, insertEvent } }, { signal });
  return [most.get(it.keller) ?? 0, most.get(it.brunner) ?? 0];
}

function bookEight(it: SyncingDesk, daysLater: number): void {
  for (const hour of [8, 9, 10, 11]) {
    it.book({ startsAt: soon(it.desk, hour, daysLater) });
    it.book({ startsAt: soon(it.desk, hour, daysLater), practitionerId: it.clinic.brunner });
  }
}

test("[OB4] a calendar that answered rateLimitExceeded takes one write at a time, for a while", async () => {
  const it = await aSyncingDesk();
  bookEight(it, 0);
  it.sandbox.control.addFault({
    kind: "status",
    status: 403,
    reason: "rateLimitExceeded",
    match: { method: "POST", path: encodeURIComponent(it.keller) },
    times: 1,
  });
  await mostAtOnce(it);
  it.clock.advance(60_000);
  bookEight(it, 1);
  const soonAfter = await mostAtOnce(it);
  it.clock.advance(5 * 60_000);
  bookEight(it, 2);
  expect([soonAfter, await mostAtOnce(it), listOwed(it.store.reader)]).toEqual([[1, 4], [4, 4], []]);
});

test("[OB5] everything that quotaExceeded holds back says so, for an hour", async () => {
  const it = await aSyncingDesk();
  for (let hour = 8; hour < 18; hour += 1) it.book({ startsAt: soon(it.desk, hour) });
  it.sandbox.control.addFault({
    kind: "status",
    status: 403,
    reason: "quotaExceeded",
    match: { path: "/events" },
  });
  await it.push();
  const until = addMs(instantNow(it.clock), 60 * 60_000);
  const held = listOwed(it.store.reader).map(({ state, reason, dueAt }) => ({ state, reason, dueAt }));
  expect(held).toEqual(
    Array.from({ length: 10 }, () => ({ state: "queued", reason: "quotaUsedUp", dueAt: until })),
  );
});
