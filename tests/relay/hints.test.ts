import { expect, test } from "vitest";
import { GoogleCalendarId } from "../../shared/ids.ts";
import { Instant } from "../../shared/time.ts";
import type { OpenChannelAnswer } from "../../shared/relay/protocol.ts";
import type { RelayClient } from "../../main/relay/relay-client.ts";
import { aConnectedDesk, aKeychain } from "./a-desk.ts";
import { aRelay } from "./a-relay.ts";
import { googleHeaders, post } from "./google-message.ts";
import { createHandTimers } from "./hand-timers.ts";
import { logHints } from "./hint-log.ts";

const anna = GoogleCalendarId.parse("anna@example.org");
const ben = GoogleCalendarId.parse("ben@example.org");

function open(client: RelayClient, calendar: GoogleCalendarId): Promise<OpenChannelAnswer> {
  return client.openChannel({ calendarKey: client.calendarKeyOf(calendar), mode: "reuse" });
}
const message = (number: number, more: Record<string, string> = {}) => ({
  "X-Goog-Message-Number": String(number),
  ...more,
});

test("a message from Google becomes a hint on the desk that opened the channel", async () => {
  const { url } = await aRelay();
  const client = await aConnectedDesk(url);
  const log = logHints(client);
  const channel = await open(client, anna);
  const answer = await post(channel.address, googleHeaders(channel));
  await log.reaches(1);
  expect({ answer, hints: log.hints }).toEqual({
    answer: { status: 204, text: "", connection: "close" },
    hints: [client.calendarKeyOf(anna)],
  });
});

test("every desk of the clinic gets the hint, and no desk of another", async () => {
  const { url } = await aRelay();
  const secrets = aKeychain();
  const first = await aConnectedDesk(url, { secrets });
  const second = await aConnectedDesk(url, { secrets });
  const stranger = await aConnectedDesk(url);
  const logs = [first, second, stranger].map(logHints);
  const theirs = await open(stranger, ben);
  const ours = await open(first, anna);
  await post(ours.address, googleHeaders(ours));
  await post(theirs.address, googleHeaders(theirs));
  await Promise.all(logs.map((log) => log.reaches(1)));
  expect(logs.map(({ hints }) => hints)).toEqual([
    [first.calendarKeyOf(anna)],
    [first.calendarKeyOf(anna)],
    [stranger.calendarKeyOf(ben)],
  ]);
});

test("a token that is forged or another channel's gets 404 and makes no hint", async () => {
  const { url, notifications } = await aRelay();
  const client = await aConnectedDesk(url);
  const stranger = await aConnectedDesk(url);
  const log = logHints(client);
  const ours = await open(client, anna);
  const theirs = await open(stranger, anna);
  const fence = await open(client, ben);
  const wrong = [
    { ...ours, token: ours.token.slice(0, -2) + (ours.token.endsWith("AA") ? "BB" : "AA") },
    { ...ours, token: theirs.token },
    { ...ours, channelId: theirs.channelId },
    { ...ours, token: "" },
  ];
  const answers = [];
  for (const channel of wrong) answers.push(await post(notifications, googleHeaders(channel)));
  await post(notifications, googleHeaders(fence));
  await log.reaches(1);
  expect({ answers, hints: log.hints }).toEqual({
    answers: wrong.map(() => ({ status: 404, text: "", connection: "close" })),
    hints: [client.calendarKeyOf(ben)],
  });
});

test("a token that is too old gets 404", async () => {
  let now = Date.now();
  const { url } = await aRelay({ clock: { now: () => now } });
  const client = await aConnectedDesk(url);
  const channel = await open(client, anna);
  now += 35 * 24 * 60 * 60 * 1000;
  expect((await post(channel.address, googleHeaders(channel))).status).toBe(404);
});

