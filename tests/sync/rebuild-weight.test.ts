import { expect, test } from "vitest";
import { changeNote } from "../../main/clinic/change-note.ts";
import { all } from "../../main/store/sql.ts";
import type { Store } from "../../main/store/store.ts";
import { listOwed } from "../../main/store/outbox.ts";
import { pullCalendar } from "../../main/sync/pull-calendar.ts";
import type { SyncContext } from "../../main/sync/sync-context.ts";
import { aSyncingDesk, atHour, soon, type SyncingDesk } from "../support/syncing-desk.ts";

const OURS = 500;
const THEIRS = 19_500;
const PAGE = 2_500;

/** The desk's own client, whose lists go on after Google's last page with other people's events. */
function crowded(it: SyncingDesk): SyncContext["client"] {
  const { client } = it.context();
  const theirs = Array.from({ length: THEIRS }, (_, index) => ({
    id: `busy${String(index).padStart(6, "0")}`,
    etag: `"${index}"`,
    status: "confirmed",
    summary: `Busy ${index}`,
    description: "x".repeat(400),
    ...atHour(it.desk, 8 + (index % 10)),
  }));
  let token: string | undefined;
  return {
    ...client,
    listEvents: async (query) => {
      const begun = /^theirs:(\d+)$/.exec(query.pageToken ?? "")?.[1];
      if (begun === undefined) {
        const { nextSyncToken, ...page } = await client.listEvents(query);
        token = nextSyncToken;
        return { ...page, nextPageToken: page.nextPageToken ?? "theirs:0" };
      }
      const end = Number(begun) + PAGE;
      const rest = end < THEIRS ? { nextPageToken: `theirs:${end}` } : { nextSyncToken: token };
      return { items: structuredClone(theirs.slice(Number(begun), end)), timeZone: "Europe/Zurich", ...rest };
    },
  };
}

/** The store, and how long its longest transaction kept the processor busy, in milliseconds. */
function timed(store: Store): { readonly store: Store; readonly longest: () => number } {
  let longest = 0;
  const timing =
    (write: Store["write"]): Store["write"] =>
    (work) => {
      const before = process.cpuUsage();
      try {
        return write(work);
      } finally {
        const { user, system } = process.cpuUsage(before);
        longest = Math.max(longest, (user + system) / 1000);
      }
    };
  const writes = { write: timing(store.write), writeUnflushed: timing(store.writeUnflushed) };
  return { store: { ...store, ...writes }, longest: () => longest };
}

test("[PL3] of 20,000 events and 500 pending edits a rebuild loses none and keeps nobody waiting", async () => {
  const it = await aSyncingDesk();
  const ids = Array.from({ length: OURS }, (_, index) =>
    it.book({ startsAt: soon(it.desk, 7 + (index % 24) / 2, Math.floor(index / 24)) }),
  );
  await it.push();
  const client = crowded(it);
  const { signal } = new AbortController();
  await pullCalendar({ ...it.context(), client }, it.keller, { signal });
  for (const appointmentId of ids) changeNote(it.desk, { appointmentId, note: "Bring the card" });
  it.sandbox.control.expireSyncTokens();
  // The connection lay idle while so much was changed: if the server has given it up by now, this finds out.
  await client.listCalendars().catch(() => undefined);
  it.sandbox.control.clearRequests();
  const { store, longest } = timed(it.store);
  const report = await pullCalendar({ ...it.context(), client, store }, it.keller, { signal });
  expect([
    report,
    listOwed(it.store.reader).length,
    all(it.store.reader, "SELECT event_id FROM foreign_event").length,
    all(it.store.reader, "SELECT event_id FROM gathered_event").length,
    it.asked().length,
  ]).toEqual([{ kind: "pulled", changed: 0 }, OURS, THEIRS, 0, 2]);
  expect(longest()).toBeLessThan(50);
}, 120_000);
