import { PROTOCOL_VERSION } from "../../shared/relay/protocol.ts";
import { withEndings } from "../support/with-endings.ts";
import { quickAttacks, slowAttacks, type Attack, type AttackGround } from "./attacks.ts";
import { atMost, exactly, told, type Finding } from "./finding.ts";
import { openRawLine, upgradeWords } from "./raw-line.ts";
import { watchMemory, type MemoryWatch } from "./process-figures.ts";
import { addressOf, createSender } from "./send-from.ts";
import { aSiegeDesk } from "./siege-desk.ts";
import { aSiegeRelay, type SiegeRelay } from "./siege-relay.ts";
import { passing, until } from "./until.ts";

const MOST_ADDED_MB = 10;
const CUT_WITHIN_S = 10;
/** How long to wait for a line that is not cut. */
const PATIENCE_MS = 30_000;
const SETTLE_MS = 1_500;

/** Attacks a relay's lines in every way there is, one way after the other, with so many lines each. */
export function attackLines(lines: number): Promise<readonly Finding[]> {
  return withEndings(async (atEnd) => {
    const relay = await aSiegeRelay(atEnd);
    const memory = watchMemory(relay.pid);
    atEnd(memory.stop);
    const ground = await takeGround(relay, lines);
    const findings: Finding[] = [];
    // Once without looking, so that what is learned once is not held against the first.
    for (const attack of quickAttacks) await run(attack, { ground, memory, lines: 5 });
    for (const attack of quickAttacks) findings.push(...(await run(attack, { ground, memory, lines })));
    findings.push(...(await reuse(ground, lines)));
    for (const attack of slowAttacks) findings.push(...(await run(attack, { ground, memory, lines })));
    findings.push(told("memory in the end", `${memory.now().toFixed(1)} MB`));
    return findings;
  });
}

/** Attacks a relay in all quick ways at once, with a few lines each. */
export function attackLinesAtOnce(lines: number): Promise<readonly Finding[]> {
  return withEndings(async (atEnd) => {
    const relay = await aSiegeRelay(atEnd);
    const memory = watchMemory(relay.pid);
    atEnd(memory.stop);
    const ground = await takeGround(relay, (quickAttacks.length + 1) * lines);
    const outcomes = await Promise.all(
      quickAttacks.map((attack, index) => {
        const from = (index + 1) * lines;
        const moved: AttackGround = {
          ...ground,
          ticketOf: (number) => ground.ticketOf(number + from),
          helloOf: (number) => ground.helloOf(number + from),
          addressOf: (number) => ground.addressOf(number + from),
        };
        return run(attack, { ground: moved, memory, lines });
      }),
    );
    return [...outcomes.flat(), ...(await reuse(ground, lines))];
  });
}

async function takeGround(relay: SiegeRelay, lines: number): Promise<AttackGround> {
  const sender = createSender(16);
  const desks = Array.from({ length: lines }, (_, number) => aSiegeDesk({ sender, from: addressOf(number) }));
  await Promise.all(desks.map((desk) => desk.register(relay.url)));
  const deskOf = (number: number) => {
    const desk = desks[number];
    if (desk === undefined) throw new RangeError("no such desk");
    return desk;
  };
  return {
    port: relay.port,
    addressOf,
    ticketOf: (number) => deskOf(number).ticket(relay.url, "stream"),
    helloOf: (number) =>
      JSON.stringify({ kind: "hello", version: PROTOCOL_VERSION, deskId: deskOf(number).deskId }),
  };
}

async function run(
  { name, dueMs, open }: Attack,
  on: {
    readonly ground: AttackGround;
    readonly memory: MemoryWatch;
    readonly lines: number;
  },
): Promise<readonly Finding[]> {
  const { ground, memory } = on;
  const numbers = Array.from({ length: on.lines }, (_, number) => number);
  // Tickets are fetched before: to be let in is no attack.
  const tickets = await Promise.all(numbers.map((number) => ground.ticketOf(number)));
  await passing(SETTLE_MS);
  memory.peak();
  const beforeMb = memory.now();
  const begin = performance.now();
  let lastCutAt = begin;
  const lines = await Promise.all(
    numbers.map(async (number) => {
      const line = await open({ ...ground, ticketOf: async (wanted) => tickets[wanted] ?? "" }, number);
      line.socket.once("close", () => (lastCutAt = performance.now()));
      return line;
    }),
  );
  await until(() => lines.every((line) => line.isClosed()), dueMs + PATIENCE_MS);
  const addedMb = memory.peak() - beforeMb;
  const left = lines.filter((line) => !line.isClosed());
  for (const { socket } of lines) socket.destroy();
  const what = `${on.lines} × ${name}`;
  return [
    exactly(`${what}: lines left open`, left.length, 0),
    atMost(`${what}: cut after`, {
      value: left.length > 0 ? Infinity : (lastCutAt - begin - dueMs) / 1000,
      most: CUT_WITHIN_S,
      unit: dueMs === 0 ? "s" : `s after the ${dueMs / 1000} s it takes to know`,
    }),
    atMost(`${what}: memory added`, { value: addedMb, most: MOST_ADDED_MB, unit: "MB" }),
  ];
}

/** One ticket, for as many sockets as there are lines: it is good for one. */
async function reuse(ground: AttackGround, lines: number): Promise<readonly Finding[]> {
  const ticket = await ground.ticketOf(0);
  const opened = await Promise.all(
    Array.from({ length: lines }, () => openRawLine(ground.port, upgradeWords(ticket, ground.addressOf(0)))),
  );
  await until(() => opened.every((line) => line.heard().includes("\r\n\r\n")));
  const letIn = opened.filter((line) => line.heard().startsWith("HTTP/1.1 101")).length;
  for (const { socket } of opened) socket.destroy();
  return [exactly(`one ticket for ${lines} sockets: let in`, letIn, 1)];
}
