import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { z } from "zod";
import { openStore } from "../../main/store/open-store.ts";
import { seededRandom } from "../../sandbox/seeded-random.ts";
import { createDiskImage } from "./disk-image.ts";
import { readJournal } from "./read-journal.ts";
import { Recording, statesOf } from "./record-day.ts";
import { stateOf } from "./state-of.ts";
import { whatIsWrong } from "./what-is-wrong.ts";

/** What a power cut left: `lost` are answered acts that are gone; `broken` is anything else that must not be. */
const CutOutcome = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("whole") }),
  z.object({ kind: z.literal("lost"), answered: z.int(), found: z.int() }),
  z.object({ kind: z.literal("broken"), why: z.string() }),
]);
type CutOutcome = z.infer<typeof CutOutcome>;

/** A cut by its number, how many operations of the recording came before it, and what it left. */
export const TriedCut = z.object({ cut: z.int(), after: z.int(), outcome: CutOutcome });
export type TriedCut = z.infer<typeof TriedCut>;

const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** Which cuts to try; `scratch` is a folder for the files, emptied again and again. */
export const CutsToTry = z.object({
  recording: Recording,
  seed: z.int(),
  cuts: z.array(z.int()),
  scratch: z.string(),
});
export type CutsToTry = z.infer<typeof CutsToTry>;

/** Tries the power cuts with these numbers: where each comes and what it leaves follows from the seed and its number. */
export function tryCuts({ recording, seed, cuts, scratch }: CutsToTry): TriedCut[] {
  const operations = readJournal(readFileSync(recording.journal));
  const acks = join(recording.folder, "acks");
  const states = statesOf(recording);
  const key = Buffer.from(recording.keyHex, "hex");
  const planned = cuts
    .map((cut) => {
      const random = seededRandom(Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(cut + 1, 0x85ebca6b));
      // Spread by the golden ratio: however many cuts there are, no stretch of the day goes without.
      const place = (seededRandom(seed)() + cut * GOLDEN) % 1;
      return { cut, random, after: Math.floor(place * (operations.length + 1)) };
    })
    .toSorted((a, b) => a.after - b.after);
  const image = createDiskImage(recording.folder);
  const ackFds = new Set<number>();
  const tried: TriedCut[] = [];
  let done = 0;
  let answered = 0;
  for (const { cut, random, after } of planned) {
    for (; done < after; done += 1) {
      const operation = operations[done];
      if (operation === undefined) throw new Error("a cut past the journal");
      image.follow(operation);
      if (operation.kind === "open" && operation.path === acks) ackFds.add(operation.fd);
      if (operation.kind === "write" && ackFds.has(operation.fd)) answered += 1;
      if (operation.kind === "close") ackFds.delete(operation.fd);
    }
    rmSync(scratch, { recursive: true, force: true });
    mkdirSync(scratch);
    for (const [path, bytes] of image.cutPower(random))
      if (path !== acks) writeFileSync(join(scratch, basename(path)), bytes);
    tried.push({ cut, after, outcome: judge({ path: join(scratch, "desk.db"), key }, { answered, states }) });
  }
  return tried;
}

function judge(
  place: { readonly path: string; readonly key: Buffer },
  expected: { readonly answered: number; readonly states: ReadonlyMap<string, number> },
): CutOutcome {
  const { answered, states } = expected;
  try {
    const store = openStore(place);
    try {
      const wrong = whatIsWrong(store.reader);
      if (wrong !== undefined) return { kind: "broken", why: wrong };
      const found = states.get(stateOf(store.reader));
      if (found === undefined) return { kind: "broken", why: "a state that no act led to" };
      if (found < answered) return { kind: "lost", answered, found };
      if (found > answered + 1) return { kind: "broken", why: "acts that nobody did" };
      return { kind: "whole" };
    } finally {
      store.close();
    }
  } catch (error) {
    return { kind: "broken", why: error instanceof Error ? error.message : String(error) };
  }
}
