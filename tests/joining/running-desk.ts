import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { thisMachine } from "../../main/machine.ts";
import { readEnvironment } from "../../main/read-environment.ts";
import type { SecretName, SecretStore } from "../../main/secrets/secret-store.ts";
import { type RunningDesk, startDesk } from "../../main/start-desk.ts";
import type { SandboxGoogle } from "../../sandbox/google/start-sandbox-google.ts";
import type { BroadcastName, CallName } from "../../shared/ipc/calls.ts";
import type { CallInput, CallOutput, Handlers } from "../../shared/ipc/contract.ts";
import { answerConsentPage } from "../support/consent-browser.ts";
import { aKeychain } from "../relay/a-desk.ts";

/** A whole desk as it runs below Electron, on a machine of its own. */
export interface DeskProgram {
  readonly running: () => RunningDesk;
  readonly secrets: SecretStore;
  /** All that the desk logged, as text. */
  readonly logged: () => string;
  /** What the page would ask. */
  readonly ask: <Name extends CallName>(name: Name, input: CallInput<Name>) => Promise<CallOutput<Name>>;
  /** Resolves once `look` finds what it looks for, asked anew whenever the page is told to read something again. */
  readonly until: <Found>(look: () => Found | undefined | Promise<Found | undefined>) => Promise<Found>;
  readonly close: () => Promise<void>;
  /** Starts it again on the same database and keychain. */
  readonly start: () => Promise<void>;
}

/** Where a desk finds the rest of the world; without a relay it has no way to other desks. */
export interface Surroundings {
  readonly sandbox: SandboxGoogle;
  readonly relayUrl: string | undefined;
  /** Another Google client than the sandbox's first one. */
  readonly client?: { readonly clientId: string; readonly clientSecret: string };
  /** Goes off whenever the keychain is to keep something. */
  readonly beforeKeeping?: (name: SecretName) => void;
}

/** Starts a desk; it is closed when the test is over. */
export async function aDeskProgram({
  sandbox,
  relayUrl,
  client = sandbox,
  beforeKeeping,
}: Surroundings): Promise<DeskProgram> {
  const dataFolder = mkdtempSync(join(tmpdir(), "clinic-desk-"));
  onTestFinished(() => rmSync(dataFolder, { recursive: true, force: true }));
  const keychain = aKeychain();
  const secrets: SecretStore = {
    ...keychain,
    keep: async (name, secret) => {
      beforeKeeping?.(name);
      await keychain.keep(name, secret);
    },
  };
  const lines: string[] = [];
  const write = (words: string, fields = {}): void => void lines.push(words, JSON.stringify(fields));
  const listeners = new Set<() => void>();
  const announce = (_name: BroadcastName): void => {
    for (const listener of listeners) listener();
  };
  let running: RunningDesk | undefined;
  const get = (): RunningDesk => {
    if (running === undefined) throw new Error("the desk is closed");
    return running;
  };

  async function start(): Promise<void> {
    const reading = readEnvironment({
      GOOGLE_CLIENT_ID: client.clientId,
      GOOGLE_CLIENT_SECRET: client.clientSecret,
      GOOGLE_ENDPOINT: sandbox.endpoint,
      ...(relayUrl === undefined ? {} : { RELAY_URL: relayUrl }),
    });
    if (reading.kind === "wrong") throw new Error(reading.sentences.join(" "));
    const begun = await startDesk({
      environment: reading.environment,
      dataFolder,
      secrets,
      machine: thisMachine,
      openBrowser: async (address) => void (await answerConsentPage(address, { decision: "allow" })),
      announce,
      log: { info: write, warn: write },
    });
    if (begun.kind === "cannotStart") throw new Error(begun.sentence);
    running = begun.running;
  }

  async function close(): Promise<void> {
    const before = running;
    running = undefined;
    await before?.close();
  }

  onTestFinished(close);
  await start();
  return {
    running: get,
    secrets,
    logged: () => lines.join("\n"),
    ask: async (name, input) => {
      const handlers: Handlers = get().handlers;
      return await handlers[name](input);
    },
    until: (look) =>
      new Promise((resolve, reject) => {
        let isLooking = false;
        let isStale = false;
        const again = (): void => {
          if (isLooking) {
            isStale = true;
            return;
          }
          isLooking = true;
          isStale = false;
          Promise.resolve(look()).then((found) => {
            isLooking = false;
            if (found !== undefined) {
              listeners.delete(again);
              resolve(found);
            } else if (isStale) again();
          }, reject);
        };
        listeners.add(again);
        again();
      }),
    close,
    start,
  };
}
