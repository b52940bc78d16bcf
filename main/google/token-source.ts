import { ClientError, refreshTokenGrant } from "openid-client";
import type { Log } from "../log.ts";
import { KeychainError, type SecretStore } from "../secrets/secret-store.ts";
import { GoogleError } from "./google-error.ts";
import { createOauthClient, googleErrorIn, type OauthParts } from "./oauth-client.ts";
import type { FreshAccess } from "./exchange-code.ts";

const EARLY_MS = 60_000;

/** Where access tokens of the connected account come from. */
export interface TokenSource {
  /**
   * An access token good for another minute at least. Rejects with GoogleError: `signInAgain` once the connection has ended
   * (and then always, without asking again), `offline`, `unavailable` or `rateLimited` where it may come right by itself.
   */
  readonly accessToken: () => Promise<string>;
  /** Notes that the API refused this token, so that the next one is fetched anew. */
  readonly refused: (accessToken: string) => void;
  /** Forgets the access token; nothing is fetched or kept any more. */
  readonly close: () => void;
}

export interface TokenSourceParts extends OauthParts {
  /** Holds the refresh token, the only place where one is kept. */
  readonly secrets: SecretStore;
  /** Milliseconds from a clock that nobody can set: it only runs forward. */
  readonly monotonic: () => number;
  /** The token that came with the sign-in. */
  readonly initial?: FreshAccess | undefined;
  /** Called once when Google says that the connection has ended (AC1). */
  readonly onEnded: () => void;
  readonly log: Log;
}

/** The access token lives in memory alone; one refresh at a time, a minute early, on a monotonic clock (AC2). */
export function createTokenSource(parts: TokenSourceParts): TokenSource {
  const { secrets, monotonic, onEnded, log } = parts;
  const client = createOauthClient(parts);
  let access = parts.initial && held(parts.initial);
  let refreshing: Promise<string> | undefined;
  let ended: GoogleError | undefined;
  // A refresh token that the keychain would not take: used from here until it does.
  let unkept: string | undefined;
  let isClosed = false;

  function held({ accessToken, expiresInSeconds }: FreshAccess): { accessToken: string; goodUntil: number } {
    return { accessToken, goodUntil: monotonic() + expiresInSeconds * 1000 - EARLY_MS };
  }

  async function accessToken(): Promise<string> {
    if (isClosed) throw closedError();
    if (ended !== undefined) throw ended;
    if (access !== undefined && monotonic() < access.goodUntil) return access.accessToken;
    refreshing ??= refresh().finally(() => (refreshing = undefined));
    return refreshing;
  }

  async function refresh(): Promise<string> {
    const refreshToken = await readRefreshToken();
    if (refreshToken === undefined)
      throw end(new GoogleError("signInAgain", { reason: "refreshTokenMissing" }));
    const fresh = await ask(refreshToken);
    if (isClosed) throw closedError();
    // Kept before the access token is used: a crash in between must not leave us with a token that Google has replaced.
    const newest = fresh.refreshToken ?? unkept;
    if (newest !== undefined) await keep(newest);
    access = held(fresh);
    return fresh.accessToken;
  }

  async function readRefreshToken(): Promise<string | undefined> {
    if (unkept !== undefined) return unkept;
    try {
      return await secrets.read("googleRefreshToken");
    } catch (error) {
      // A locked keychain says nothing about the connection; it may be open at the next try.
      throw new GoogleError("offline", { reason: error instanceof KeychainError ? error.code : "keychain" });
    }
  }

  async function ask(
    refreshToken: string,
  ): Promise<FreshAccess & { readonly refreshToken: string | undefined }> {
    try {
      const tokens = await refreshTokenGrant(client, refreshToken);
      return {
        accessToken: tokens.access_token,
        expiresInSeconds: tokens.expires_in ?? 0,
        refreshToken: tokens.refresh_token,
      };
    } catch (error) {
      const googleError = googleErrorIn(error) ?? unreadable(error);
      throw googleError.code === "signInAgain" && !isClosed ? end(googleError) : googleError;
    }
  }

  async function keep(refreshToken: string): Promise<void> {
    try {
      await secrets.keep("googleRefreshToken", refreshToken);
      unkept = undefined;
    } catch {
      unkept = refreshToken;
      log.warn("the keychain did not take Google's new refresh token; it is tried again at the next refresh");
    }
  }

  function end(error: GoogleError): GoogleError {
    ended = error;
    access = undefined;
    onEnded();
    return error;
  }

  return {
    accessToken,
    refused: (token) => {
      if (access?.accessToken === token) access = undefined;
    },
    close: () => {
      isClosed = true;
      access = undefined;
      unkept = undefined;
    },
  };
}

function closedError(): GoogleError {
  return new GoogleError("offline", { reason: "accountClosed" });
}

/** Google's JSON was not a token answer. Never the end of a connection. */
function unreadable(error: unknown): GoogleError {
  return new GoogleError("unavailable", {
    reason: error instanceof ClientError && error.code !== undefined ? error.code : "unreadableAnswer",
  });
}
