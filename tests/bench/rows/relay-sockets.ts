import { setTimeout as pause } from "node:timers/promises";
import { type BenchRow, counted, type Figure, type Lack } from "../bench-row.ts";
import { socketsMissing } from "../relay-arena.ts";
import { startCrowd } from "../relay-crowd.ts";
import { makeListeners } from "../relay-desks.ts";
import { startPeer, type PeerKind } from "../relay-peers.ts";
import { nchanMissing } from "../relay-nchan.ts";
import { median, medianRatio } from "../spread.ts";

/** How much is measured. */
interface SocketLoad {
  readonly sockets: number;
  readonly rounds: number;
  /** After this long idle the memory is read. */
  readonly settledMs: number;
  readonly peers: readonly PeerKind[];
}

const SOCKETS = 10_000;
/** Opened before anything is measured, so that all code has been run. */
const WARM_UP = 60;
/** A ticket is good for 30 s. */
const SLICE = 500;
const LINES_GONE_MS = 300;

/** Goals 4 and 5: what ten thousand desks that only listen weigh, and what it costs when all of them come at once. */
export const relaySockets: BenchRow = {
  name: "relay-sockets",
  lacks,
  run: () =>
    socketsMissing(SOCKETS) === undefined
      ? measureSockets({
          sockets: SOCKETS,
          rounds: 2,
          settledMs: 8_000,
          peers: nchanMissing === undefined ? ["nchan"] : [],
        })
      : Promise.resolve([]),
};

function lacks(): readonly Lack[] {
  const what = `relay: ${SOCKETS} sockets`;
  const few = socketsMissing(SOCKETS);
  if (few !== undefined) return [{ what, remedy: few }];
  return nchanMissing === undefined ? [] : [{ what: `${what} beside nchan`, remedy: nchanMissing }];
}

interface Weighing {
  readonly kibEach: number;
  readonly microsEach: number;
  /** The same with the two requests before, by which a desk shows who it is and gets its ticket. */
  readonly microsWithProof: number;
  readonly refused: number;
  readonly aSecond: number;
}

/** Each in a fresh process, in turns. */
export async function measureSockets(load: SocketLoad): Promise<readonly Figure[]> {
  const { sockets, rounds, peers } = load;
  const kinds = ["bare", "relay", "socket.io", ...peers] as const;
  const weighings = kinds.map((): Weighing[] => []);
  for (let round = 0; round < rounds; round += 1)
    for (const [index, kind] of kinds.entries()) weighings[index]?.push(await weigh(kind, load));
  const [bare = [], relay = [], socketIo = [], ...others] = weighings;
  const of = (all: readonly Weighing[], name: keyof Weighing) => all.map((one) => one[name]);
  const figure = (
    what: string,
    given: {
      readonly name: keyof Weighing;
      readonly unit: string;
      readonly beside: "bare" | "socket.io";
      readonly goal: number;
    },
  ): Figure => {
    const { name, unit, beside, goal } = given;
    const peer = beside === "bare" ? bare : socketIo;
    const also = others.map((some, index) => `${peers[index]} ${median(of(some, name)).toPrecision(3)}`);
    return {
      what: `relay: ${what}`,
      measured: median(of(relay, name)),
      unit,
      beside: {
        what: beside === "bare" ? ["bare http + ws", ...also].join("; ") : beside,
        value: median(of(peer, name)),
      },
      ratio: medianRatio(of(relay, name), of(peer, name)),
      goal,
    };
  };
  const memory = `memory of each of ${sockets} idle sockets with a desk`;
  const rates = [relay, bare, socketIo, ...others].map((all) => Math.round(median(of(all, "aSecond"))));
  const price = `processor time to take a socket, its ticket checked, ${sockets} at once`;
  const withProof = Math.round(median(of(relay, "microsWithProof")));
  return [
    figure(memory, { name: "kibEach", unit: "KiB", beside: "bare", goal: 1.25 }),
    figure(memory, { name: "kibEach", unit: "KiB", beside: "socket.io", goal: 0.55 }),
    figure(`${price} (sockets a second: ${rates.join(", ")} of relay, bare, socket.io and others)`, {
      name: "microsEach",
      unit: "µs",
      beside: "bare",
      goal: 1.6,
    }),
    figure(`${price} (with both requests for the ticket ${withProof})`, {
      name: "microsEach",
      unit: "µs",
      beside: "socket.io",
      goal: 0.45,
    }),
    counted({
      what: `relay: ${sockets} desks come at once`,
      unit: "refused",
      measured: Math.max(...of(relay, "refused")),
      allowed: { what: "none", value: 0 },
    }),
  ];
}

async function weigh(kind: PeerKind, { sockets, settledMs }: SocketLoad): Promise<Weighing> {
  const peer = await startPeer(kind);
  const crowd = await startCrowd(peer);
  try {
    const first = await makeListeners(peer, WARM_UP);
    await crowd.open(await first.wanted(0, WARM_UP));
    await pause(settledMs);
    const emptyKib = peer.memoryKib();
    const listeners = await makeListeners(peer, sockets);
    const sum = { refused: 0, tookMs: 0, opening: 0, proving: 0 };
    for (let from = 0; from < sockets; from += SLICE) {
      const atFirst = peer.processorMs();
      const wanted = await listeners.wanted(from, Math.min(sockets, from + SLICE));
      // The lines over which the tickets came are gone by then, on the server's side too.
      await pause(LINES_GONE_MS);
      const before = peer.processorMs();
      const { refused, tookMs } = await crowd.open(wanted);
      sum.opening += peer.processorMs() - before;
      sum.proving += before - atFirst;
      sum.refused += refused;
      sum.tookMs += tookMs;
    }
    await pause(settledMs);
    return {
      kibEach: (peer.memoryKib() - emptyKib) / sockets,
      microsEach: (sum.opening * 1_000) / sockets,
      microsWithProof: ((sum.opening + sum.proving) * 1_000) / sockets,
      refused: sum.refused,
      aSecond: (sockets * 1_000) / sum.tookMs,
    };
  } finally {
    await crowd.close();
    await peer.close();
  }
}
