import { AccountId, type DeskId } from "../../shared/ids.ts";
import type { ConnectGoogleOutcome } from "../../shared/ipc/google.ts";
import { instantNow } from "../../shared/time.ts";
import type { FreshAccess } from "../google/exchange-code.ts";
import { signIn, type SignInParts } from "../google/sign-in.ts";
import { KeychainError, type SecretStore } from "../secrets/secret-store.ts";
import {
  type Account,
  findAccountBySub,
  findCurrentAccount,
  findLinkedAccount,
  saveAccount,
  setAccountState,
} from "../store/accounts.ts";
import { appendAudit } from "../store/audit.ts";
import type { Store } from "../store/store.ts";

/** What connecting an account works with. */
export interface Connecting extends SignInParts {
  readonly store: Store;
  readonly secrets: SecretStore;
  /** A new UUIDv7. */
  readonly newId: () => string;
  readonly deskId: DeskId;
}

/** The outcome for the page; a connection comes with what it takes to use it. */
export type Connected =
  | { readonly kind: "connected"; readonly account: Account; readonly access: FreshAccess }
  | Exclude<ConnectGoogleOutcome, { kind: "connected" }>;

/**
 * Signs in, and connects the clinic to the account that did. Another account than the one practitioners are linked to is
 * turned away, so that no appointment lands in the wrong calendars (AC4); what it sent is forgotten.
 */
export async function connectGoogle(
  connecting: Connecting,
  attempt: { readonly signal: AbortSignal; readonly onAddress: (address: string) => void },
): Promise<Connected> {
  const { store, clock, deskId, newId } = connecting;
  const signedIn = await signIn(connecting, attempt);
  if (signedIn.kind !== "signedIn") return signedIn;
  const { sub, email, refreshToken, access } = signedIn;

  const linked = findLinkedAccount(store.reader);
  if (linked !== undefined && linked.googleSub !== sub)
    return { kind: "otherAccount", connectedEmail: linked.email, offeredEmail: email };

  const before = findCurrentAccount(store.reader);
  const isSame = before?.googleSub === sub;
  // Google may leave the refresh token out where it gave one before; that one is good as long as the connection was.
  if (refreshToken === undefined && !(isSame && before.state === "connected"))
    return { kind: "failed", code: "refreshTokenMissing" };
  // The old account ends before the keychain takes the new one's token: a crash in between leaves nobody connected.
  if (before !== undefined && !isSame)
    store.write((writer) => setAccountState(writer, { id: before.id, state: "disconnected" }));
  if (refreshToken !== undefined && !(await kept(connecting.secrets, refreshToken)))
    return { kind: "keychainUnavailable" };

  const account: Account = {
    id: findAccountBySub(store.reader, sub)?.id ?? AccountId.parse(newId()),
    googleSub: sub,
    email,
    state: "connected",
    connectedAt: instantNow(clock),
  };
  store.write((writer) => {
    saveAccount(writer, account);
    appendAudit(writer, { at: account.connectedAt, deskId, act: "connectedGoogle", subjectId: account.id });
  });
  return { kind: "connected", account, access };
}

async function kept(secrets: SecretStore, refreshToken: string): Promise<boolean> {
  try {
    await secrets.keep("googleRefreshToken", refreshToken);
    return true;
  } catch (error) {
    if (error instanceof KeychainError) return false;
    throw error;
  }
}
