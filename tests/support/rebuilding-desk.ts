import { all } from "../../main/store/sql.ts";
import { pullCalendar } from "../../main/sync/pull-calendar.ts";
import type { SyncContext } from "../../main/sync/sync-context.ts";
import { blocksOf } from "./sent-desk.ts";
import { aSyncingDesk, atHour, soon, type SyncingDesk } from "./syncing-desk.ts";

type Client = SyncContext["client"];
type Listing = (query: Parameters<Client["listEvents"]>[0], page: number) => Promise<void> | void;

/** A desk whose calendar holds four appointments and four meetings, all pulled; Google answers two events a page from now on. */
export async function aRebuildingDesk() {
  const it = await aSyncingDesk();
  const ids = [9, 10, 11, 12].map((hour) => it.book({ startsAt: soon(it.desk, hour) }));
  await it.push();
  const meetings = [14, 15, 16, 17].map((hour) =>
    it.sandbox.control.insertEvent(it.keller, { summary: `Meeting ${hour}`, ...atHour(it.desk, hour) }),
  );
  await it.pull();
  it.sandbox.control.addFault({ kind: "shortPages", size: 2, match: { method: "GET", path: "/events" } });
  it.sandbox.control.clearRequests();
  it.announced.length = 0;
  const [first, second, third, fourth] = ids;
  if (!first || !second || !third || !fourth) throw new Error("four were booked");
  const removeMeeting = (index: number): void =>
    it.sandbox.control.purgeEvent({ calendarId: it.keller, eventId: String(meetings[index]?.["id"]) });
  return { ...it, first, second, third, fourth, removeMeeting };
}
/** See `aRebuildingDesk`. */
export type RebuildingDesk = Awaited<ReturnType<typeof aRebuildingDesk>>;

/** Pulls, with something happening before each page is asked for. */
export function pullWhile(it: SyncingDesk, before: Listing, signal = new AbortController().signal) {
  const { client } = it.context();
  let page = 0;
  const listEvents: Client["listEvents"] = async (query) => {
    page += 1;
    await before(query, page);
    return client.listEvents(query);
  };
  return pullCalendar({ ...it.context(), client: { ...client, listEvents } }, it.keller, { signal });
}

/** What a person sees, in words. */
export function screen(it: RebuildingDesk): readonly string[] {
  const visits = [it.first, it.second, it.third, it.fourth].map((id) => {
    const { startsAt, status } = it.appointment(id);
    return `${startsAt.slice(11)} ${status}`;
  });
  return [...visits, ...blocksOf(it).map(({ label }) => label)];
}

/** What is on the screen at first. */
export const BEFORE = ["09:00 booked", "10:00 booked", "11:00 booked", "12:00 booked"].concat(
  [14, 15, 16, 17].map((hour) => `Meeting ${hour}`),
);

/** Behind the desk's back: one appointment moved, one deleted, one meeting gone, and the token is forgotten. */
export function changeAll(it: RebuildingDesk): void {
  it.inGoogle(it.first, atHour(it.desk, 19));
  it.inGoogle(it.second, null);
  it.removeMeeting(0);
  it.sandbox.control.expireSyncTokens();
}
/** What is on the screen after `changeAll`. */
export const AFTER = ["19:00 booked", "10:00 cancelled", "11:00 booked", "12:00 booked"].concat(
  [15, 16, 17].map((hour) => `Meeting ${hour}`),
);

/** How many events lie gathered. */
export const gathered = ({ store }: SyncingDesk): number =>
  all(store.reader, "SELECT 1 FROM gathered_event").length;
