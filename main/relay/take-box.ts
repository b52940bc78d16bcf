import { TakeBoxAnswer } from "../../shared/relay/protocol.ts";
import { createRelayHttp } from "./relay-http.ts";
import { bodyOf, parse } from "./relay-session.ts";

/**
 * Takes a box that another desk has left at the relay at `url`: it is given once. Rejects with a RelayError, `codeWrong` and
 * `boxGone` among its reasons.
 */
export async function takeBox(
  url: URL,
  box: { readonly boxId: string; readonly proof: string },
): Promise<TakeBoxAnswer> {
  const http = createRelayHttp(url);
  try {
    const path = `/v1/boxes/${box.boxId}/take`;
    return parse(
      TakeBoxAnswer,
      bodyOf(await http.send({ method: "POST", path, body: { proof: box.proof } })),
    );
  } finally {
    http.close();
  }
}
