import { expect, test } from "vitest";
import { listOwed } from "../../main/store/outbox.ts";
import { pushOutbox } from "../../main/sync/push-outbox.ts";
import type { SyncContext } from "../../main/sync/sync-context.ts";
import { aSyncingDesk, soon, type SyncingDesk } from "../support/syncing-desk.ts";

const { signal } = new AbortController();
const fault = new TypeError("not what was expected");

/** A desk that owes two visits, and what it pushes with: nothing is answered before both are asked for. */
async function twoAnsweredAtOnce(): Promise<{ readonly it: SyncingDesk; readonly context: SyncContext }> {
  const it = await aSyncingDesk();
  for (const hour of [8, 9]) it.book({ startsAt: soon(it.desk, hour) });
  const context = it.context();
  const { insertEvent } = context.client;
  const answered: (() => void)[] = [];
  const client: SyncContext["client"] = {
    ...context.client,
    insertEvent: async (calendarId, body) => {
      const event = await insertEvent(calendarId, body);
      await new Promise<void>((resolve) => {
        answered.push(resolve);
        if (answered.length === 2) for (const goOn of answered) goOn();
      });
      return event;
    },
  };
  return { it, context: { ...context, client } };
}

test("[OB7] a fault in what comes of one answer is thrown, also where another one is settled at that moment", async () => {
  const { it, context } = await twoAnsweredAtOnce();
  let answers = 0;
  const announce: SyncContext["announce"] = (name) => {
    if (name !== "queueChanged") return;
    answers += 1;
    if (answers === 2) throw fault;
  };
  await expect(pushOutbox({ ...context, announce }, { signal })).rejects.toBe(fault);
  expect(listOwed(it.store.reader)).toEqual([]);
});

test("[OB7] what is in flight beside a fault is waited for before that is thrown", async () => {
  const { it, context } = await twoAnsweredAtOnce();
  const { insertEvent } = context.client;
  let asked = 0;
  const client: SyncContext["client"] = {
    ...context.client,
    insertEvent: async (calendarId, body) => {
      asked += 1;
      const isFirst = asked === 1;
      const event = await insertEvent(calendarId, body);
      if (isFirst) throw fault;
      return event;
    },
  };
  await expect(pushOutbox({ ...context, client }, { signal })).rejects.toBe(fault);
  expect(listOwed(it.store.reader).map(({ state }) => state)).toEqual(["inFlight"]);
});
