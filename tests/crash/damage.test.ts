import { closeSync, copyFileSync, openSync, readFileSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openStore } from "../../main/store/open-store.ts";
import { script } from "../../main/store/sql.ts";
import { StoreError } from "../../main/store/store-error.ts";
import type { Store } from "../../main/store/store.ts";
import { seededRandom } from "../../sandbox/seeded-random.ts";
import { inCrashFolder } from "./crash-folder.ts";
import { aSmallClinic } from "./small-clinic.ts";
import { stateOf } from "./state-of.ts";
import { whatIsWrong } from "./what-is-wrong.ts";

/** Of every random choice here; told when a test fails. */
const SEED = 1;
const PATIENCE_MS = 120_000;
const key = Buffer.alloc(32, 9);

interface CrashedDesk {
  readonly path: string;
  /** The database and its log as the crash left them. */
  readonly database: Buffer;
  readonly log: Buffer;
  /** The states since the last checkpoint, the oldest first. */
  readonly states: readonly string[];
}

/** What a crash leaves of a desk that did some acts before its last checkpoint and some after. */
function crash(folder: string, acts: { readonly before: number; readonly after: number }): CrashedDesk {
  const running = join(folder, "running.db");
  const store = openStore({ path: running, key });
  const { day } = aSmallClinic(store, SEED);
  for (let done = 0; done < acts.before; done += 1) day.act();
  store.checkpoint();
  const states = [stateOf(store.reader)];
  for (let done = 0; done < acts.after; done += 1) {
    day.act();
    states.push(stateOf(store.reader));
  }
  const path = join(folder, "desk.db");
  const [database, log] = [readFileSync(running), readFileSync(`${running}-wal`)];
  writeFileSync(path, database);
  copyFileSync(`${running}.keyid`, `${path}.keyid`);
  store.close();
  return { path, database, log, states };
}

/** Writes one byte of a file, in place. */
function put(path: string, at: number, byte: number): void {
  const file = openSync(path, "r+");
  writeSync(file, Buffer.of(byte), 0, 1, at);
  closeSync(file);
}

/** Runs `work` while one bit of the file, which otherwise holds `bytes`, is flipped; says which in words. */
function withFlippedBit(
  { path, bytes, random }: { readonly path: string; readonly bytes: Buffer; readonly random: () => number },
  work: (which: string) => void,
): void {
  const [at, bit] = [Math.floor(random() * bytes.length), Math.floor(random() * 8)];
  const whole = bytes[at] ?? 0;
  put(path, at, whole ^ (1 << bit));
  work(`bit ${bit} of byte ${at} (seed ${SEED})`);
  put(path, at, whole);
}

function faultOf(work: () => void): string {
  try {
    work();
    return "none";
  } catch (error) {
    if (error instanceof StoreError) return error.code;
    throw error;
  }
}

test(
  "[BK1] a log that was cut off anywhere opens to a state the desk was in",
  { timeout: PATIENCE_MS },
  async () => {
    await inCrashFolder(async (folder) => {
      const { path, database, log, states } = crash(folder, { before: 40, after: 40 });
      const random = seededRandom(SEED);
      const found: number[] = [];
      for (let cut = 0; cut < 500; cut += 1) {
        const length = Math.floor(random() * (log.length + 1));
        const garbage = Buffer.from(
          Uint8Array.from({ length: cut % 2 === 0 ? 0 : Math.floor(random() * 9_000) }, () => random() * 256),
        );
        writeFileSync(path, database);
        writeFileSync(`${path}-wal`, Buffer.concat([log.subarray(0, length), garbage]));
        const store = openStore({ path, key });
        const at = states.indexOf(stateOf(store.reader));
        const again = `cut ${cut} of seed ${SEED}, at byte ${length} and ${garbage.length} of garbage`;
        expect([whatIsWrong(store.reader), at >= 0], again).toEqual([undefined, true]);
        store.close();
        found.push(at);
      }
      // The longer the log, the later the state; both ends were met.
      expect([Math.min(...found), Math.max(...found) > 35]).toEqual([0, true]);
    });
  },
);

test(
  "no flipped bit of a database passes at the start, and nothing is touched then",
  { timeout: PATIENCE_MS },
  async () => {
    await inCrashFolder(async (folder) => {
      const { path, database } = crash(folder, { before: 20, after: 0 });
      const random = seededRandom(SEED);
      for (let flips = 0; flips < 1_000; flips += 1) {
        withFlippedBit({ path, bytes: database, random }, (which) =>
          expect(
            faultOf(() => openStore({ path, key }).close()),
            which,
          ).toBe("damaged"),
        );
      }
      expect(readFileSync(path).equals(database)).toBe(true);
    });
  },
);

test("no bit that flips while the desk is open comes back as data", { timeout: PATIENCE_MS }, async () => {
  await inCrashFolder(async (folder) => {
    const { path, database } = crash(folder, { before: 20, after: 0 });
    const store = openStore({ path, key });
    const whole = stateOf(store.reader);
    const random = seededRandom(SEED);
    let noticed = 0;
    for (let flips = 0; flips < 200; flips += 1) {
      withFlippedBit({ path, bytes: database, random }, (which) => {
        const fault = readAgain(store, whole);
        expect(["none", "damaged"], which).toContain(fault);
        if (fault === "damaged") noticed += 1;
      });
    }
    // Pages of indexes and free ones are not read for this.
    expect(noticed).toBeGreaterThan(20);
    store.close();
  });
});

/** Reads everything from the file anew; wrong data fail the test. */
function readAgain(store: Store, whole: string): string {
  return faultOf(() => {
    store.write((writer) => script(writer, "PRAGMA shrink_memory"));
    expect(stateOf(store.reader)).toBe(whole);
  });
}
