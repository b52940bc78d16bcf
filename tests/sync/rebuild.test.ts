import { expect, test } from "vitest";
import { findCalendarState } from "../../main/store/calendar-states.ts";
import { GoogleError } from "../../main/google/google-error.ts";
import { findConflict } from "../../main/store/conflicts.ts";
import { listHeldChanges } from "../../main/store/held-changes.ts";
import { findLink } from "../../main/store/links.ts";
import { listOwed } from "../../main/store/outbox.ts";
import type { AppointmentId } from "../../shared/ids.ts";
import { pullUntilItDies } from "../support/dying-store.ts";
import { moveHere, startOf } from "../support/sent-desk.ts";
import { atHour, soon } from "../support/syncing-desk.ts";
import {
  AFTER,
  aRebuildingDesk,
  BEFORE,
  changeAll,
  gathered,
  pullWhile,
  screen,
} from "../support/rebuilding-desk.ts";

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
    hasFinished = await pullUntilItDies(it, cut);
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
      // The refused token and two of three pages.
      if (page === 3) controller.abort();
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

test("[PL3] a page that lay here while a newer answer came takes nothing back", async () => {
  const it = await aRebuildingDesk();
  changeAll(it);
  const controller = new AbortController();
  await pullWhile(
    it,
    (_, page) => {
      // All three pages are kept, and nothing is taken in.
      if (page === 4) controller.abort();
    },
    controller.signal,
  );
  // 19:00 is gathered; in Google it is 20:00 by now, which is found while sending and makes a conflict.
  it.inGoogle(it.first, atHour(it.desk, 20));
  moveHere(it, it.first, { hour: 13 });
  await it.push();
  const theirs = (): string | undefined => findConflict(it.store.reader, it.first)?.theirs?.held.startsAt;
  const found = theirs();
  // What comes after the rebuild would hide what it did.
  const report = await pullWhile(it, () => {
    throw new GoogleError("offline");
  });
  expect([report.kind, found, theirs(), screen(it).includes("10:00 cancelled")]).toEqual([
    "offline",
    soon(it.desk, 20),
    soon(it.desk, 20),
    true,
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
