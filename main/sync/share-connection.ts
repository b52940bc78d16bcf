import { AccountId, type DeskId } from "../../shared/ids.ts";
import { type Clock, instantNow } from "../../shared/time.ts";
import type { SecretStore } from "../secrets/secret-store.ts";
import {
  type Account,
  findAccountBySub,
  findCurrentAccount,
  saveAccount,
  setAccountState,
} from "../store/accounts.ts";
import { appendAudit } from "../store/audit.ts";
import type { Store } from "../store/store.ts";

/** A connection that another desk of the clinic made. */
export interface SharedConnection {
  readonly googleSub: string;
  readonly email: string;
  readonly refreshToken: string;
}

/** What taking over a connection works with. */
export interface ConnectionSharing {
  readonly store: Store;
  readonly secrets: SecretStore;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly deskId: DeskId;
}

/** Keeps another desk's connection here, in the place of whatever there was. Rejects with a KeychainError. */
export async function adoptConnection(
  { store, secrets, clock, newId, deskId }: ConnectionSharing,
  shared: SharedConnection,
): Promise<Account> {
  const { googleSub, email, refreshToken } = shared;
  const before = findCurrentAccount(store.reader);
  // The old account ends before the keychain takes the new one's token: a crash in between leaves nobody connected.
  if (before !== undefined && before.googleSub !== googleSub)
    store.write((writer) => setAccountState(writer, { id: before.id, state: "disconnected" }));
  await secrets.keep("googleRefreshToken", refreshToken);
  const account: Account = {
    id: findAccountBySub(store.reader, googleSub)?.id ?? AccountId.parse(newId()),
    googleSub,
    email,
    state: "connected",
    connectedAt: instantNow(clock),
  };
  store.write((writer) => {
    saveAccount(writer, account);
    const at = account.connectedAt;
    appendAudit(writer, { at, deskId, act: "adoptedGoogle", subjectId: account.id });
  });
  return account;
}

/** Forgets the connection at this desk. What is owed stays owed, and the practitioners stay linked. */
export async function leaveConnectionHere({
  store,
  secrets,
  clock,
  deskId,
}: ConnectionSharing): Promise<void> {
  const account = findCurrentAccount(store.reader);
  if (account !== undefined)
    store.write((writer) => {
      setAccountState(writer, { id: account.id, state: "disconnected" });
      const at = instantNow(clock);
      appendAudit(writer, { at, deskId, act: "leftGoogleHere", subjectId: account.id });
    });
  // Tried again at the next start, where the keychain is locked now.
  await secrets.forget("googleRefreshToken").catch(() => undefined);
}
