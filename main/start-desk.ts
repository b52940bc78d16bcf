import { existsSync } from "node:fs";
import { join } from "node:path";
import { newUuidV7 } from "../shared/ids.ts";
import { type BroadcastName, BROADCASTS } from "../shared/ipc/calls.ts";
import type { Handlers } from "../shared/ipc/contract.ts";
import { type Instant, instantNow } from "../shared/time.ts";
import type { Desk } from "./clinic/desk.ts";
import type { Log } from "./log.ts";
import type { Files } from "./paper/paper.ts";
import type { Machine } from "./machine.ts";
import { makeDataFolder } from "./make-data-folder.ts";
import { type ClinicSide, openClinicSide } from "./open-clinic-side.ts";
import type { Environment } from "./read-environment.ts";
import { readOrMakeDatabaseKey } from "./secrets/database-key.ts";
import type { SecretStore } from "./secrets/secret-store.ts";
import { openStore } from "./store/open-store.ts";
import type { Store } from "./store/store.ts";
import { StoreError } from "./store/store-error.ts";
import { KeyMissingError, whyItCannotStart } from "./why-it-cannot-start.ts";
import { languageOf, sayIn } from "./words/say.ts";

/** Everything a desk is started with. */
export interface DeskParts {
  readonly environment: Environment;
  /** The folder with the database; made where it does not exist. */
  readonly dataFolder: string;
  readonly secrets: SecretStore;
  readonly machine: Machine;
  /** Opens the system's browser; may reject. */
  readonly openBrowser: (address: string) => Promise<void>;
  /** Tells the page what to read again. */
  readonly announce: (name: BroadcastName) => void;
  /** Saves files where a person wants them; left out: there is no window to ask in. */
  readonly files?: Files;
  readonly log: Log;
  /** The program's version; only ever shown. */
  readonly version?: string;
}

/** A running desk: what answers the page's calls, and how it hears of the machine. */
export interface RunningDesk {
  readonly desk: Desk;
  readonly handlers: Handlers;
  readonly systemWoke: () => void;
  /** A good moment to tidy: the computer goes to sleep or is locked. */
  readonly leftAlone: () => void;
  /** Ends sync, then the relay's line, then the database: what was begun is finished or taken up at the next start. */
  readonly close: () => Promise<void>;
}

/** Started, or one sentence that says what to do. Nothing has been overwritten in that case. */
export type DeskStart =
  | { readonly kind: "started"; readonly running: RunningDesk }
  | { readonly kind: "cannotStart"; readonly sentence: string };

/** Opens keychain and database and joins all parts below Electron. Throws only for faults nobody foresaw. */
export async function startDesk(parts: DeskParts): Promise<DeskStart> {
  try {
    return { kind: "started", running: await joinParts(parts) };
  } catch (error) {
    const sentence = whyItCannotStart(error, sayIn(languageOf(parts.machine.language())));
    if (sentence === undefined) throw error;
    return { kind: "cannotStart", sentence };
  }
}

async function joinParts(parts: DeskParts): Promise<RunningDesk> {
  const { machine, log } = parts;
  const { store, database } = await openDatabase(parts);
  const newId = (): string => newUuidV7({ now: machine.clock.now, randomBytes: machine.randomBytes });
  let side: ClinicSide;
  /** After joining another clinic: the same database, other keys. */
  const reopen = async (): Promise<void> => {
    await side.close();
    side = await openClinicSide(parts, { store, newId, reopen, database });
    for (const name of BROADCASTS) parts.announce(name);
  };
  try {
    side = await openClinicSide(parts, { store, newId, reopen, database });
  } catch (error) {
    store.close();
    throw error;
  }
  return {
    get desk() {
      return side.desk;
    },
    get handlers() {
      return side.handlers;
    },
    systemWoke: () => side.systemWoke(),
    leftAlone: () => foldLog(store, log),
    close: async () => {
      await side.close();
      store.close();
    },
  };
}

/** On a full disk the database's log stays as it is, with all that is in it, until there is space. */
function foldLog(store: Store, log: Log): void {
  try {
    store.checkpoint();
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    log.warn("the database's log could not be folded in", { code: error.code });
  }
}

/** Where the database is, and when it was read through and found whole. */
export interface OpenDatabase {
  readonly path: string;
  readonly checkedAt: Instant;
}

async function openDatabase({
  dataFolder,
  secrets,
  machine,
}: DeskParts): Promise<{ readonly store: Store; readonly database: OpenDatabase }> {
  makeDataFolder(dataFolder);
  const path = join(dataFolder, "clinic-desk.db");
  const answer = await readOrMakeDatabaseKey(secrets, {
    databaseExists: existsSync(path),
    randomBytes: machine.randomBytes,
  });
  if (answer.kind === "missingForDatabase") throw new KeyMissingError("keyMissing");
  if (answer.kind === "notAKey") throw new KeyMissingError("keyDamaged");
  try {
    const store = openStore({ path, key: answer.key });
    return { store, database: { path, checkedAt: instantNow(machine.clock) } };
  } finally {
    answer.key.fill(0);
  }
}
