import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { ChannelMessage, ChannelTable, NewChannel } from "../../backend/store/channel-table.ts";
import { MOST_CALENDARS } from "../../backend/store/channel-table.ts";
import type { News } from "../../backend/store/relay-store.ts";
import { CalendarKey, ChannelId, ClinicId } from "../../shared/ids.ts";
import { base32 } from "../../shared/relay/base32.ts";
import { Instant, msOf } from "../../shared/time.ts";
import { aStore, isMissing, stores } from "./a-store.ts";

const calendarKey = CalendarKey.parse("k".repeat(43));
const other = CalendarKey.parse("o".repeat(43));
const atMinute = (minute: number) =>
  Instant.parse(`2026-11-21T09:${String(minute).padStart(2, "0")}:00.000Z`);
const later = Instant.parse("2026-11-28T09:00:00.000Z");

describe.each(stores)("channels in $label", ({ kind }) => {
  const rule = test.skipIf(isMissing(kind));

  /** A table and a clinic that is new to it. */
  async function aClinic() {
    const clinicId = ClinicId.parse(base32(randomBytes(17)).slice(0, 26));
    const { channels: table, bus } = await aStore(kind);
    const aChannel = (name: string, minute = 0, more: Partial<NewChannel> = {}): NewChannel => ({
      id: ChannelId.parse(name),
      clinicId,
      calendarKey,
      openedAt: atMinute(minute),
      tokenExpiresAt: Instant.parse("2026-12-26T09:00:00.000Z"),
      ...more,
    });
    const open = async (channel: NewChannel) => (await table.open(channel, "renew")).kind;
    const bind = (channel: NewChannel, resourceId = "r") =>
      table.bind({ id: channel.id, clinicId, resourceId, expiresAt: later, now: atMinute(31) });
    const live = async () => {
      const opening = await table.open(aChannel("asked", 31), "reuse");
      return opening.kind === "live" ? opening.channel.id : opening.kind;
    };
    return { clinicId, table, bus, aChannel, open, bind, live };
  }

  const aMessage = (
    channel: NewChannel,
    messageNumber: number,
    more: Partial<ChannelMessage> = {},
  ): ChannelMessage => ({
    channel,
    messageNumber,
    resourceId: "r",
    meaning: "change",
    at: atMinute(30),
    ...more,
  });
  const receiveAll = async (table: ChannelTable, messages: readonly ChannelMessage[]) => {
    const outcomes = [];
    for (const message of messages) outcomes.push(await table.receive(message));
    return outcomes;
  };

  rule(
    "counts a calendar's changes over all its channels, each of which numbers its own messages",
    async () => {
      const { clinicId, table, aChannel, open } = await aClinic();
      const [old, renewed] = [aChannel("old"), aChannel("renewed", 1)];
      await open(old);
      await open(renewed);
      const outcomes = await receiveAll(table, [
        aMessage(old, 7),
        aMessage(renewed, 1, { meaning: "sync" }),
        aMessage(renewed, 2),
        aMessage(old, 7),
        aMessage(old, 999_999_999_999_999),
        aMessage(old, 999_999_999_999_999),
        aMessage(old, 999_999_999_999_998),
      ]);
      const first = msOf(atMinute(30));
      expect({ outcomes, changes: await table.listChanges(clinicId) }).toEqual({
        outcomes: [
          { kind: "changed", number: first },
          { kind: "alive" },
          { kind: "changed", number: first + 1 },
          { kind: "repeated" },
          { kind: "changed", number: first + 2 },
          { kind: "repeated" },
          { kind: "repeated" },
        ],
        changes: [{ calendarKey, changedAt: atMinute(30), number: first + 2 }],
      });
    },
  );

  rule("the resource that is named first, by Google or by the desk, is the channel's for good", async () => {
    const { table, aChannel, open, bind } = await aClinic();
    const [called, bound] = [aChannel("called"), aChannel("bound", 1, { calendarKey: other })];
    await open(called);
    await open(bound);
    await table.receive(aMessage(called, 1, { meaning: "sync" }));
    expect([
      await bind(called, "other"),
      await bind(called),
      await bind(bound, "other"),
      await table.receive(aMessage(bound, 1)),
    ]).toEqual(["otherResource", "bound", "bound", { kind: "otherResource" }]);
  });

  rule("only the newest of the channels that nobody bound and Google never called are kept", async () => {
    const { aChannel, open, bind } = await aClinic();
    const waiting = [0, 1, 2, 3, 4, 5].map((minute) => aChannel(`waiting-${minute}`, minute));
    for (const channel of waiting) await open(channel);
    const outcomes = [];
    for (const channel of waiting) outcomes.push(await bind(channel));
    expect(outcomes).toEqual(["unknown", "unknown", "bound", "overtaken", "overtaken", "overtaken"]);
  });

  rule(
    "[CH6] of channels opened at the same time the one bound first serves the calendar; a renewal takes the place of the one it knew",
    async () => {
      const { clinicId, table, aChannel, open, bind, live } = await aClinic();
      const [first, second] = [aChannel("first", 1), aChannel("second", 2)];
      const [renewal, lateRenewal] = [aChannel("renewal", 3), aChannel("late-renewal", 4)];
      await open(first);
      await open(second);
      const atOnce = [await bind(second), await bind(first), await bind(second), await live()];
      await open(renewal);
      await open(lateRenewal);
      const renewed = [await bind(renewal), await bind(lateRenewal), await live()];
      for (const { id } of [renewal, second]) await table.end({ id, clinicId, now: atMinute(31) });
      const afterTheEnd = [await bind(lateRenewal), await live()];
      expect({ atOnce, renewed, afterTheEnd }).toEqual({
        atOnce: ["bound", "overtaken", "bound", "second"],
        renewed: ["bound", "overtaken", "renewal"],
        afterTheEnd: ["bound", "late-renewal"],
      });
    },
  );

  rule("a clinic can neither bind nor end another's channel", async () => {
    const { table, aChannel, open, bind, live } = await aClinic();
    const stranger = ClinicId.parse(base32(randomBytes(17)).slice(0, 26));
    const channel = aChannel("ours");
    await open(channel);
    const binding = { id: channel.id, clinicId: stranger, resourceId: "r", expiresAt: later };
    const theirs = await table.bind({ ...binding, now: atMinute(31) });
    const ours = await bind(channel);
    await table.end({ id: channel.id, clinicId: stranger, now: atMinute(31) });
    expect([theirs, ours, await live()]).toEqual(["unknown", "bound", "ours"]);
  });

  rule(
    "what has expired is forgotten with the next channel, and its calendar is spoken of no more",
    async () => {
      const { clinicId, table, aChannel, open } = await aClinic();
      const short = aChannel("short", 0, { calendarKey: other, tokenExpiresAt: atMinute(10) });
      await open(short);
      await table.receive(aMessage(short, 1, { at: atMinute(5) }));
      const before = await table.listChanges(clinicId);
      await open(aChannel("next", 10));
      expect([before.length, (await table.listChanges(clinicId)).length]).toEqual([1, 0]);
    },
  );

  rule("a clinic has channels for 200 calendars, and more for those", async () => {
    const { aChannel, open } = await aClinic();
    const keyOf = (number: number) => CalendarKey.parse(String(number).padStart(43, "k"));
    const outcomes = [];
    for (let number = 0; number <= MOST_CALENDARS; number += 1)
      outcomes.push(await open(aChannel(`channel-${number}`, 1, { calendarKey: keyOf(number) })));
    outcomes.push(await open(aChannel("again", 2, { calendarKey: keyOf(0) })));
    expect(outcomes.slice(-3)).toEqual(["opened", "tooManyCalendars", "opened"]);
  });

  rule("a channel the store has lost is known again by its first message, and stays known", async () => {
    const { clinicId, table, aChannel } = await aClinic();
    const lost = aChannel("lost");
    const outcomes = await receiveAll(table, [aMessage(lost, 4), aMessage(lost, 4)]);
    await table.end({ id: lost.id, clinicId, now: atMinute(31) });
    outcomes.push(await table.receive(aMessage(lost, 5)));
    expect(outcomes.map(({ kind: outcome }) => outcome)).toEqual(["changed", "repeated", "ended"]);
  });

  rule("whoever follows the clinic hears of each change, and of no other clinic's", async () => {
    const { clinicId, table, bus, aChannel } = await aClinic();
    const stranger = ClinicId.parse(base32(randomBytes(17)).slice(0, 26));
    const heard: News[] = [];
    const done = Promise.withResolvers<void>();
    bus.onNews((news) => {
      heard.push(news);
      if (heard.length === 2) done.resolve();
    });
    await bus.follow(clinicId);
    const channel = aChannel("followed");
    await receiveAll(table, [
      aMessage({ ...channel, clinicId: stranger }, 1),
      aMessage(channel, 1, { meaning: "sync" }),
      aMessage(channel, 2),
      aMessage(channel, 2),
      aMessage(channel, 3, { at: atMinute(31) }),
    ]);
    await done.promise;
    const [first, second] = [msOf(atMinute(30)), msOf(atMinute(31))];
    expect(heard).toEqual([
      { kind: "changed", clinicId, calendarKey, number: first, takenAt: first },
      { kind: "changed", clinicId, calendarKey, number: second, takenAt: second },
    ]);
  });

  rule("changes of many at once are each counted once", async () => {
    const { clinicId, table, aChannel, open, bind } = await aClinic();
    const channels = Array.from({ length: 4 }, (_, index) => aChannel(`at-once-${index}`, index));
    for (const channel of channels) await open(channel);
    await Promise.all([
      ...channels.flatMap((channel) => [1, 2, 3].map((number) => table.receive(aMessage(channel, number)))),
      ...channels.map((channel) => bind(channel)),
    ]);
    const [change] = await table.listChanges(clinicId);
    expect(change?.number).toBe(msOf(atMinute(30)) + 11);
  });
});
