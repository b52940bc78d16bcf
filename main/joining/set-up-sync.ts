import { isDeepStrictEqual } from "node:util";
import type { BroadcastName } from "../../shared/ipc/calls.ts";
import type { DeskIdentity } from "../relay/desk-identity.ts";
import { RelayError } from "../relay/relay-client.ts";
import type { ClinicRelay } from "../relay/relay-clinic.ts";
import { KeychainError } from "../secrets/secret-store.ts";
import type { Log } from "../log.ts";
import { findClinic } from "../store/clinic.ts";
import type { SetUpFields } from "../store/set-up-fields.ts";
import type { DeskNews } from "../../shared/ipc/desks.ts";
import type { Timers } from "../timers.ts";
import { agreeOnSetUp } from "./agree-on-set-up.ts";
import type { TakingInSetUp } from "./apply-set-up.ts";
import { DocumentTooLargeError, openDocument, sealDocument } from "./clinic-document.ts";
import { noteToken, type SharingAccount, takeAccount } from "./share-account.ts";

/** What keeping the set-up in step with the other desks works with. */
export interface SetUpSyncParts extends SharingAccount, TakingInSetUp {
  readonly relay: Pick<ClinicRelay, "clinic" | "onDocumentChange" | "onConnectionChange" | "isConnected">;
  readonly identity: DeskIdentity;
  readonly timers: Timers;
  readonly randomBytes: (length: number) => Uint8Array;
  /** Tells the sync loop that the outbox or the calendars have changed. */
  readonly wake: () => void;
  readonly announce: (name: BroadcastName) => void;
  readonly log: Log;
}

/** Why the set-up is not shared until somebody does something about it. */
type SharingTrouble = DeskNews["sharing"];

/** Keeps the clinic's set-up the same at all its desks, by way of the document at the relay. */
export interface SetUpSync {
  /** Something of the set-up was chosen here: it is noted at once and told to the others as soon as they can be reached. */
  readonly chosen: () => void;
  readonly trouble: () => SharingTrouble;
  /** Resolves once nothing is under way. */
  readonly whenIdle: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** How often to write again over another desk's document before giving up until the next occasion. */
const ATTEMPTS = 5;
/** How long to wait after a failure while the line to the relay is up, in milliseconds. */
const RETRY_AFTER_MS = 30_000;

/** Starts it: the document is read whenever the relay says that it is another one, and once in any case. */
export function createSetUpSync(parts: SetUpSyncParts): SetUpSync {
  const { store, relay, timers, log, announce, wake } = parts;
  let known: number | undefined;
  let connection = parts.google.current()?.client;
  let trouble: SharingTrouble = "none";
  let isOwed = true;
  let isClosed = false;
  let running: Promise<void> | undefined;
  let stopRetry = () => {};

  /** Both sides' choices in one; notes what was chosen here also where nobody can be reached. */
  function agree(theirs: SetUpFields): SetUpFields {
    const agreed = store.write((writer) => agreeOnSetUp(parts, writer, theirs));
    if (agreed.news !== "none") announce("desksChanged");
    if (agreed.news === "tables") {
      for (const name of ["clinicChanged", "dayChanged", "queueChanged", "connectionChanged"] as const)
        announce(name);
      wake();
    }
    return agreed.fields;
  }

  async function exchange(): Promise<SharingTrouble> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      await noteToken(parts);
      const document = await relay.clinic.readDocument();
      const opened = document && openDocument(document, parts.identity);
      if (isClosed) return "none";
      if (opened?.kind === "newer") return "newerProgram";
      const theirs = opened?.kind === "opened" ? opened.fields : {};
      const version = document?.version ?? 0;
      const fields = agree(theirs);
      await takeAccount(parts, fields);
      known = version;
      if (isDeepStrictEqual(fields, theirs)) return "none";
      const next = sealDocument({ version: version + 1, fields }, parts);
      if ((await relay.clinic.writeDocument(next)) === "conflict") continue;
      known = next.version;
      return "none";
    }
    throw new RelayError("unavailable");
  }

  function become(next: SharingTrouble): void {
    if (next === trouble) return;
    trouble = next;
    if (next !== "none") log.warn("the clinic's set-up is not shared", { trouble: next });
    announce("desksChanged");
  }

  async function run(): Promise<void> {
    while (isOwed && !isClosed) {
      isOwed = false;
      try {
        become(await exchange());
      } catch (error) {
        if (error instanceof DocumentTooLargeError) return become("tooLarge");
        isOwed = true;
        const code = codeOf(error);
        if (code === undefined) throw error;
        log.warn("the clinic's set-up was not exchanged", { code });
        if (relay.isConnected()) stopRetry = timers.after(RETRY_AFTER_MS, goOn);
        return;
      }
    }
  }

  function goOn(): void {
    if (isClosed || running !== undefined || !isOwed) return;
    stopRetry();
    if (findClinic(store.reader) === undefined) return;
    running = run()
      .catch((error: unknown) =>
        log.warn("a fault while the set-up was exchanged", {
          code: error instanceof Error ? error.name : "",
        }),
      )
      .finally(() => {
        running = undefined;
      });
  }

  const unsubscribe = [
    parts.google.onChange(() => {
      // It also tells of attempts to sign in, which change nothing for the others.
      if (parts.google.current()?.client === connection) return;
      connection = parts.google.current()?.client;
      isOwed = true;
      goOn();
    }),
    relay.onDocumentChange((version) => {
      if (version === known && !isOwed) return;
      isOwed = true;
      goOn();
    }),
    relay.onConnectionChange(() => {
      if (relay.isConnected()) goOn();
    }),
  ];
  goOn();

  return {
    chosen: () => {
      if (isClosed || findClinic(store.reader) === undefined) return;
      agree({});
      isOwed = true;
      goOn();
    },
    trouble: () => trouble,
    whenIdle: async () => {
      while (running !== undefined) await running;
    },
    close: async () => {
      isClosed = true;
      stopRetry();
      for (const stop of unsubscribe) stop();
      await running;
    },
  };
}

/** The stable code of a failure that is to be tried again, undefined for a fault. */
function codeOf(error: unknown): string | undefined {
  if (error instanceof RelayError) return error.reason ?? error.code;
  if (error instanceof KeychainError) return error.code;
  return undefined;
}
