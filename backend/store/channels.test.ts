import { expect, onTestFinished, test } from "vitest";
import { CalendarKey, ChannelId, ClinicId } from "../../shared/ids.ts";
import { Instant } from "../../shared/time.ts";
import type { ChannelMessage, ChannelTable, NewChannel } from "./channels.ts";
import { openRelayStore } from "./open-relay-store.ts";

const clinicId = ClinicId.parse("abcdefghijklmnopqrstuvwxyz");
const calendarKey = CalendarKey.parse("k".repeat(43));
const atMinute = (minute: number) =>
  Instant.parse(`2026-11-21T09:${String(minute).padStart(2, "0")}:00.000Z`);

function aTable(): ChannelTable {
  const store = openRelayStore(":memory:");
  onTestFinished(store.close);
  return store.channels;
}

function aChannel(name: string, minute = 0, more: Partial<NewChannel> = {}): NewChannel {
  const tokenExpiresAt = Instant.parse("2026-12-26T09:00:00.000Z");
  return {
    id: ChannelId.parse(name),
    clinicId,
    calendarKey,
    openedAt: atMinute(minute),
    tokenExpiresAt,
    ...more,
  };
}

function aMessage(
  channel: NewChannel,
  messageNumber: number,
  more: Partial<ChannelMessage> = {},
): ChannelMessage {
  return { channel, messageNumber, resourceId: "r", meaning: "change", at: atMinute(30), ...more };
}

test("counts a calendar's changes over all its channels, each of which numbers its own messages", () => {
  const table = aTable();
  const [old, renewed] = [aChannel("old"), aChannel("renewed", 1)];
  table.open(old);
  table.open(renewed);
  const outcomes = [
    table.receive(aMessage(old, 7)),
    table.receive(aMessage(renewed, 1, { meaning: "sync" })),
    table.receive(aMessage(renewed, 2)),
    table.receive(aMessage(old, 7)),
    table.receive(aMessage(old, 100)),
  ];
  expect({ outcomes, changes: table.listChanges(clinicId) }).toEqual({
    outcomes: [
      { kind: "changed", number: 1 },
      { kind: "alive" },
      { kind: "changed", number: 2 },
      { kind: "repeated" },
      { kind: "changed", number: 3 },
    ],
    changes: [{ calendarKey, changedAt: atMinute(30), number: 3 }],
  });
});

test("the resource that is named first, by Google or by the desk, is the channel's for good", () => {
  const table = aTable();
  const other = CalendarKey.parse("o".repeat(43));
  const [called, bound] = [aChannel("called"), aChannel("bound", 1, { calendarKey: other })];
  table.open(called);
  table.open(bound);
  table.receive(aMessage(called, 1, { meaning: "sync" }));
  const binding = { clinicId, expiresAt: Instant.parse("2026-11-28T09:00:00.000Z"), now: atMinute(31) };
  expect([
    table.bind({ ...binding, id: called.id, resourceId: "other" }),
    table.bind({ ...binding, id: called.id, resourceId: "r" }),
    table.bind({ ...binding, id: bound.id, resourceId: "other" }),
    table.receive(aMessage(bound, 1)),
  ]).toEqual(["otherResource", "bound", "bound", { kind: "otherResource" }]);
});

test("only the newest of the channels that nobody bound and Google never called are kept", () => {
  const table = aTable();
  const binding = { clinicId, expiresAt: Instant.parse("2026-11-28T09:00:00.000Z"), now: atMinute(31) };
  const waiting = [0, 1, 2, 3, 4, 5].map((minute) => aChannel(`waiting-${minute}`, minute));
  for (const channel of waiting) table.open(channel);
  const outcomes = waiting.map(({ id }) => table.bind({ ...binding, id, resourceId: "r" }));
  expect(outcomes).toEqual(["unknown", "unknown", "bound", "overtaken", "overtaken", "overtaken"]);
});

test("[CH6] of channels opened at the same time the one bound first serves the calendar; a renewal takes the place of the one it knew", () => {
  const table = aTable();
  const binding = {
    clinicId,
    resourceId: "r",
    expiresAt: Instant.parse("2026-11-28T09:00:00.000Z"),
    now: atMinute(31),
  };
  const bind = (name: string) => table.bind({ ...binding, id: ChannelId.parse(name) });
  const live = () => table.findLive(clinicId, calendarKey, atMinute(31))?.id;
  table.open(aChannel("first", 1));
  table.open(aChannel("second", 2));
  const atOnce = [bind("second"), bind("first"), bind("second"), live()];
  table.open(aChannel("renewal", 3));
  table.open(aChannel("late-renewal", 4));
  const renewed = [bind("renewal"), bind("late-renewal"), live()];
  table.end({ id: ChannelId.parse("renewal"), clinicId, now: atMinute(31) });
  table.end({ id: ChannelId.parse("second"), clinicId, now: atMinute(31) });
  const afterTheEnd = [bind("late-renewal"), live()];
  expect({ atOnce, renewed, afterTheEnd }).toEqual({
    atOnce: ["bound", "overtaken", "bound", "second"],
    renewed: ["bound", "overtaken", "renewal"],
    afterTheEnd: ["bound", "late-renewal"],
  });
});

test("what has expired is forgotten with the next channel, and its calendar no longer counts", () => {
  const table = aTable();
  const other = CalendarKey.parse("o".repeat(43));
  const short = aChannel("short", 0, { calendarKey: other, tokenExpiresAt: atMinute(10) });
  table.open(short);
  table.receive(aMessage(short, 1, { at: atMinute(5) }));
  const before = [table.countCalendars(clinicId), table.listChanges(clinicId).length];
  table.open(aChannel("next", 10));
  const after = [table.countCalendars(clinicId), table.listChanges(clinicId).length];
  expect({ before, after, isThere: table.hasCalendar(clinicId, other) }).toEqual({
    before: [1, 1],
    after: [1, 0],
    isThere: false,
  });
});
