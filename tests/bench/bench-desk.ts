import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Desk } from "../../main/clinic/desk.ts";
import { openStore, type StorePlace } from "../../main/store/open-store.ts";
import { DeskId, newUuidV7 } from "../../shared/ids.ts";
import type { Clock } from "../../shared/time.ts";

/** A desk on the product's own encrypted database, in a folder of its own. */
export interface BenchDesk extends Desk {
  /** Where its database is and what opens it. */
  readonly place: StorePlace;
  /** Closes the database and removes its folder. */
  readonly close: () => void;
}

/** Opens one that holds nothing yet. Nobody listens to what it announces. */
export function openBenchDesk(clock: Clock): BenchDesk {
  const folder = mkdtempSync(join(tmpdir(), "clinic-desk-bench-"));
  const place = { path: join(folder, "desk.db"), key: randomBytes(32) };
  const store = openStore(place);
  const newId = (): string => newUuidV7({ now: clock.now, randomBytes });
  return {
    store,
    clock,
    newId,
    deskId: DeskId.parse(newId()),
    wake: () => undefined,
    announce: () => undefined,
    place,
    close: () => {
      store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
