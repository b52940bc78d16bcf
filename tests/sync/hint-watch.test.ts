import { expect, onTestFinished, test } from "vitest";
import { insertChannel } from "../../main/store/channels.ts";
import { saveAccount } from "../../main/store/accounts.ts";
import { createHintWatch } from "../../main/sync/hint-watch.ts";
import { AccountId, ChannelId, GoogleCalendarId } from "../../shared/ids.ts";
import { addMs, instantNow } from "../../shared/time.ts";
import { aDesk } from "../support/desk.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const calendarId = GoogleCalendarId.parse("keller");

/** A watch over a calendar with a channel on which Google is heard; its clock goes on only when told to. */
function aWatch({ channelLifeMs = 7 * DAY } = {}) {
  const { store, clock, desk, close } = aDesk();
  onTestFinished(close);
  const accountId = AccountId.parse(desk.newId());
  const openedAt = instantNow(clock);
  store.write((writer) => {
    saveAccount(writer, {
      id: accountId,
      googleSub: "1",
      email: "owner@clinic.example",
      state: "connected",
      connectedAt: openedAt,
    });
    const expiresAt = addMs(openedAt, channelLifeMs);
    const id = ChannelId.parse("channel");
    insertChannel(writer, {
      id,
      calendarId,
      accountId,
      resourceId: "r",
      openedAt,
      expiresAt,
      lastMessageAt: openedAt,
    });
  });
  const relay = { isConnected: () => true };
  const hints = createHintWatch({ reader: store.reader, clock, random: () => 0.5, relay });
  return {
    hints,
    clock,
    look: (cause: "itsTime" | "asked", changed: boolean) => {
      hints.lookBegins(calendarId, cause);
      hints.lookEnded(calendarId, changed);
    },
    /** In how many minutes it is looked at without a cause. */
    next: () => ((hints.nextLookAt(calendarId) ?? NaN) - clock.now()) / MINUTE,
  };
}

test("[PL4] before the first look nothing is planned, and nothing is covered", () => {
  const { hints } = aWatch();
  expect([hints.nextLookAt(calendarId), hints.isCovered(calendarId)]).toEqual([undefined, false]);
});

test("[CH7] a hint that comes within a minute of the look that found its change was only slow", () => {
  const nexts = [50_000, 70_000].map((late) => {
    const watch = aWatch();
    watch.look("asked", true);
    watch.look("itsTime", true);
    const doubted = watch.next();
    watch.clock.advance(late);
    watch.hints.hintCame(calendarId);
    watch.look("asked", false);
    return [doubted, watch.next(), watch.hints.sourceOf(calendarId)];
  });
  expect(nexts).toEqual([
    [5, 10, "live"],
    [5, 5, "polling"],
  ]);
});

test("[CH7] what somebody asked to be looked at, or a hint told of during the look, is no missed hint", () => {
  const asked = aWatch();
  asked.look("asked", true);
  asked.look("asked", true);
  const during = aWatch();
  during.look("asked", true);
  during.hints.lookBegins(calendarId, "itsTime");
  during.hints.hintCame(calendarId);
  during.hints.lookEnded(calendarId, true);
  expect([asked.next(), during.next()]).toEqual([5, 10]);
});

test("[CH7] a hint whose look failed counts at the next one", () => {
  const watch = aWatch();
  watch.look("asked", true);
  watch.hints.hintCame(calendarId);
  watch.hints.lookBegins(calendarId, "asked");
  watch.clock.advance(MINUTE);
  watch.look("itsTime", true);
  expect(watch.next()).toBe(10);
});

test("[CH7] the hint of a write may come before its answer", () => {
  const watch = aWatch();
  watch.look("asked", true);
  const begunAt = watch.clock.now();
  watch.clock.advance(80);
  watch.hints.hintCame(calendarId);
  watch.clock.advance(20);
  watch.hints.wrote(calendarId, begunAt);
  watch.look("asked", false);
  const told = watch.next();
  watch.hints.wrote(calendarId, watch.clock.now());
  expect([told, watch.next()]).toEqual([10, 2]);
});

test("[PL4] it looks when the channel ends, whatever it is trusted for", () => {
  const watch = aWatch({ channelLifeMs: 3 * MINUTE });
  watch.look("asked", true);
  expect(watch.next()).toBe(3);
});

test("[CH5] a channel covers only what comes after a look that it was there for, on a line that stood all the time", () => {
  const watch = aWatch();
  watch.look("asked", true);
  const covered = watch.hints.isCovered(calendarId);
  watch.clock.advance(MINUTE);
  watch.hints.beginAnew();
  const broken = [watch.hints.isCovered(calendarId), watch.next()];
  watch.look("asked", false);
  expect([covered, broken, watch.hints.isCovered(calendarId), watch.next()]).toEqual([
    true,
    [false, 0],
    true,
    5,
  ]);
});
