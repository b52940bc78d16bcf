import { expect, test } from "vitest";
import { listOwed } from "../../main/store/outbox.ts";
import { pushOutbox } from "../../main/sync/push-outbox.ts";
import { aSyncingDesk, soon, type SyncingDesk } from "../support/syncing-desk.ts";

/** Pushes with a client that counts how many writes are under way at once, for each calendar and in all. */
async function mostInFlight(
  it: SyncingDesk,
): Promise<{ readonly perCalendar: number; readonly all: number }> {
  const context = it.context();
  const running = new Map<string, number>();
  let perCalendar = 0;
  let all = 0;
  await pushOutbox(
    {
      ...context,
      client: {
        ...context.client,
        insertEvent: async (calendarId, body) => {
          running.set(calendarId, (running.get(calendarId) ?? 0) + 1);
          perCalendar = Math.max(perCalendar, ...running.values());
          all = Math.max(
            all,
            [...running.values()].reduce((sum, count) => sum + count, 0),
          );
          try {
            return await context.client.insertEvent(calendarId, body);
          } finally {
            running.set(calendarId, (running.get(calendarId) ?? 0) - 1);
          }
        },
      },
    },
    { signal: new AbortController().signal },
  );
  return { perCalendar, all };
}

test("[OB4] at most four writes to a calendar and eight to the account are in flight", async () => {
  const it = await aSyncingDesk();
  for (const hour of [8, 9, 10, 11, 12, 13, 14, 15]) {
    it.book({ startsAt: soon(it.desk, hour) });
    it.book({ startsAt: soon(it.desk, hour), practitionerId: it.clinic.brunner });
  }
  expect(await mostInFlight(it)).toEqual({ perCalendar: 4, all: 8 });
  expect([it.sandbox.control.events(it.keller).length, it.sandbox.control.events(it.brunner).length]).toEqual(
    [8, 8],
  );
});

test("[PU8] the next one is asked for while what came of the last is still to be committed", async () => {
  const it = await aSyncingDesk();
  for (const hour of [8, 9, 10, 11, 12])
    for (const practitionerId of [it.clinic.keller, it.clinic.brunner])
      it.book({ startsAt: soon(it.desk, hour), practitionerId });
  const context = it.context();
  const begun: number[] = [];
  const client: typeof context.client = {
    ...context.client,
    insertEvent: (calendarId, body) => {
      begun.push(listOwed(it.store.reader).filter(({ state }) => state === "inFlight").length);
      return context.client.insertEvent(calendarId, body);
    },
  };
  await pushOutbox({ ...context, client }, { signal: new AbortController().signal });
  expect([begun.slice(0, 8), (begun[8] ?? 0) > 8, listOwed(it.store.reader)]).toEqual([
    Array.from({ length: 8 }, () => 8),
    true,
    [],
  ]);
});
