import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";

/** Where the recording of a desk's day lies, and how to read it. */
export const Recording = z.object({
  /** Of the database while it was recorded; paths in the journal begin with it. */
  folder: z.string(),
  journal: z.string(),
  /** A line for the new database and one for each answered act: the state it led to. */
  states: z.string(),
  keyHex: z.string(),
});
export type Recording = z.infer<typeof Recording>;

/** What to record: `normal` is the control, with the setting that is known to lose bookings. */
export interface DayToRecord {
  readonly seed: number;
  readonly acts: number;
  readonly synchronous: "full" | "normal";
}

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** Lets a desk work in a process of its own with every write journalled. `within` is an empty folder. Throws where it fails. */
export function recordDay(within: string, { seed, acts, synchronous }: DayToRecord): Recording {
  const shim = join(within, "journal-writes.so");
  run("cc", ["-O2", "-shared", "-fPIC", "-o", shim, here("journal-writes.c"), "-ldl"], {});
  const recording: Recording = {
    folder: join(within, "desk"),
    journal: join(within, "journal"),
    states: join(within, "states"),
    keyHex: createHash("sha256").update(`key ${seed}`).digest("hex"),
  };
  mkdirSync(recording.folder);
  const { folder, keyHex, states } = recording;
  run(
    process.execPath,
    [here("desk-at-work.ts"), folder, keyHex, `${seed}`, `${acts}`, states, synchronous],
    {
      LD_PRELOAD: shim,
      JOURNAL_FOLDER: folder,
      JOURNAL_FILE: recording.journal,
    },
  );
  return recording;
}

function run(program: string, given: readonly string[], environment: Readonly<Record<string, string>>): void {
  const { status, stderr, error } = spawnSync(program, given, {
    env: { ...process.env, ...environment },
    encoding: "utf8",
    stdio: ["ignore", "ignore", "pipe"],
  });
  if (status !== 0) throw new Error(`${program} failed: ${error?.message ?? stderr}`);
}

/** Begins the line of a state between two answered acts. */
export const UNANSWERED = "~";

/**
 * The states of a recording, with the number of acts that were answered in each: 0 in the new database, 1 in the one that the
 * first answered act led to and in those between it and the next, and so on.
 */
export function statesOf({ states }: Recording): ReadonlyMap<string, number> {
  let acts = -1;
  return new Map(
    readFileSync(states, "utf8")
      .trimEnd()
      .split("\n")
      .map((line): [string, number] => {
        if (line.startsWith(UNANSWERED)) return [line.slice(UNANSWERED.length), acts];
        acts += 1;
        return [line, acts];
      }),
  );
}
