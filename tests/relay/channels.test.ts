import { expect, test } from "vitest";
import { ChannelId, GoogleCalendarId } from "../../shared/ids.ts";
import { Instant } from "../../shared/time.ts";
import { aConnectedDesk, aKeychain } from "./a-desk.ts";
import { aRelay } from "./a-relay.ts";

const anna = GoogleCalendarId.parse("anna@example.org");
const bound = { resourceId: "ret08u3rv24htgh289g", expiresAt: Instant.parse("2026-11-28T09:00:00.000Z") };
const morning = Date.UTC(2026, 10, 21, 9);

test("[CH1] a new channel has an id, a token and the relay's address before Google is asked", async () => {
  const { url, notifications } = await aRelay({ clock: { now: () => morning } });
  const client = await aConnectedDesk(url);
  const channel = await client.openChannel({ calendarKey: client.calendarKeyOf(anna), mode: "reuse" });
  expect(channel).toEqual({
    channelId: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
    token: expect.stringMatching(/^v1\.[\w-]{6}\.[\w-]{20,160}\.[\w-]{43}$/),
    address: notifications,
    state: "new",
    expiresAt: null,
    resourceId: null,
    lastMessageAt: null,
  });
});

test("[CH6] a bound channel serves the clinic's other desks too, until it expires", async () => {
  let now = morning;
  const { url } = await aRelay({ clock: { now: () => now } });
  const secrets = aKeychain();
  const first = await aConnectedDesk(url, { secrets });
  const second = await aConnectedDesk(url, { secrets });
  const calendarKey = first.calendarKeyOf(anna);
  const opened = await first.openChannel({ calendarKey, mode: "reuse" });
  await first.bindChannel(opened.channelId, bound);
  const shared = await second.openChannel({ calendarKey: second.calendarKeyOf(anna), mode: "reuse" });
  now = Date.UTC(2026, 10, 28, 9);
  const later = await second.openChannel({ calendarKey, mode: "reuse" });
  expect({ shared, later: later.state, isOther: later.channelId !== opened.channelId }).toEqual({
    shared: { ...opened, ...bound, state: "live" },
    later: "new",
    isOther: true,
  });
});

test("a channel that was never bound is not handed out again: Google may know its id already", async () => {
  const { url } = await aRelay();
  const client = await aConnectedDesk(url);
  const calendarKey = client.calendarKeyOf(anna);
  const first = await client.openChannel({ calendarKey, mode: "reuse" });
  const second = await client.openChannel({ calendarKey, mode: "reuse" });
  expect([second.state, second.channelId === first.channelId]).toEqual(["new", false]);
});

test("[CH2] a renewed channel lives beside the old one and takes its place once it is bound", async () => {
  const { url } = await aRelay({ clock: { now: () => morning } });
  const client = await aConnectedDesk(url);
  const calendarKey = client.calendarKeyOf(anna);
  const reuse = async () => (await client.openChannel({ calendarKey, mode: "reuse" })).channelId;
  const old = await client.openChannel({ calendarKey, mode: "reuse" });
  await client.bindChannel(old.channelId, bound);
  const renewed = await client.openChannel({ calendarKey, mode: "renew" });
  const before = await reuse();
  await client.bindChannel(renewed.channelId, {
    ...bound,
    expiresAt: Instant.parse("2026-11-29T09:00:00.000Z"),
  });
  await client.endChannel(old.channelId);
  expect([before, renewed.state, await reuse()]).toEqual([old.channelId, "new", renewed.channelId]);
});

test("a clinic can neither bind nor end another's channel", async () => {
  const { url } = await aRelay({ clock: { now: () => morning } });
  const client = await aConnectedDesk(url);
  const stranger = await aConnectedDesk(url);
  const calendarKey = client.calendarKeyOf(anna);
  const { channelId } = await client.openChannel({ calendarKey, mode: "reuse" });
  const refusal = await stranger.bindChannel(channelId, bound).catch((error: unknown) => error);
  await client.bindChannel(channelId, bound);
  await stranger.endChannel(channelId);
  const still = await client.openChannel({ calendarKey, mode: "reuse" });
  expect({ refusal, still: still.channelId }).toMatchObject({
    refusal: { code: "refused", status: 404 },
    still: channelId,
  });
});

test("ending a channel that is not there is fine", async () => {
  const { url } = await aRelay();
  const client = await aConnectedDesk(url);
  await expect(
    client.endChannel(ChannelId.parse("4ba78bf0-6a47-41e2-bcfd-0800200c9a66")),
  ).resolves.toBeUndefined();
});

test("a calendar's key tells nothing of its id and differs from clinic to clinic", async () => {
  const { url } = await aRelay();
  const [one, other] = [await aConnectedDesk(url), await aConnectedDesk(url)];
  expect([one.calendarKeyOf(anna) === other.calendarKeyOf(anna), one.calendarKeyOf(anna).length]).toEqual([
    false,
    43,
  ]);
});
