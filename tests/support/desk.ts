import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Desk } from "../../main/clinic/desk.ts";
import { openStore } from "../../main/store/open-store.ts";
import type { Store } from "../../main/store/store.ts";
import { DeskId, newUuidV7 } from "../../shared/ids.ts";
import type { BroadcastName } from "../../shared/ipc/calls.ts";
import { Instant, msOf, type Clock } from "../../shared/time.ts";

/** A clock that stands still until it is told to go on. */
export interface ManualClock extends Clock {
  /** Milliseconds since 1970, UTC. */
  readonly set: (milliseconds: number) => void;
  readonly advance: (milliseconds: number) => void;
}

/** A desk on a real, encrypted database in a folder of its own. */
export interface DeskUnderTest {
  readonly desk: Desk;
  readonly store: Store;
  readonly clock: ManualClock;
  /** What the page was told to read again, in order. */
  readonly announced: BroadcastName[];
  /** How often the sync loop was woken. */
  readonly wakes: () => number;
  /** The database as it is now, every committed change in it. */
  readonly copy: () => DatabaseCopy;
  /** Closes the database and removes its folder. */
  readonly close: () => void;
}

/** A desk's database at some moment, and which desk it was. */
export interface DatabaseCopy {
  readonly bytes: Buffer;
  readonly key: Buffer;
  readonly deskId: DeskId;
}

/** A clock that begins at `now`. */
export function aClock(now: string): ManualClock {
  let milliseconds = msOf(Instant.parse(now));
  return {
    now: () => milliseconds,
    set: (to) => {
      milliseconds = to;
    },
    advance: (by) => {
      milliseconds += by;
    },
  };
}

/** A desk whose clinic has not been set up yet; its clock stands at `now`, a Saturday morning where left out, or is another desk's. */
export function aDesk({
  now = "2026-11-21T08:00:00.000Z",
  clock = aClock(now),
  copyOf,
}: {
  readonly now?: string;
  readonly clock?: ManualClock;
  readonly copyOf?: DatabaseCopy;
} = {}): DeskUnderTest {
  const folder = mkdtempSync(join(tmpdir(), "clinic-desk-"));
  const path = join(folder, "desk.db");
  const key = copyOf?.key ?? randomBytes(32);
  if (copyOf !== undefined) writeFileSync(path, copyOf.bytes);
  const store = openStore({ path, key });
  const announced: BroadcastName[] = [];
  let woken = 0;
  const newId = (): string => newUuidV7({ now: clock.now, randomBytes });
  const desk: Desk = {
    store,
    clock,
    newId,
    deskId: copyOf?.deskId ?? DeskId.parse(newId()),
    wake: () => {
      woken += 1;
    },
    announce: (name) => announced.push(name),
  };
  return {
    desk,
    store,
    clock,
    announced,
    wakes: () => woken,
    copy: () => {
      store.checkpoint();
      return { bytes: readFileSync(path), key, deskId: desk.deskId };
    },
    close: () => {
      store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
