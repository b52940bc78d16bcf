import { expect, test, vi } from "vitest";
import { listChannelsOf } from "../../main/store/channels.ts";
import { keepChannel } from "../../main/sync/keep-channel.ts";
import { aConnectedDesk, aKeychain } from "../relay/a-desk.ts";
import { aRelay } from "../relay/a-relay.ts";
import { aSecondDesk } from "../support/second-desk.ts";
import { silentLog } from "../support/silent-log.ts";
import { aSyncingDesk } from "../support/syncing-desk.ts";

const DAY_MS = 24 * 60 * 60_000;

/** Three desks of one clinic on the same Google account, each with a line of its own to the relay. */
async function aClinicOfThree() {
  const first = await aSyncingDesk();
  const { url } = await aRelay();
  const secrets = aKeychain();
  // One after the other: the first makes the clinic's keys, which the others find.
  const relay = await aConnectedDesk(url, { secrets });
  const desks = [
    { ...first, relay },
    { ...(await aSecondDesk(first)), relay: await aConnectedDesk(url, { secrets }) },
    { ...(await aSecondDesk(first)), relay: await aConnectedDesk(url, { secrets }) },
  ];
  const calendarKey = relay.calendarKeyOf(first.keller);
  return {
    clock: first.clock,
    /** Every desk looks after the calendar's channel at the same time. */
    keepAll: () =>
      Promise.all(
        desks.map(({ store, clock, current, relay: line }) => {
          const { client, account } = current();
          const keeping = { store, clock, client, relay: line, accountId: account.id, log: silentLog };
          return keepChannel(keeping, first.keller);
        }),
      ),
    /** Resolves once the relay has had Google's first message on the live channel. */
    syncMessageCame: () =>
      vi.waitFor(async () => {
        const { lastMessageAt } = await relay.openChannel({ calendarKey, mode: "reuse" });
        expect(lastMessageAt).not.toBeNull();
      }),
    known: () => desks.map(({ store }) => listChannelsOf(store.reader, first.keller).map(({ id }) => id)),
    /** How many channels Google has opened and not stopped since. */
    atGoogle: () => {
      const done = (verb: string) =>
        first.sandbox.control
          .readInspection()
          .requests.filter(({ methodName, status }) => methodName === verb && status < 300).length;
      return done("Events.Watch") - done("Channels.Stop");
    },
  };
}

test("[CH6] three desks that open and renew a calendar's channel at the same time are left with one", async () => {
  const clinic = await aClinicOfThree();
  await clinic.keepAll();
  const opened = { known: clinic.known(), atGoogle: clinic.atGoogle() };
  await clinic.syncMessageCame();
  await clinic.keepAll();
  clinic.clock.advance(0.81 * 7 * DAY_MS);
  await clinic.keepAll();
  await clinic.syncMessageCame();
  await clinic.keepAll();
  const renewed = { known: clinic.known(), atGoogle: clinic.atGoogle() };
  const [first = [], ...others] = opened.known;
  const [next = [], ...othersNext] = renewed.known;
  expect({ opened, renewed }).toEqual({
    opened: { known: [first, first, first], atGoogle: 1 },
    renewed: { known: [next, next, next], atGoogle: 1 },
  });
  expect([first.length, next.length, others.length, othersNext.length, first[0] === next[0]]).toEqual([
    1,
    1,
    2,
    2,
    false,
  ]);
});
