import type { AccountId } from "../../shared/ids.ts";
import type { BroadcastName } from "../../shared/ipc/calls.ts";
import type {
  ConnectGoogleOutcome,
  DisconnectGoogleOutcome,
  GoogleAccountView,
} from "../../shared/ipc/google.ts";
import type { CalendarClient } from "../google/calendar-client.ts";
import { createCalendarClient } from "../google/create-calendar-client.ts";
import type { FreshAccess } from "../google/exchange-code.ts";
import type { GoogleConfig } from "../google/google-config.ts";
import { createGoogleHttp } from "../google/http.ts";
import { createTokenSource, type TokenSource } from "../google/token-source.ts";
import type { Log } from "../log.ts";
import { type Account, findCurrentAccount, setAccountState } from "../store/accounts.ts";
import { createAccountPace } from "./account-pace.ts";
import { adoptConnection, leaveConnectionHere, type SharedConnection } from "./share-connection.ts";
import { connectGoogle, type Connecting } from "./connect-google.ts";
import { disconnectGoogle } from "./disconnect-google.ts";

/** What the clinic's Google account works with; `config` is undefined on an installation without a client id. */
export interface GoogleAccountParts extends Omit<Connecting, "config" | "http"> {
  readonly config: GoogleConfig | undefined;
  /** Milliseconds from a clock that nobody can set: it only runs forward. */
  readonly monotonic: () => number;
  readonly announce: (name: BroadcastName) => void;
  readonly log: Log;
}

/** The account as sync uses it. */
export interface CurrentAccount {
  readonly account: { readonly id: AccountId; readonly email: string };
  readonly client: CalendarClient;
}

/** The one Google account of the clinic, from the start of the program to its end. */
export interface GoogleAccount {
  readonly view: () => GoogleAccountView;
  /** Signs in with the system's browser; gives the outcome when the person is back. A second call supersedes the first. */
  readonly connect: () => Promise<ConnectGoogleOutcome>;
  /** Gives up the attempt to sign in; fine where there is none. */
  readonly giveUp: () => void;
  /** Stops the channels with what it is given, revokes the grant and forgets the tokens, in this order (CH3). */
  readonly disconnect: (stopChannels: () => Promise<void>) => Promise<DisconnectGoogleOutcome>;
  /** Takes over the connection that was made at another desk of the clinic. Rejects with a KeychainError. */
  readonly adopt: (shared: SharedConnection) => Promise<void>;
  /** Ends the connection at this desk alone: Google is told nothing, because the other desks go on with it. */
  readonly leaveHere: () => Promise<void>;
  /** Undefined while nobody is connected, and while Google asks to sign in again. */
  readonly current: () => CurrentAccount | undefined;
  /** Ends the connection until somebody signs in again: Google said so, or a scope turned out to be missing. */
  readonly markSignInAgain: () => void;
  /** Calls back after each change of the connection; gives the way to stop. */
  readonly onChange: (listener: () => void) => () => void;
  readonly close: () => void;
}

interface Connection {
  readonly current: CurrentAccount;
  readonly tokens: TokenSource;
}

interface Attempt {
  readonly abort: AbortController;
  address: string | undefined;
}

/** Takes up the connection the database tells of; nothing is asked of Google yet. */
export function createGoogleAccount(parts: GoogleAccountParts): GoogleAccount {
  const { config, store, secrets, clock, announce, log } = parts;
  const google = config && { config, http: createGoogleHttp(config.endpoints) };
  // One for as long as the program runs: signing in again gives nobody a new quota.
  const pace = createAccountPace(parts);
  const listeners = new Set<() => void>();
  let attempt: Attempt | undefined;
  let connection: Connection | undefined;

  const stored = findCurrentAccount(store.reader);
  if (stored?.state === "connected") connection = open(stored);
  // A keychain that was locked when somebody disconnected still holds the token.
  const cleared =
    stored === undefined && google !== undefined
      ? secrets.forget("googleRefreshToken").catch(() => undefined)
      : Promise.resolve();

  function open(account: Account, initial?: FreshAccess): Connection | undefined {
    if (google === undefined) return undefined;
    const tokens = createTokenSource({
      ...parts,
      ...google,
      initial,
      onEnded: () => connection?.tokens === tokens && markSignInAgain(),
    });
    const client = createCalendarClient({
      endpoints: google.config.endpoints,
      http: google.http,
      tokens,
      clock,
      pace,
    });
    return { current: { account: { id: account.id, email: account.email }, client }, tokens };
  }

  function replaceConnection(next: Connection | undefined): void {
    connection?.tokens.close();
    connection = next;
  }

  function changed(): void {
    announce("connectionChanged");
    for (const listener of listeners) listener();
  }

  function giveUp(): void {
    attempt?.abort.abort();
    attempt = undefined;
  }

  function markSignInAgain(): void {
    if (connection === undefined) return;
    const { id } = connection.current.account;
    replaceConnection(undefined);
    store.write((writer) => setAccountState(writer, { id, state: "signInAgain" }));
    log.warn("google asks to sign in again", { accountId: id });
    changed();
  }

  async function connect(): Promise<ConnectGoogleOutcome> {
    if (google === undefined) return { kind: "notConfigured" };
    giveUp();
    const mine: Attempt = { abort: new AbortController(), address: undefined };
    attempt = mine;
    await cleared;
    const onAddress = (address: string) => {
      mine.address = address;
      changed();
    };
    try {
      const connected = await connectGoogle(
        { ...parts, ...google },
        { signal: mine.abort.signal, onAddress },
      );
      // A switch of accounts that the keychain stopped halfway has ended the old connection.
      if (findCurrentAccount(store.reader) === undefined) replaceConnection(undefined);
      if (connected.kind !== "connected") return connected;
      replaceConnection(open(connected.account, connected.access));
      log.info("google connected", { accountId: connected.account.id });
      return { kind: "connected", email: connected.account.email };
    } finally {
      if (attempt === mine) attempt = undefined;
      changed();
    }
  }

  return {
    view: () => {
      if (google === undefined) return { kind: "notConfigured" };
      if (attempt?.address !== undefined) return { kind: "signingIn", browserAddress: attempt.address };
      const account = findCurrentAccount(store.reader);
      if (account === undefined || account.state === "disconnected") return { kind: "notConnected" };
      return { kind: account.state, email: account.email };
    },
    connect,
    giveUp: () => {
      giveUp();
      changed();
    },
    disconnect: async (stopChannels) => {
      if (google === undefined) return { kind: "notConnected" };
      giveUp();
      const outcome = await disconnectGoogle({ ...parts, ...google }, stopChannels);
      replaceConnection(undefined);
      changed();
      return outcome;
    },
    adopt: async (shared) => {
      await cleared;
      const account = await adoptConnection(parts, shared);
      giveUp();
      replaceConnection(open(account));
      log.info("google connected by another desk", { accountId: account.id });
      changed();
    },
    leaveHere: async () => {
      giveUp();
      replaceConnection(undefined);
      await leaveConnectionHere(parts);
      changed();
    },
    current: () => connection?.current,
    markSignInAgain,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      giveUp();
      replaceConnection(undefined);
      google?.http.close();
    },
  };
}
