import { existsSync } from "node:fs";
import { join } from "node:path";
import { newUuidV7 } from "../shared/ids.ts";
import type { BroadcastName } from "../shared/ipc/calls.ts";
import type { Handlers } from "../shared/ipc/contract.ts";
import { ZoneId } from "../shared/time.ts";
import type { Desk } from "./clinic/desk.ts";
import { readOrMakeDeskId } from "./clinic/read-or-make-desk-id.ts";
import { type GoogleConfig, googleEndpoints } from "./google/google-config.ts";
import { createHandlers } from "./ipc/handlers.ts";
import type { Log } from "./log.ts";
import type { Machine } from "./machine.ts";
import { makeDataFolder } from "./make-data-folder.ts";
import type { Environment } from "./read-environment.ts";
import { createRelayClient } from "./relay/create-relay-client.ts";
import { type DeskIdentity, readOrMakeIdentity } from "./relay/desk-identity.ts";
import type { RelayClient } from "./relay/relay-client.ts";
import { readOrMakeDatabaseKey } from "./secrets/database-key.ts";
import type { SecretStore } from "./secrets/secret-store.ts";
import { openStore } from "./store/open-store.ts";
import type { Store } from "./store/store.ts";
import { StoreError } from "./store/store-error.ts";
import { createGoogleAccount } from "./sync/google-account.ts";
import { createSealer } from "./sync/seal.ts";
import { createSyncLoop } from "./sync/sync-loop.ts";
import { KeyMissingError, whyItCannotStart } from "./why-it-cannot-start.ts";

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
  readonly log: Log;
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
    const sentence = whyItCannotStart(error);
    if (sentence === undefined) throw error;
    return { kind: "cannotStart", sentence };
  }
}

/** How long closing waits for an answer of the relay that is under way, in milliseconds. */
const RELAY_GRACE_MS = 1_000;

async function joinParts(parts: DeskParts): Promise<RunningDesk> {
  const { environment, machine, log, announce, secrets } = parts;
  const store = await openDatabase(parts);
  const newId = (): string => newUuidV7({ now: machine.clock.now, randomBytes: machine.randomBytes });
  const deskId = readOrMakeDeskId(store, newId);
  let identity: DeskIdentity;
  try {
    identity = await readOrMakeIdentity(secrets, {
      deskId,
      now: machine.clock.now,
      randomBytes: machine.randomBytes,
    });
  } catch (error) {
    store.close();
    throw error;
  }
  const account = createGoogleAccount({
    config: googleConfig(environment),
    store,
    secrets,
    clock: machine.clock,
    monotonic: machine.monotonic,
    timers: machine.timers,
    newId,
    deskId,
    openBrowser: parts.openBrowser,
    announce,
    log,
  });
  const relay = openRelay(parts, identity);
  const sealer = createSealer({ key: identity.clinicKey, randomBytes: machine.randomBytes });
  const sync = createSyncLoop({
    store,
    clock: machine.clock,
    timers: machine.timers,
    random: machine.random,
    newId,
    deskId,
    sealer,
    account,
    relay,
    announce,
    log,
  });
  const desk: Desk = { store, clock: machine.clock, newId, deskId, wake: sync.wake, announce };
  return {
    desk,
    handlers: createHandlers({
      desk,
      account,
      sync,
      relay,
      openBrowser: parts.openBrowser,
      zoneOfThisComputer: () => ZoneId.parse(machine.zone()),
    }),
    systemWoke: sync.systemWoke,
    leftAlone: () => foldLog(store, log),
    close: async () => {
      account.close();
      const stopWaiting = machine.timers.after(RELAY_GRACE_MS, () => void relay?.close());
      await sync.close();
      stopWaiting();
      await relay?.close();
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

async function openDatabase({ dataFolder, secrets, machine }: DeskParts): Promise<Store> {
  makeDataFolder(dataFolder);
  const path = join(dataFolder, "clinic-desk.db");
  const answer = await readOrMakeDatabaseKey(secrets, {
    databaseExists: existsSync(path),
    randomBytes: machine.randomBytes,
  });
  if (answer.kind === "missingForDatabase") throw new KeyMissingError("keyMissing");
  if (answer.kind === "notAKey") throw new KeyMissingError("keyDamaged");
  try {
    return openStore({ path, key: answer.key });
  } finally {
    answer.key.fill(0);
  }
}

function googleConfig(environment: Environment): GoogleConfig | undefined {
  const { GOOGLE_CLIENT_ID, GOOGLE_CLIENT_SECRET, GOOGLE_REDIRECT_URI, GOOGLE_ENDPOINT } = environment;
  if (GOOGLE_CLIENT_ID === undefined || GOOGLE_CLIENT_SECRET === undefined) return undefined;
  return {
    clientId: GOOGLE_CLIENT_ID,
    clientSecret: GOOGLE_CLIENT_SECRET,
    redirectUri: GOOGLE_REDIRECT_URI ?? "loopback",
    endpoints: googleEndpoints(GOOGLE_ENDPOINT),
  };
}

function openRelay(
  { environment, machine, log }: DeskParts,
  identity: DeskIdentity,
): RelayClient | undefined {
  const { RELAY_URL, RELAY_ENROLMENT_KEY } = environment;
  if (RELAY_URL === undefined) return undefined;
  return createRelayClient({
    url: RELAY_URL,
    clinicKey: identity.clinicKey,
    deskSigningKey: identity.deskSigningKey,
    certificate: identity.certificate,
    enrolmentKey: RELAY_ENROLMENT_KEY ?? null,
    clock: machine.clock,
    timers: machine.timers,
    random: machine.random,
    log,
  });
}
