import { expect, test } from "vitest";
import { AccountId, ChannelId, GoogleCalendarId } from "../../shared/ids.ts";
import { addMs, Instant } from "../../shared/time.ts";
import type { Channel } from "../store/channels.ts";
import { decideChannel } from "./decide-channel.ts";

const OPENED = Instant.parse("2026-11-21T08:00:00.000Z");
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

function aChannel(differs: Partial<Channel> = {}): Channel {
  return {
    id: ChannelId.parse("channel-1"),
    calendarId: GoogleCalendarId.parse("dr-keller"),
    accountId: AccountId.parse("01936b5e-8a00-7000-8000-000000000001"),
    resourceId: "resource",
    openedAt: OPENED,
    expiresAt: addMs(OPENED, 10 * DAY),
    lastMessageAt: addMs(OPENED, 1000),
    ...differs,
  };
}

test("[CH6] opens a channel where there is none, and forgets an expired one", () => {
  const expired = aChannel();
  expect(decideChannel([expired], expired.expiresAt)).toEqual({
    act: "open",
    newest: undefined,
    stop: [],
    forget: [expired],
    lookAgainAt: undefined,
  });
});

test("[CH2] keeps a heard channel until 80 % of its life", () => {
  const channel = aChannel();
  const renewAt = addMs(OPENED, 8 * DAY);
  expect([decideChannel([channel], addMs(renewAt, -1)), decideChannel([channel], renewAt)]).toEqual([
    { act: "keep", newest: channel, stop: [], forget: [], lookAgainAt: renewAt },
    { act: "renew", newest: channel, stop: [], forget: [], lookAgainAt: undefined },
  ]);
});

test("[CH2] stops the old one only after the new one is heard", () => {
  const old = aChannel();
  const openedAt = addMs(OPENED, 8 * DAY);
  const fresh = aChannel({
    id: ChannelId.parse("channel-2"),
    openedAt,
    expiresAt: addMs(OPENED, 18 * DAY),
    lastMessageAt: null,
  });
  const heard = { ...fresh, lastMessageAt: addMs(openedAt, 500) };
  const now = addMs(openedAt, 1000);
  expect([decideChannel([fresh, old], now), decideChannel([heard, old], now)]).toEqual([
    { act: "keep", newest: fresh, stop: [], forget: [], lookAgainAt: addMs(openedAt, 5000) },
    { act: "keep", newest: heard, stop: [old], forget: [], lookAgainAt: addMs(OPENED, 16 * DAY) },
  ]);
});

test("[CH5] tries another half an hour after one that stayed silent, and then stops the silent one", () => {
  const silent = aChannel({ lastMessageAt: null });
  const openedAt = addMs(OPENED, 30 * MINUTE);
  const fresh = aChannel({ id: ChannelId.parse("channel-2"), openedAt, lastMessageAt: null });
  expect([
    decideChannel([silent], addMs(OPENED, 2 * MINUTE)),
    decideChannel([silent], openedAt),
    decideChannel([fresh, silent], openedAt),
  ]).toEqual([
    { act: "keep", newest: silent, stop: [], forget: [], lookAgainAt: openedAt },
    { act: "renew", newest: silent, stop: [], forget: [], lookAgainAt: undefined },
    { act: "keep", newest: fresh, stop: [silent], forget: [], lookAgainAt: addMs(openedAt, 5000) },
  ]);
});

test("[CH5] asks after five seconds and after a minute whether Google was heard", () => {
  const fresh = aChannel({ lastMessageAt: null });
  const looks = [0, 5000, MINUTE].map((after) => decideChannel([fresh], addMs(OPENED, after)).lookAgainAt);
  expect(looks).toEqual([addMs(OPENED, 5000), addMs(OPENED, MINUTE), addMs(OPENED, 30 * MINUTE)]);
});
