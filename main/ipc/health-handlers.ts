import type { Handlers } from "../../shared/ipc/contract.ts";
import type { CopyDatabaseOutcome } from "../../shared/ipc/health.ts";
import { instantNow } from "../../shared/time.ts";
import { StoreError } from "../store/store-error.ts";
import type { Store } from "../store/store.ts";
import type { SelfTests } from "../sync/create-self-tests.ts";
import { exportHealth } from "../sync/export-health.ts";
import { type HealthParts, readHealth } from "../sync/read-health.ts";

/** What the calls about the desk's health are answered with. */
export interface HealthHandlerParts extends HealthParts {
  readonly store: Store;
  readonly tests: SelfTests;
  /** Gives the database's key from the keychain; undefined where it is not there. */
  readonly databaseKey: () => Promise<Buffer | undefined>;
}

type Calls = "readHealth" | "exportHealth" | "runSelfTest" | "copyDatabase";

/** Joins each call about the desk's health to the one function that does it. */
export function healthHandlers(parts: HealthHandlerParts): Pick<Handlers, Calls> {
  return {
    readHealth: () => readHealth(parts),
    exportHealth: async () => ({ text: exportHealth(await readHealth(parts)) }),
    runSelfTest: () => parts.tests.run("person"),
    copyDatabase: () => copyNow(parts),
  };
}

async function copyNow({ store, clock, databaseKey }: HealthHandlerParts): Promise<CopyDatabaseOutcome> {
  const key = await databaseKey();
  if (key === undefined) return { kind: "copyFailed" };
  try {
    store.keepCopy(key);
    return { kind: "copied", at: instantNow(clock) };
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return { kind: error.code === "diskFull" ? "diskFull" : "copyFailed" };
  } finally {
    key.fill(0);
  }
}
