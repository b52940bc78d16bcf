import { startCrowd, type Crowd } from "./relay-crowd.ts";
import { makeListeners } from "./relay-desks.ts";
import { startPeer, type Peer, type PeerKind } from "./relay-peers.ts";
import { mostOpenFiles } from "./relay-process-costs.ts";

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
  const close = async () => {
    for (const { crowd, peer } of contenders) {
      await crowd.close();
      await peer.close();
    }
  };
  try {
    for (const kind of kinds) {
      const peer = await startPeer(kind, redisUrl);
      const crowd = await startCrowd(peer);
      contenders.push({ peer, crowd });
      const listeners = await makeListeners(peer, sockets);
      const { opened, refused } = await crowd.open(await listeners.wanted(0, sockets));
      if (opened !== sockets) throw new Error(`${kind}: ${refused} sockets were refused`);
      await crowd.aim(listeners.webhooks(calendarsEach));
    }
    return { contenders, close };
  } catch (fault) {
    await close();
    throw fault;
  }
}
