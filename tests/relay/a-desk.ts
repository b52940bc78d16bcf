import { randomBytes } from "node:crypto";
import { onTestFinished } from "vitest";
import { createRelayClient } from "../../main/relay/create-relay-client.ts";
import { readOrMakeIdentity, type DeskIdentity } from "../../main/relay/desk-identity.ts";
import type { RelayClient } from "../../main/relay/relay-client.ts";
import type { ClinicRelay } from "../../main/relay/relay-clinic.ts";
import type { SecretName, SecretStore } from "../../main/secrets/secret-store.ts";
import { machineTimers, type Timers } from "../../backend/timers.ts";
import { DeskId, newUuidV7 } from "../../shared/ids.ts";
import type { AtEnd } from "../support/with-endings.ts";

/** A keychain that lasts as long as the test. */
export function aKeychain(kept: Partial<Record<SecretName, string>> = {}): SecretStore {
  const secrets = new Map<string, string>(Object.entries(kept));
  return {
    read: (name) => Promise.resolve(secrets.get(name)),
    keep: (name, secret) => Promise.resolve(void secrets.set(name, secret)),
    forget: (name) => Promise.resolve(void secrets.delete(name)),
  };
}

/** A desk's identity; desks that share a keychain's clinic keys are of one clinic. */
export function anIdentity(secrets: SecretStore = aKeychain()): Promise<DeskIdentity> {
  const deskId = DeskId.parse(newUuidV7({ now: Date.now, randomBytes }));
  return readOrMakeIdentity(secrets, { deskId, now: Date.now, randomBytes });
}

/** A desk's line to the relay at `url`, closed when the test, or `atEnd`, is over. */
export function aClient(
  url: string,
  identity: DeskIdentity,
  wishes: {
    readonly enrolmentKey?: string;
    readonly timers?: Timers;
    readonly line?: "unasked";
    readonly atEnd?: AtEnd;
  } = {},
): ClinicRelay {
  const client = createRelayClient({
    url: new URL(url),
    proxy: undefined,
    clinicKey: identity.clinicKey,
    deskSigningKey: identity.deskSigningKey,
    certificate: identity.certificate,
    enrolmentKey: wishes.enrolmentKey ?? null,
    clock: { now: Date.now },
    timers: wishes.timers ?? machineTimers,
    random: () => 0,
    log: { info: () => {}, warn: () => {} },
  });
  (wishes.atEnd ?? onTestFinished)(() => client.close());
  if (wishes.line === undefined) client.open();
  return client;
}

/** A desk that is connected to the relay at `url`. */
export async function aConnectedDesk(
  url: string,
  wishes: { readonly secrets?: SecretStore; readonly timers?: Timers } = {},
): Promise<RelayClient> {
  const client = aClient(url, await anIdentity(wishes.secrets), wishes);
  await lineBecomes(client, "up");
  return client;
}

/** Resolves once the websocket is up or down. */
export function lineBecomes(client: RelayClient, wanted: "up" | "down"): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (client.isConnected() !== (wanted === "up")) return;
      stop();
      resolve();
    };
    const stop = client.onConnectionChange(look);
    look();
  });
}
