import { TakeRecoveryAnswer } from "../../shared/relay/protocol.ts";
import { createRelayHttp } from "./relay-http.ts";
import { bodyOf, parse } from "./relay-session.ts";

/** Asks the relay at `url` for what a recovery code opens. Rejects with a RelayError, `recoveryGone` among its reasons. */
export async function takeRecovery(
  url: URL,
  recovery: { readonly recoveryId: string; readonly proof: string },
): Promise<TakeRecoveryAnswer> {
  const { recoveryId, proof } = recovery;
  const http = createRelayHttp(url);
  try {
    const path = `/v1/recoveries/${recoveryId}/take`;
    return parse(TakeRecoveryAnswer, bodyOf(await http.send({ method: "POST", path, body: { proof } })));
  } finally {
    http.close();
  }
}
