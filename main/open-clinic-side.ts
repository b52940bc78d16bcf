import type { BroadcastName } from "../shared/ipc/calls.ts";
import { NO_FILES } from "./paper/paper.ts";
import type { Handlers } from "../shared/ipc/contract.ts";
import { ZoneId } from "../shared/time.ts";
import type { Desk } from "./clinic/desk.ts";
import { readOrMakeDeskId } from "./clinic/read-or-make-desk-id.ts";
import { type GoogleConfig, googleEndpoints } from "./google/google-config.ts";
import { createHandlers } from "./ipc/handlers.ts";
import { refuseRevoked } from "./ipc/refuse-revoked.ts";
import { readRevokedAt } from "./joining/clinic-desks.ts";
import { createJobs } from "./jobs.ts";
import { createJoinCodes } from "./joining/create-join-code.ts";
import { createRecoveryCode } from "./joining/create-recovery-code.ts";
import { noteRecovered } from "./joining/recovered-desk.ts";
import { createSetUpSync, type SetUpSync } from "./joining/set-up-sync.ts";
import { keepShared } from "./joining/shared-settings.ts";
import { finishJoining } from "./joining/take-up-clinic.ts";
import { proxyOf } from "./proxy-of.ts";
import type { Environment } from "./read-environment.ts";
import { createRelayClient } from "./relay/create-relay-client.ts";
import { type DeskIdentity, readOrMakeIdentity } from "./relay/desk-identity.ts";
import type { ClinicRelay } from "./relay/relay-clinic.ts";
import { healthParts, watchHealth } from "./watch-health.ts";
import type { DeskParts, OpenDatabase } from "./start-desk.ts";
import type { Store } from "./store/store.ts";
import { findClinic } from "./store/clinic.ts";
import { watchBacklog } from "./sync/backlog-job.ts";
import { createGoogleAccount } from "./sync/google-account.ts";
import { createSealer } from "./sync/seal.ts";
import { createSyncLoop } from "./sync/sync-loop.ts";

/** All of a desk that depends on which clinic it is of: it is closed and opened anew when that changes. */
export interface ClinicSide {
  readonly desk: Desk;
  readonly handlers: Handlers;
  readonly systemWoke: () => void;
  /** Ends sync, then the relay's line: what was begun is finished or taken up at the next start. */
  readonly close: () => Promise<void>;
}

/** How long closing waits for an answer of the relay that is under way, in milliseconds. */
const RELAY_GRACE_MS = 1_000;

/** Opens it with what keychain and database hold. Rejects with a KeychainError or an IdentityError. */
export async function openClinicSide(
  parts: DeskParts,
  held: {
    readonly store: Store;
    readonly newId: () => string;
    readonly reopen: () => Promise<void>;
    readonly database: OpenDatabase;
  },
): Promise<ClinicSide> {
  const { environment, machine, log, secrets } = parts;
  let hear: (name: BroadcastName) => void = () => undefined;
  const announce = (name: BroadcastName): void => {
    parts.announce(name);
    hear(name);
  };
  const { clock, timers, random, randomBytes } = machine;
  const { store, newId, reopen } = held;
  await finishJoining({ store, secrets });
  const deskId = readOrMakeDeskId(store, newId);
  const identity = await readOrMakeIdentity(secrets, { deskId, now: clock.now, randomBytes });
  const account = createGoogleAccount({
    config: googleConfig(environment),
    store,
    secrets,
    clock,
    monotonic: machine.monotonic,
    timers,
    newId,
    deskId,
    openBrowser: parts.openBrowser,
    announce,
    log,
  });
  const relay = readRevokedAt(store.reader) === null ? openRelay(parts, identity) : undefined;
  const jobs = createJobs({ announce });
  const sealer = createSealer({ key: identity.clinicKey, randomBytes });
  const sync = createSyncLoop({
    store,
    clock,
    timers,
    random,
    newId,
    deskId,
    sealer,
    account,
    relay,
    announce,
    log,
    jobs,
  });
  hear = watchBacklog({ reader: store.reader, jobs, account, sync });
  let setUp: SetUpSync | undefined;
  if (relay !== undefined)
    setUp = createSetUpSync({
      store,
      secrets,
      google: account,
      clientId: environment.GOOGLE_CLIENT_ID,
      sealer,
      clock,
      timers,
      randomBytes,
      newId,
      deskId,
      relay,
      identity,
      wake: sync.wake,
      announce,
      log,
    });
  /** A desk that is not set up yet may be about to join another clinic: one of its own is nothing to the relay. */
  const openLine = (): void => {
    if (findClinic(store.reader) !== undefined) relay?.open();
  };
  const stopListening = [
    relay?.onRevoked((revocation) => {
      store.write((writer) => keepShared(writer, "revocation", JSON.stringify(revocation)));
      announce("desksChanged");
      void account.leaveHere();
    }),
    relay?.onRecovered((recovered) => {
      if (noteRecovered(store, recovered, deskId)) announce("desksChanged");
    }),
    relay?.onConnectionChange(() => announce("desksChanged")),
  ];
  const desk: Desk = {
    store,
    clock,
    newId,
    deskId,
    wake: sync.wake,
    announce: (name) => {
      announce(name);
      if (name !== "clinicChanged") return;
      openLine();
      setUp?.chosen();
    },
  };
  openLine();
  const watch = watchHealth(parts, { store, newId, deskId, account, relay, sync, jobs });
  const codes = createJoinCodes({ store, secrets, relay, clock, randomBytes });
  return {
    desk,
    handlers: refuseRevoked(
      createHandlers({
        desk,
        account,
        sync,
        relay,
        jobs,
        files: parts.files ?? NO_FILES,
        health: healthParts(parts, { ...held, account, relay, sync, tests: watch.tests }),
        openBrowser: parts.openBrowser,
        zoneOfThisComputer: () => ZoneId.parse(machine.zone()),
        createRecoveryCode: (beforehand) =>
          createRecoveryCode({ store, secrets, relay, clock, deskId, randomBytes, beforehand }),
        setUp,
        codes,
        desks: { store, clock, identity, relay, codes },
        joining: {
          store,
          secrets,
          clock,
          newId,
          randomBytes,
          clientId: environment.GOOGLE_CLIENT_ID,
          identity,
          relayUrl: environment.RELAY_URL,
          enrolmentKey: environment.RELAY_ENROLMENT_KEY ?? null,
          reopen,
        },
      }),
      () => readRevokedAt(store.reader) !== null,
    ),
    systemWoke: () => {
      relay?.wake();
      sync.systemWoke();
    },
    close: async () => {
      hear = () => undefined;
      const testsEnd = watch.close();
      account.close();
      for (const stop of stopListening) stop?.();
      const stopWaiting = timers.after(RELAY_GRACE_MS, () => void relay?.close());
      await sync.close();
      await testsEnd;
      await setUp?.close();
      stopWaiting();
      await relay?.close();
    },
  };
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
): ClinicRelay | undefined {
  const { RELAY_URL, RELAY_ENROLMENT_KEY, HTTPS_PROXY, NO_PROXY } = environment;
  if (RELAY_URL === undefined) return undefined;
  return createRelayClient({
    url: RELAY_URL,
    proxy: proxyOf(RELAY_URL, { proxy: HTTPS_PROXY, noProxy: NO_PROXY }),
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