test("a message whose number is not above the last one is taken and dropped", async () => {
  const { url } = await aRelay();
  const client = await aConnectedDesk(url);
  const log = logHints(client);
  const channel = await open(client, anna);
  const fence = await open(client, ben);
  const statuses = [];
  for (const number of [5, 5, 3]) {
    statuses.push((await post(channel.address, googleHeaders(channel, message(number)))).status);
  }
  await post(fence.address, googleHeaders(fence));
  await log.reaches(2);
  expect({ statuses, hints: log.hints }).toEqual({
    statuses: [204, 204, 204],
    hints: [client.calendarKeyOf(anna), client.calendarKeyOf(ben)],
  });
});

test("[CH5] a sync message makes no hint; the desk sees that it came", async () => {
  const now = Date.UTC(2026, 10, 21, 9);
  const { url } = await aRelay({ clock: { now: () => now } });
  const client = await aConnectedDesk(url);
  const log = logHints(client);
  const channel = await open(client, anna);
  const fence = await open(client, ben);
  await post(channel.address, googleHeaders(channel, message(1, { "X-Goog-Resource-State": "sync" })));
  await post(fence.address, googleHeaders(fence));
  await log.reaches(1);
  const expiresAt = Instant.parse("2026-11-28T09:00:00.000Z");
  await client.bindChannel(channel.channelId, { resourceId: "ret08u3rv24htgh289g", expiresAt });
  expect({ hints: log.hints, channel: await open(client, anna) }).toEqual({
    hints: [client.calendarKeyOf(ben)],
    channel: {
      ...channel,
      state: "live",
      resourceId: "ret08u3rv24htgh289g",
      expiresAt,
      lastMessageAt: "2026-11-21T09:00:00.000Z",
    },
  });
});

test("a message of another resource than the channel's makes no hint", async () => {
  const { url } = await aRelay();
  const client = await aConnectedDesk(url);
  const log = logHints(client);
  const channel = await open(client, anna);
  await post(channel.address, googleHeaders(channel, message(1, { "X-Goog-Resource-State": "sync" })));
  const other = googleHeaders(channel, message(2, { "X-Goog-Resource-ID": "another" }));
  const { status } = await post(channel.address, other);
  const fence = await open(client, ben);
  await post(fence.address, googleHeaders(fence));
  await log.reaches(1);
  expect({ status, hints: log.hints }).toEqual({ status: 204, hints: [client.calendarKeyOf(ben)] });
});

test("a channel that a desk has ended makes no more hints", async () => {
  const { url } = await aRelay();
  const client = await aConnectedDesk(url);
  const log = logHints(client);
  const channel = await open(client, anna);
  await client.endChannel(channel.channelId);
  const { status } = await post(channel.address, googleHeaders(channel));
  const fence = await open(client, ben);
  await post(fence.address, googleHeaders(fence));
  await log.reaches(1);
  expect({ status, hints: log.hints }).toEqual({ status: 204, hints: [client.calendarKeyOf(ben)] });
});

test("a burst for one calendar comes as its first hint and, a second later, its last", async () => {
  const timers = createHandTimers();
  const { url } = await aRelay({ timers });
  const client = await aConnectedDesk(url);
  const log = logHints(client);
  const channel = await open(client, anna);
  const fence = await open(client, ben);
  for (let number = 1; number <= 20; number += 1) {
    await post(channel.address, googleHeaders(channel, message(number)));
  }
  await post(fence.address, googleHeaders(fence));
  await log.reaches(2);
  timers.fire(1000);
  await log.reaches(3);
  const [annaKey, benKey] = [client.calendarKeyOf(anna), client.calendarKeyOf(ben)];
  expect(log.hints).toEqual([annaKey, benKey, annaKey]);
});

test("a listener that has unsubscribed hears nothing more, and the others still do", async () => {
  const { url } = await aRelay();
  const client = await aConnectedDesk(url);
  const [gone, stays] = [logHints(client), logHints(client)];
  gone.stop();
  const channel = await open(client, anna);
  await post(channel.address, googleHeaders(channel));
  await stays.reaches(1);
  expect({ gone: gone.hints.length, stays: stays.hints.length }).toEqual({ gone: 0, stays: 1 });
});
