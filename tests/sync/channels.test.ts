import { expect, test, vi } from "vitest";
import type { RelayClient } from "../../main/relay/relay-client.ts";
import { listChannels, listChannelsOf } from "../../main/store/channels.ts";
import { hintSourceOf } from "../../main/sync/hint-source.ts";
import { keepChannel } from "../../main/sync/keep-channel.ts";
import { stopAllChannels } from "../../main/sync/stop-channels.ts";
import type { ChannelId } from "../../shared/ids.ts";
import { addMs, instantNow } from "../../shared/time.ts";
import { aConnectedDesk, aKeychain } from "../relay/a-desk.ts";
import { aRelay } from "../relay/a-relay.ts";
import { aLinkedDesk, countAsked, type LinkedDesk } from "../support/linked-desk.ts";
import { silentLog } from "../support/silent-log.ts";

const DAY = 24 * 60 * 60_000;

async function aDeskWithRelay() {
  const linked = await aLinkedDesk();
  const { url } = await aRelay();
  const secrets = aKeychain();
  const relay = await aConnectedDesk(url, { secrets });
  const warned: string[] = [];
  const keeping = (desk: LinkedDesk, by: RelayClient) => ({
    store: desk.store,
    clock: desk.clock,
    client: desk.current().client,
    relay: by,
    accountId: desk.current().account.id,
    log: { ...silentLog, warn: (words: string) => void warned.push(words) },
  });
  const keep = () => keepChannel(keeping(linked, relay), linked.keller);
  return { ...linked, relay, url, secrets, warned, keep };
}
type DeskWithRelay = Awaited<ReturnType<typeof aDeskWithRelay>>;

function channelsOf({ store, keller }: DeskWithRelay): ChannelId[] {
  return listChannelsOf(store.reader, keller).map(({ id }) => id);
}

/** Resolves once the relay has had Google's first message on the calendar's newest channel. */
async function syncMessageCame({ relay, keller }: DeskWithRelay): Promise<void> {
  const calendarKey = relay.calendarKeyOf(keller);
  await vi.waitFor(async () => {
    const { lastMessageAt } = await relay.openChannel({ calendarKey, mode: "reuse" });
    expect(lastMessageAt).not.toBeNull();
  });
}

function hints({ store, keller, clock, relay }: DeskWithRelay) {
  return hintSourceOf(store.reader, { calendarId: keller, now: instantNow(clock), relay });
}

test("[CH1] the relay takes Google's first message, which may come before the watch answer", async () => {
  const desk = await aDeskWithRelay();
  const start = instantNow(desk.clock);
  const outcome = await desk.keep();
  await syncMessageCame(desk);
  desk.clock.advance(5000);
  const before = hints(desk);
  await desk.keep();
  expect({ outcome, before, after: hints(desk), channels: channelsOf(desk).length }).toEqual({
    outcome: { kind: "kept", lookAgainAt: addMs(start, 5000) },
    before: "polling",
    after: "live",
    channels: 1,
  });
});

test("[CH2] renews at 80 % of its life and stops the old one once the new one is heard", async () => {
  const desk = await aDeskWithRelay();
  await desk.keep();
  await syncMessageCame(desk);
  await desk.keep();
  const [old] = channelsOf(desk);
  desk.clock.advance(0.81 * 7 * DAY);
  await desk.keep();
  const overlap = channelsOf(desk);
  const stopsInOverlap = countAsked(desk.sandbox, "POST", "/channels/stop");
  await syncMessageCame(desk);
  await desk.keep();
  expect({
    overlap: overlap.length,
    holdsOld: overlap.slice(1),
    stopsInOverlap,
    after: channelsOf(desk),
    stops: countAsked(desk.sandbox, "POST", "/channels/stop"),
  }).toEqual({ overlap: 2, holdsOld: [old], stopsInOverlap: 0, after: overlap.slice(0, 1), stops: 1 });
});

