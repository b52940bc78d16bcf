import { GoogleError } from "../../main/google/google-error.ts";
import { createCalendarClient } from "../../main/google/create-calendar-client.ts";
import { googleEndpoints } from "../../main/google/google-config.ts";
import type { TokenSource } from "../../main/google/token-source.ts";
import { findCurrentAccount, setAccountState } from "../../main/store/accounts.ts";
import type { Store } from "../../main/store/store.ts";
import { createAccountPace } from "../../main/sync/account-pace.ts";
import type { CurrentAccount } from "../../main/sync/google-account.ts";
import { findGrant, issueAccessToken } from "../../sandbox/google/oauth/grants.ts";
import type { Clock } from "../../shared/time.ts";
import type { DeskNetwork } from "./desk-network.ts";
import { ACCOUNT_EMAIL, type GoogleWorld } from "./google-world.ts";
import type { VirtualTime } from "./virtual-time.ts";

/** What the keychain of a desk holds. */
export interface Keychain {
  refreshToken: string;
}

/** The clinic's account as the sync loop uses it, without the sign-in pages. */
export interface DeskAccount {
  readonly current: () => CurrentAccount | undefined;
  readonly markSignInAgain: () => void;
  readonly onChange: (listener: () => void) => () => void;
  /** A person signs in again. */
  readonly signIn: () => void;
}

interface AccountParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly time: VirtualTime;
  readonly google: GoogleWorld;
  readonly network: DeskNetwork;
  readonly keychain: Keychain;
}

/** How long before its end an access token is renewed, in milliseconds (AC2). */
const TOKEN_LIFE_MS = 3599_000 - 60_000;

/** Takes up the connection that the database tells of. */
export function createDeskAccount(parts: AccountParts): DeskAccount {
  const { store, clock, google, network, keychain } = parts;
  const pace = createAccountPace({ monotonic: parts.time.now, timers: parts.time });
  const listeners = new Set<() => void>();
  let current: CurrentAccount | undefined;

  function open(): void {
    const account = findCurrentAccount(store.reader);
    if (account?.state !== "connected") return;
    const tokens = createTokens(parts, markSignInAgain);
    const client = createCalendarClient({
      endpoints: googleEndpoints(),
      http: network.http,
      tokens,
      clock,
      pace,
    });
    current = { account: { id: account.id, email: account.email }, client };
  }

  function changed(): void {
    for (const listener of listeners) listener();
  }

  function setState(state: "connected" | "signInAgain"): void {
    const account = findCurrentAccount(store.reader);
    if (account !== undefined) store.write((writer) => setAccountState(writer, { id: account.id, state }));
  }

  function markSignInAgain(): void {
    if (current === undefined) return;
    current = undefined;
    setState("signInAgain");
    changed();
  }

  open();
  return {
    current: () => current,
    markSignInAgain,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    signIn: () => {
      keychain.refreshToken = google.control.grantToken({ email: ACCOUNT_EMAIL }).refreshToken;
      setState("connected");
      open();
      changed();
    },
  };
}

/** Tokens straight from the sandbox: what the token endpoint would give, without its cryptography. */
function createTokens({ time, google, network, keychain }: AccountParts, onEnded: () => void): TokenSource {
  let access: { readonly token: string; readonly goodUntil: number } | undefined;
  let refreshing: Promise<string> | undefined;

  async function refresh(): Promise<string> {
    await new Promise<void>((resolve) => void time.after(20, resolve));
    if (!network.isOnline()) throw new GoogleError("offline", { reason: "ENOTFOUND" });
    const grant = findGrant(google.world, keychain.refreshToken);
    if (grant === undefined) {
      onEnded();
      throw new GoogleError("signInAgain", { reason: "invalid_grant" });
    }
    access = { token: issueAccessToken(google.world, grant), goodUntil: time.now() + TOKEN_LIFE_MS };
    return access.token;
  }

  return {
    accessToken: () => {
      if (access !== undefined && time.now() < access.goodUntil) return Promise.resolve(access.token);
      refreshing ??= refresh().finally(() => (refreshing = undefined));
      return refreshing;
    },
    refused: (token) => {
      if (access?.token === token) access = undefined;
    },
    close: () => undefined,
  };
}
