import type { Webhook } from "./relay-crowd-orders.ts";
import { startCrowd, type Crowd } from "./relay-crowd.ts";
import { makeListeners } from "./relay-desks.ts";
import { startPeer, type Peer, type PeerKind } from "./relay-peers.ts";
import { mostOpenFiles } from "./relay-process-costs.ts";

/** So many tickets are fetched within their 30 s, whatever else the machine does. */
const SLICE = 250;

/** Files a process has open beside its sockets. */
const OTHER_FILES = 200;

/** What to do before so many sockets can be opened; undefined where they can. */
export function socketsMissing(sockets: number): string | undefined {
  const wanted = sockets + OTHER_FILES;
  const most = mostOpenFiles();
  return most >= wanted
    ? undefined
    : `${sockets} sockets need ${wanted} open files in a process and this shell allows ${most} (Linux alone tells): raise it with \`ulimit -n 20000\` and run again.`;
}

/** A server with its listeners, and with what Google is going to say to it. */
export interface Contender {
  readonly peer: Peer;
  readonly crowd: Crowd;
  readonly webhooks: readonly Webhook[];
}

/** Starts servers side by side, each with so many sockets; all of them stay until the end, so that rounds can take turns. */
export async function openArena(given: {
  readonly kinds: readonly PeerKind[];
  readonly sockets: number;
  readonly calendarsEach: number;
  readonly redisUrl?: string;
}): Promise<{ readonly contenders: readonly Contender[]; readonly close: () => Promise<void> }> {
  const { kinds, sockets, calendarsEach, redisUrl } = given;
  const missing = socketsMissing(sockets);
  if (missing !== undefined) throw new Error(missing);
  const contenders: Contender[] = [];
  const open: Pick<Contender, "peer" | "crowd">[] = [];
  const close = async () => {
    for (const { crowd, peer } of open) {
      await crowd.close();
      await peer.close();
    }
  };
  try {
    for (const kind of kinds) {
      const peer = await startPeer(kind, redisUrl);
      const crowd = await startCrowd(peer);
      open.push({ peer, crowd });
      const listeners = await makeListeners(peer, sockets);
      for (let from = 0; from < sockets; from += SLICE) {
        const { refused } = await crowd.open(await listeners.wanted(from, Math.min(sockets, from + SLICE)));
        if (refused > 0) throw new Error(`${kind}: ${refused} sockets were refused`);
      }
      const webhooks = listeners.webhooks(calendarsEach);
      await crowd.aim(webhooks);
      contenders.push({ peer, crowd, webhooks });
    }
    return { contenders, close };
  } catch (fault) {
    await close();
    throw fault;
  }
}
