import type { HealthHandlerParts } from "./ipc/health-handlers.ts";
import { firstOpening } from "./clinic/first-opening.ts";
import type { DeskParts, OpenDatabase } from "./start-desk.ts";
import { readDatabaseHealth } from "./store/database-health.ts";
import type { Store } from "./store/store.ts";
import { createSelfTests, type SelfTestParts, type SelfTests } from "./sync/create-self-tests.ts";
import { testEachMorning } from "./sync/morning-test.ts";
import type { HealthParts } from "./sync/read-health.ts";
import type { SyncLoop } from "./sync/sync-loop.ts";
import { watchStaleness } from "./sync/watch-staleness.ts";

/** What looks after the way to Google by itself. */
export interface HealthWatching {
  readonly tests: SelfTests;
  readonly close: () => Promise<void>;
}

/** Tests the way to Google each morning and when asked, and notes how old the proof of each calendar becomes. */
export function watchHealth(
  { machine, announce }: DeskParts,
  of: Pick<SelfTestParts, "store" | "newId" | "deskId" | "account" | "relay" | "jobs"> & {
    readonly sync: SyncLoop;
  },
): HealthWatching {
  const { clock, timers, monotonic } = machine;
  const { store, sync } = of;
  const tests = createSelfTests({
    ...of,
    clock,
    timers,
    monotonic,
    onChange: () => announce("connectionChanged"),
  });
  const opensOn = (moment: Parameters<typeof firstOpening>[1]) => firstOpening(store.reader, moment);
  const stopTests = testEachMorning({ store, clock, timers, tests, opensOn });
  const stopWatching = watchStaleness({ store, clock, timers, sync });
  return {
    tests,
    close: () => {
      stopTests();
      stopWatching();
      return tests.close();
    },
  };
}

/** What the calls about the desk's health are answered with. */
export function healthParts(
  { machine, secrets, version = "" }: DeskParts,
  of: Pick<HealthParts, "account" | "relay"> & {
    readonly store: Store;
    readonly sync: SyncLoop;
    readonly tests: SelfTests;
    readonly database: OpenDatabase;
  },
): HealthHandlerParts {
  const { store, account, relay, sync, tests, database } = of;
  return {
    store,
    reader: store.reader,
    clock: machine.clock,
    account,
    relay,
    sync,
    tests,
    secrets,
    version,
    database: () => readDatabaseHealth(database),
    databaseKey: async () => {
      const hex = await secrets.read("databaseKey");
      return hex === undefined ? undefined : Buffer.from(hex, "hex");
    },
  };
}