test("[CH2] a renewal that Google refuses leaves the old one to bring hints, until it ends", async () => {
  const desk = await aDeskWithRelay();
  await desk.keep();
  await syncMessageCame(desk);
  await desk.keep();
  const [old] = channelsOf(desk);
  desk.sandbox.control.addFault({ kind: "status", status: 400, match: { path: "/watch" } });
  desk.clock.advance(0.81 * 7 * DAY);
  const outcome = await desk.keep();
  const refused = { channels: channelsOf(desk), hints: hints(desk) };
  desk.clock.advance(0.2 * 7 * DAY);
  await desk.keep();
  expect({
    outcome,
    refused,
    stops: countAsked(desk.sandbox, "POST", "/channels/stop"),
    ended: { channels: channelsOf(desk), hints: hints(desk) },
  }).toEqual({
    outcome: { kind: "refused", code: "invalid" },
    refused: { channels: [old], hints: "live" },
    stops: 0,
    ended: { channels: [], hints: "polling" },
  });
});

test("[CH3] stops every channel at Google and at the relay", async () => {
  const desk = await aDeskWithRelay();
  await desk.keep();
  const { store, relay, keller } = desk;
  const report = await stopAllChannels({ store, client: desk.current().client, relay, log: silentLog });
  const next = await relay.openChannel({ calendarKey: relay.calendarKeyOf(keller), mode: "reuse" });
  expect({ report, kept: listChannels(store.reader), next: next.state }).toEqual({
    report: { stopped: 1, notConfirmed: 0 },
    kept: [],
    next: "new",
  });
});

test("[CH3] forgets a channel Google cannot be told about", async () => {
  const desk = await aDeskWithRelay();
  await desk.keep();
  desk.sandbox.control.addFault({ kind: "offline" });
  const { store, relay } = desk;
  const report = await stopAllChannels({ store, client: desk.current().client, relay, log: silentLog });
  expect({ report, kept: listChannels(store.reader) }).toEqual({
    report: { stopped: 0, notConfirmed: 1 },
    kept: [],
  });
});

test("[CH5] polls and warns while Google's first message does not come, and tries another channel later", async () => {
  const desk = await aDeskWithRelay();
  const start = instantNow(desk.clock);
  desk.sandbox.control.addFault({ kind: "dropPush" });
  await desk.keep();
  const [silent] = channelsOf(desk);
  desk.clock.advance(60_000);
  const warnedBefore = [...desk.warned];
  const outcome = await desk.keep();
  const whileSilent = hints(desk);
  const warned = desk.warned.length;
  desk.sandbox.control.clearFaults();
  desk.clock.advance(29 * 60_000);
  await desk.keep();
  const [fresh, ...older] = channelsOf(desk);
  await syncMessageCame(desk);
  await desk.keep();
  expect({
    outcome,
    warned: [warnedBefore, warned],
    whileSilent,
    isOther: fresh !== silent,
    older,
    after: hints(desk),
  }).toEqual({
    warned: [[], 1],
    outcome: { kind: "kept", lookAgainAt: addMs(start, 30 * 60_000) },
    whileSilent: "polling",
    isOther: true,
    older: [],
    after: "live",
  });
});

test("[CH5] says when Google would not open a channel", async () => {
  const desk = await aDeskWithRelay();
  desk.sandbox.control.addFault({ kind: "status", status: 400, match: { path: "/watch" } });
  expect({ outcome: await desk.keep(), hints: hints(desk) }).toEqual({
    outcome: { kind: "refused", code: "invalid" },
    hints: "polling",
  });
});

test("[CH6] takes on the channel another desk of the clinic has opened", async () => {
  const desk = await aDeskWithRelay();
  await desk.keep();
  await syncMessageCame(desk);
  const [id] = channelsOf(desk);
  // The same clinic at another desk: its own database, which knows of no channel.
  const other = await aLinkedDesk();
  const line = await aConnectedDesk(desk.url, { secrets: desk.secrets });
  const { store, clock } = other;
  const { client, account } = other.current();
  const parts = { store, clock, client, relay: line, accountId: account.id, log: silentLog };
  await keepChannel(parts, desk.keller);
  expect({
    adopted: listChannelsOf(store.reader, desk.keller).map((channel) => channel.id),
    watches: countAsked(other.sandbox, "POST", "/events/watch"),
    hints: hintSourceOf(store.reader, { calendarId: desk.keller, now: instantNow(clock), relay: line }),
  }).toEqual({ adopted: [id], watches: 0, hints: "live" });
});
