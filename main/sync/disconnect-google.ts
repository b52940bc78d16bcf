import type { DeskId } from "../../shared/ids.ts";
import type { DisconnectGoogleOutcome } from "../../shared/ipc/google.ts";
import { instantNow } from "../../shared/time.ts";
import type { OauthParts } from "../google/oauth-client.ts";
import { revokeToken } from "../google/revoke.ts";
import type { Log } from "../log.ts";
import type { SecretStore } from "../secrets/secret-store.ts";
import { findCurrentAccount, setAccountState } from "../store/accounts.ts";
import { appendAudit } from "../store/audit.ts";
import type { Store } from "../store/store.ts";

/** What ending the connection works with. */
export interface Disconnecting extends OauthParts {
  readonly store: Store;
  readonly secrets: SecretStore;
  readonly deskId: DeskId;
  readonly log: Log;
}

/**
 * Ends the clinic's connection: stops the channels, then revokes the grant, because nobody could stop a channel after that
 * (CH3), then forgets the token. A step that fails does not keep the next from being taken. Practitioners stay linked and
 * what is owed stays owed, so that signing in again with the same account goes on where it stopped.
 */
export async function disconnectGoogle(
  disconnecting: Disconnecting,
  stopChannels: () => Promise<void>,
): Promise<DisconnectGoogleOutcome> {
  const { store, secrets, clock, deskId, log } = disconnecting;
  const account = findCurrentAccount(store.reader);
  if (account === undefined) return { kind: "notConnected" };

  await stopChannels().catch(() => log.warn("channels not stopped before disconnecting"));
  const refreshToken = await secrets.read("googleRefreshToken").catch(() => undefined);
  const revocation =
    refreshToken === undefined ? "notConfirmed" : await revokeToken(disconnecting, refreshToken);
  await secrets
    .forget("googleRefreshToken")
    .catch(() => log.warn("the keychain did not forget Google's token; it is asked again at the next start"));
  store.write((writer) => {
    setAccountState(writer, { id: account.id, state: "disconnected" });
    appendAudit(writer, {
      at: instantNow(clock),
      deskId,
      act: "disconnectedGoogle",
      subjectId: account.id,
    });
  });
  return { kind: "disconnected", revocation };
}
