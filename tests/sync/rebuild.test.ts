import { expect, test } from "vitest";
import { findCalendarState } from "../../main/store/calendar-states.ts";
import { listHeldChanges } from "../../main/store/held-changes.ts";
import { findLink } from "../../main/store/links.ts";
import { listOwed } from "../../main/store/outbox.ts";
import { all } from "../../main/store/sql.ts";
import type { Store } from "../../main/store/store.ts";
import { pullCalendar } from "../../main/sync/pull-calendar.ts";
import type { SyncContext } from "../../main/sync/sync-context.ts";
import type { AppointmentId } from "../../shared/ids.ts";
import { blocksOf, moveHere, startOf } from "../support/sent-desk.ts";
import { aSyncingDesk, atHour, soon, type SyncingDesk } from "../support/syncing-desk.ts";

type Client = SyncContext["client"];
type Listing = (query: Parameters<Client["listEvents"]>[0], page: number) => Promise<void> | void;

/** A desk whose calendar holds four appointments and four meetings, all pulled; Google answers two events a page from now on. */
async function aRebuildingDesk() {
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
type RebuildingDesk = Awaited<ReturnType<typeof aRebuildingDesk>>;

/** Pulls, with something happening before each page is asked for. */
function pullWhile(it: SyncingDesk, before: Listing, signal = new AbortController().signal) {
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
function screen(it: RebuildingDesk): readonly string[] {
  const visits = [it.first, it.second, it.third, it.fourth].map((id) => {
    const { startsAt, status } = it.appointment(id);
    return `${startsAt.slice(11)} ${status}`;
  });
  return [...visits, ...blocksOf(it).map(({ label }) => label)];
}

const BEFORE = ["09:00 booked", "10:00 booked", "11:00 booked", "12:00 booked"].concat(
  [14, 15, 16, 17].map((hour) => `Meeting ${hour}`),
);

/** Behind the desk's back: one appointment moved, one deleted, one meeting gone, and the token is forgotten. */
function changeAll(it: RebuildingDesk): void {
  it.inGoogle(it.first, atHour(it.desk, 19));
  it.inGoogle(it.second, null);
  it.removeMeeting(0);
  it.sandbox.control.expireSyncTokens();
}
const AFTER = ["19:00 booked", "10:00 cancelled", "11:00 booked", "12:00 booked"].concat(
  [15, 16, 17].map((hour) => `Meeting ${hour}`),
);

const gathered = (it: SyncingDesk): number =>
  all(it.store.reader, "SELECT event_id FROM gathered_event").length;

test("[PL3] the screen stays as it was until the last page is in, and then shows all of it", async () => {
  const it = await aRebuildingDesk();
  changeAll(it);
  const seen: (readonly string[])[] = [];
  const report = await pullWhile(it, () => {
    seen.push(screen(it));
  });
  expect([
    report.kind,
    seen.length > 3,
    new Set(seen.map((one) => one.join())),
    screen(it),
    gathered(it),
  ]).toEqual(["pulled", true, new Set([BEFORE.join()]), AFTER, 0]);
  expect([it.feed().toSorted(), listOwed(it.store.reader)]).toEqual([["deletedInGoogle", "moved"], []]);
});

test("[PL3] an interrupted rebuild goes on where it was, page by page, and ends the same", async () => {
  const it = await aRebuildingDesk();
  changeAll(it);
  const pageTokens: (string | undefined)[] = [];
  let runs = 0;
  for (let kind = "stopped"; kind === "stopped" && runs < 20; runs += 1) {
    const controller = new AbortController();
    const report = await pullWhile(
      it,
      ({ syncToken, pageToken }) => {
        if (syncToken === undefined) pageTokens.push(pageToken);
        controller.abort();
      },
      controller.signal,
    );
    kind = report.kind;
    if (kind === "stopped") expect(screen(it)).toEqual(BEFORE);
  }
  expect(screen(it)).toEqual(AFTER);
  // No page was asked for twice.
  expect([new Set(pageTokens).size, runs > 3]).toEqual([pageTokens.length, true]);
});

test("[PL3] whichever transaction it dies before, the next pull ends the same", async () => {
  let hasFinished = false;
  for (let cut = 0; !hasFinished; cut += 1) {
    const it = await aRebuildingDesk();
    changeAll(it);
    moveHere(it, it.third, { hour: 13 });
    let writes = 0;
    const dying: Store = {
      ...it.store,
      write: (work) => {
        if (writes === cut) throw new Error("the power is gone");
        writes += 1;
        return it.store.write(work);
      },
    };
    const { signal } = new AbortController();
    hasFinished = await pullCalendar({ ...it.context(), store: dying }, it.keller, { signal }).then(
      () => true,
      () => false,
    );
    const report = await it.pull();
    await it.push();
    expect([cut, report.kind, screen(it), startOf(it.event(it.third)), gathered(it)]).toEqual([
      cut,
      "pulled",
      AFTER.map((line) => line.replace("11:00", "13:00")),
      "13:00",
      0,
    ]);
    expect([it.feed().toSorted(), listOwed(it.store.reader)]).toEqual([["deletedInGoogle", "moved"], []]);
  }
}, 60_000);

test("[PL3] a token that dies between two pages leads to the same", async () => {
  const it = await aRebuildingDesk();
  it.inGoogle(it.first, atHour(it.desk, 19));
  it.inGoogle(it.second, null);
  it.removeMeeting(0);
  it.sandbox.control.addFault({ kind: "syncTokenInvalidBetweenPages", times: 1 });
  expect([(await it.pull()).kind, screen(it)]).toEqual(["pulled", AFTER]);
});

test("[PL3] a page of the rebuild that is refused begins it anew at once; what keeps being refused is tried later", async () => {
  const it = await aRebuildingDesk();
  changeAll(it);
  const refuse = (times: number | undefined): void =>
    it.sandbox.control.addFault({
      kind: "status",
      status: 410,
      reason: "fullSyncRequired",
      match: { method: "GET", path: "/events" },
      after: 3,
      ...(times === undefined ? {} : { times }),
    });
  refuse(undefined);
  const failed = await it.pull();
  const between = screen(it);
  it.sandbox.control.clearFaults();
  it.sandbox.control.addFault({ kind: "shortPages", size: 2, match: { method: "GET", path: "/events" } });
  refuse(1);
  expect([failed.kind, between, (await it.pull()).kind, screen(it)]).toEqual([
    "failed",
    BEFORE,
    "pulled",
    AFTER,
  ]);
});

test("[PL3] [PL8] empty pages on the way delete nothing", async () => {
  const it = await aRebuildingDesk();
  changeAll(it);
  it.sandbox.control.addFault({ kind: "emptyPages", match: { method: "GET", path: "/events" }, every: 2 });
  expect([(await it.pull()).kind, screen(it)]).toEqual(["pulled", AFTER]);
});

test("[PL3] what reception does between two pages is neither lost nor undone", async () => {
  const it = await aRebuildingDesk();
  changeAll(it);
  let booked: AppointmentId | undefined;
  await pullWhile(it, ({ pageToken }) => {
    if (pageToken === undefined || booked !== undefined) return;
    moveHere(it, it.third, { hour: 13 });
    booked = it.book({ startsAt: soon(it.desk, 18) });
  });
  if (booked === undefined) throw new Error("there was one page only");
  const owed = listOwed(it.store.reader).map(({ appointmentId }) => appointmentId);
  await it.push();
  expect([
    owed.toSorted(),
    screen(it),
    [it.third, booked].map((id) => startOf(it.event(id))),
    listOwed(it.store.reader),
  ]).toEqual([
    [it.third, booked].toSorted(),
    AFTER.map((line) => line.replace("11:00", "13:00")),
    ["13:00", "18:00"],
    [],
  ]);
});

test("[PL3] what was sent while an interrupted rebuild lay idle counts, not what its pages said before", async () => {
  const it = await aRebuildingDesk();
  changeAll(it);
  const controller = new AbortController();
  await pullWhile(
    it,
    (_, page) => {
      // All but the last page are kept.
      if (page === 5) controller.abort();
    },
    controller.signal,
  );
  // The moves of both sides meet: theirs is found while sending, and is taken in before the rebuild comes to it.
  moveHere(it, it.third, { hour: 13 });
  const late = it.book({ startsAt: soon(it.desk, 18) });
  await it.push();
  await it.pull();
  await it.push();
  expect([
    screen(it),
    it.appointment(late).status,
    findLink(it.store.reader, late)?.agreed === null,
    it.feed().toSorted(),
  ]).toEqual([
    AFTER.map((line) => line.replace("11:00", "13:00")),
    "booked",
    false,
    ["deletedInGoogle", "moved"],
  ]);
});

test("[PL3] [MG8] a rebuild that finds most of a practitioner's future gone holds it", async () => {
  const it = await aRebuildingDesk();
  const more = [7, 8, 13].map((hour) => it.book({ startsAt: soon(it.desk, hour) }));
  await it.push();
  await it.pull();
  for (const id of [it.first, it.second, it.third, ...more])
    it.sandbox.control.purgeEvent({
      calendarId: it.keller,
      eventId: findLink(it.store.reader, id)?.eventId ?? "",
    });
  it.removeMeeting(0);
  it.sandbox.control.expireSyncTokens();
  const report = await it.pull();
  expect([
    report.kind,
    screen(it),
    listHeldChanges(it.store.reader).length,
    it.feed(),
    findCalendarState(it.store.reader, it.keller)?.syncToken,
  ]).toEqual(["pulled", BEFORE.filter((line) => line !== "Meeting 14"), 6, [], expect.any(String)]);
});

test("[PL3] a rebuild costs its pages and one question for each event it missed", async () => {
  const it = await aRebuildingDesk();
  it.sandbox.control.clearFaults();
  changeAll(it);
  await it.pull();
  // The refused token, the one page, and the deleted appointment and meeting.
  expect(it.asked()).toEqual(["GET", "GET", "GET", "GET"]);
});
