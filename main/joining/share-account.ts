import type { SecretStore } from "../secrets/secret-store.ts";
import { findCurrentAccount } from "../store/accounts.ts";
import type { SetUpFields } from "../store/set-up-fields.ts";
import type { Store } from "../store/store.ts";
import type { GoogleAccount } from "../sync/google-account.ts";
import type { Sealer } from "../sync/sync-context.ts";
import { ACCOUNT_KEY, SharedAccount } from "./set-up-keys.ts";
import { findShared, keepShared } from "./shared-settings.ts";

/** What sharing the Google account with the other desks works with. */
export interface SharingAccount {
  readonly store: Store;
  readonly secrets: SecretStore;
  readonly google: Pick<GoogleAccount, "current" | "adopt" | "leaveHere" | "onChange">;
  /** This installation's Google client id, undefined where it has none. */
  readonly clientId: string | undefined;
  /** Seals under the clinic key. */
  readonly sealer: Sealer;
}

/** Where somebody has signed in here, notes the token as the others are to get it. Rejects with a KeychainError. */
export async function noteToken(sharing: SharingAccount): Promise<void> {
  const { store, secrets, google, sealer, clientId } = sharing;
  if (google.current() === undefined) return;
  const token = await secrets.read("googleRefreshToken");
  if (token === undefined) return;
  const noted = findShared(store.reader, "sealedToken");
  const isNoted =
    noted !== undefined && sealer.open(noted) === token && findShared(store.reader, "clientId") === clientId;
  if (isNoted && findShared(store.reader, "disconnected") === undefined) return;
  store.write((writer) => {
    if (!isNoted) keepShared(writer, "sealedToken", sealer.seal(token));
    keepShared(writer, "clientId", clientId);
    keepShared(writer, "disconnected", undefined);
  });
}

/**
 * Takes over what the desks agreed on about the account: another desk has signed in, or disconnected for the whole clinic. A desk that
 * was disconnected by itself stays so. Rejects with a KeychainError.
 */
export async function takeAccount(sharing: SharingAccount, fields: SetUpFields): Promise<void> {
  const { store, google, sealer } = sharing;
  const value = fields[ACCOUNT_KEY]?.value;
  if (value === undefined || findShared(store.reader, "disconnected") === "here") return;
  if (value === null) {
    if (findCurrentAccount(store.reader) === undefined) return;
    store.write((writer) => keepShared(writer, "disconnected", "clinic"));
    await google.leaveHere();
    return;
  }
  const shared = SharedAccount.safeParse(value).data;
  // A token of another client id would end the connection that this desk may have by itself.
  if (shared === undefined || shared.clientId !== sharing.clientId) return;
  if (findShared(store.reader, "sealedToken") === shared.token) return;
  const refreshToken = sealer.open(shared.token);
  if (refreshToken === undefined) return;
  await google.adopt({ googleSub: shared.sub, email: shared.email, refreshToken });
  store.write((writer) => {
    keepShared(writer, "sealedToken", shared.token);
    keepShared(writer, "clientId", shared.clientId);
    keepShared(writer, "disconnected", undefined);
  });
}
