import { withEndings } from "../support/with-endings.ts";
import { gatherCrowd, type Crowd } from "./crowd.ts";
import { atMost, exactly, some, told, type Finding } from "./finding.ts";
import { twoSiegeNodes, type TwoNodes } from "./two-siege-nodes.ts";
import { passing, until } from "./until.ts";

/** How many there are, and how much goes on meanwhile. */
export interface TakeAwayWish {
  readonly desks: number;
  readonly messagesASecond: number;
  /** Over how many lines that stay Google's messages come; 0: each over a line of its own. */
  readonly keptLines: number;
  /** How long all is well before and after, in milliseconds. */
  readonly calmMs: number;
  readonly drainSeconds: number;
}

const BACK_WITHIN_MS = 120_000;
const GONE_WITHIN_S = 25;
const MOST_HANDSHAKES = 200;
const REDIS_GONE_MS = 5_000;

/** Stops one of two nodes as an update does. */
export function stopNode(wish: TakeAwayWish): Promise<readonly Finding[]> {
  return during(wish, async ({ nodes: [node] }, crowd) => {
    const began = performance.now();
    node.child.kill("SIGTERM");
    const code = await node.ended;
    const goneS = (performance.now() - began) / 1000;
    const backMs = await allBack(crowd, wish, began);
    return [
      exactly("SIGTERM: exit code of the node", code ?? -1, 0),
      atMost("the node is gone after", { value: goneS, most: GONE_WITHIN_S, unit: "s" }),
      exactly("messages of Google's that were refused", crowd.tally().refused, 0),
      exactly("messages that Google was told to send again", crowd.tally().later, 0),
      some("desks told when to come back", crowd.byes.length),
      told("when they were told to", `${Math.min(...crowd.byes)} to ${Math.max(...crowd.byes)} ms later`),
      atMost("desks let in within one second, at most", {
        value: crowd.peakASecond(),
        most: MOST_HANDSHAKES,
        unit: "",
      }),
      atMost("all desks are back after", { value: backMs / 1000, most: 60, unit: "s" }),
    ];
  });
}

/** Ends one of two nodes as a power cut does. */
export function killNode(wish: TakeAwayWish): Promise<readonly Finding[]> {
  return during(wish, async ({ nodes: [node] }, crowd) => {
    const began = performance.now();
    node.child.kill("SIGKILL");
    await node.ended;
    const backMs = await allBack(crowd, wish, began);
    return [
      told("messages under way when the node died", String(crowd.tally().refused)),
      told("desks let in within one second, at most", String(crowd.peakASecond())),
      atMost("all desks are back after", { value: backMs / 1000, most: 60, unit: "s" }),
    ];
  });
}

/** Ends Redis as a power cut does, and starts it again. */
export function killRedis(wish: TakeAwayWish): Promise<readonly Finding[]> {
  return during(wish, async ({ redis }, crowd) => {
    await redis.kill();
    await passing(REDIS_GONE_MS);
    const gone = crowd.tally();
    const stayed = crowd.welcome();
    await redis.start();
    const began = performance.now();
    const before = crowd.tally().taken;
    await until(() => crowd.tally().taken > before, BACK_WITHIN_MS);
    return [
      some("messages that Google was told to send again", gone.later),
      exactly("messages refused for good", crowd.tally().refused, 0),
      exactly("desks that kept their line", stayed, wish.desks),
      told(
        "the first message is taken again",
        `${Math.round(performance.now() - began)} ms after Redis is back`,
      ),
    ];
  });
}

/** Two nodes, a crowd, Google's messages all the time; something is taken away; in the end all desks must know everything. */
function during(
  wish: TakeAwayWish,
  takeAway: (nodes: TwoNodes, crowd: Crowd) => Promise<readonly Finding[]>,
): Promise<readonly Finding[]> {
  return withEndings(async (atEnd) => {
    const nodes = await twoSiegeNodes(atEnd, { RELAY_DRAIN_SECONDS: String(wish.drainSeconds) });
    const crowd = await gatherCrowd(nodes.url, wish, atEnd);
    const connected = crowd.welcome();
    const began = performance.now();
    crowd.startGoogle(wish.messagesASecond);
    await passing(wish.calmMs);
    const findings = await takeAway(nodes, crowd);
    await passing(wish.calmMs);
    const seconds = (performance.now() - began) / 1000;
    await crowd.stopGoogle();
    const stopped = performance.now();
    const behind = await crowd.converge();
    const { sent, taken } = crowd.tally();
    return [
      exactly("desks connected to two nodes", connected, wish.desks),
      told(
        "messages of Google's",
        `${sent} in ${seconds.toFixed(1)} s, ${Math.round(sent / seconds)} a second`,
      ),
      some("messages taken", taken),
      ...findings,
      exactly("desks that do not know of everything that was taken", behind, 0),
      told("all know it", `${Math.round(performance.now() - stopped)} ms after the last message`),
    ];
  });
}

/** How long it took until all desks are welcome again. */
async function allBack(crowd: Crowd, { desks }: TakeAwayWish, since: number): Promise<number> {
  const isBack = await until(() => crowd.welcome() === desks, BACK_WITHIN_MS);
  return isBack ? performance.now() - since : Infinity;
}
