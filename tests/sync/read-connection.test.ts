import { expect, test } from "vitest";
import { readConnection } from "../../main/sync/read-connection.ts";
import type { SyncingDesk } from "../support/syncing-desk.ts";
import { aSyncingDesk } from "../support/syncing-desk.ts";
import { listOwed } from "../../main/store/outbox.ts";

function pillOf({ store }: SyncingDesk) {
  return readConnection({
    reader: store.reader,
    account: { view: () => ({ kind: "connected", email: "owner@clinic.example" }) },
    sync: {
      state: () => ({ working: false, reach: "online", until: null }),
      hintSourceOf: () => "polling",
      isStale: () => false,
    },
    relay: undefined,
  }).pill;
}

test("[AC5] the pill does not say that something is sent while Google answers with errors", async () => {
  const it = await aSyncingDesk();
  it.book();
  expect(pillOf(it)).toEqual({ kind: "sending", waiting: 1 });
  it.sandbox.control.addFault({ kind: "status", status: 503, match: { path: "/events" }, times: 1 });
  await it.push();
  const [owed] = listOwed(it.store.reader);
  expect(pillOf(it)).toEqual({ kind: "waitingForGoogle", waiting: 1, until: owed?.dueAt });
  it.clock.advance(60_000);
  await it.push();
  expect(pillOf(it)).toEqual({ kind: "upToDate" });
});
