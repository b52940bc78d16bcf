import { expect, test } from "vitest";
import { GoogleCalendarId } from "../../shared/ids.ts";
import { aConnectedDesk } from "./a-desk.ts";
import { aRelay } from "./a-relay.ts";
import type { RelayWishes } from "./a-relay.ts";
import { googleHeaders, post } from "./google-message.ts";

async function aChannel(wishes: RelayWishes = {}) {
  const running = await aRelay(wishes);
  const client = await aConnectedDesk(running.url);
  const calendarKey = client.calendarKeyOf(GoogleCalendarId.parse("anna@example.org"));
  return { running, channel: await client.openChannel({ calendarKey, mode: "reuse" }) };
}

test("takes the odd content type of Google's documented example", async () => {
  const { channel } = await aChannel();
  const headers = googleHeaders(channel, { "Content-Type": "application/json; utf-8" });
  expect((await post(channel.address, headers)).status).toBe(204);
});

test("does not read a body, and hangs up on who sends one", async () => {
  const { channel } = await aChannel();
  const answers = [
    await post(
      channel.address,
      googleHeaders(channel, { "Content-Length": "5", Connection: "keep-alive" }),
      "hello",
    ),
    await post(
      channel.address,
      googleHeaders(channel, {
        "Content-Length": undefined,
        "Transfer-Encoding": "chunked",
        Connection: "keep-alive",
      }),
      "hello",
    ),
  ];
  expect(answers.map(({ status, connection }) => ({ status, connection }))).toEqual([
    { status: 204, connection: "close" },
    { status: 204, connection: "close" },
  ]);
});

test("keeps the line open for the next message", async () => {
  const { channel } = await aChannel();
  const answer = await post(channel.address, googleHeaders(channel, { Connection: "keep-alive" }));
  expect(answer).toEqual({ status: 204, text: "", connection: "keep-alive" });
});

test("answers 404 without a word to everything that is not a message", async () => {
  const { running, channel } = await aChannel();
  const get = await fetch(running.notifications);
  const answers = [
    { status: get.status, text: await get.text() },
    await post(running.notifications, {}),
    await post(running.notifications, googleHeaders(channel, { "X-Goog-Message-Number": "one" })),
    await post(running.notifications, googleHeaders(channel, { "X-Goog-Channel-Token": undefined })),
  ];
  expect(answers.map(({ status, text }) => ({ status, text }))).toEqual(
    Array.from({ length: 4 }, () => ({ status: 404, text: "" })),
  );
});

test("keeps the line also for a forged token: to refuse once more costs less than another line", async () => {
  const { running, channel } = await aChannel();
  const forged = googleHeaders({ ...channel, token: "v1.forged" }, { Connection: "keep-alive" });
  const answers = [];
  for (let count = 0; count < 200; count += 1) answers.push(await post(running.notifications, forged));
  const genuine = await post(running.notifications, googleHeaders(channel));
  expect([new Set(answers.map(({ connection }) => connection)), genuine.status]).toEqual([
    new Set(["keep-alive"]),
    204,
  ]);
});

test("never logs the address of the calendar, nor keeps it", async () => {
  const { running, channel } = await aChannel();
  await post(channel.address, googleHeaders(channel));
  await running.relay.close();
  expect(JSON.stringify(running.lines)).not.toContain("anna");
});
