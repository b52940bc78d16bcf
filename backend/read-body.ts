import type { IncomingMessage } from "node:http";

/** How much of a body that is not wanted is read off, so that whoever sends it can hear the answer; of more nothing is read. */
const MOST_READ_OFF = 128 * 1024;

/** What a request brought along. */
export type Body =
  /** `json` is undefined where there was none. */
  | { readonly kind: "read"; readonly json: unknown }
  | { readonly kind: "tooLarge" }
  /** No JSON, packed, or broken off. */
  | { readonly kind: "malformed" };

/**
 * Reads a body of at most `most` bytes of JSON in UTF-8. Made here, because a stranger must not be able to keep a line busy with a
 * body that is refused: what has more than 128 KB is not read to its end, and the line has to be closed under it.
 */
export async function readBody(request: IncomingMessage, most: number): Promise<Body> {
  if (!bringsBody(request)) return { kind: "read", json: undefined };
  if (Number(request.headers["content-length"] ?? 0) > MOST_READ_OFF) return { kind: "tooLarge" };
  const parts: Buffer[] = [];
  let length = 0;
  const isWhole = await new Promise<boolean>((resolve) => {
    request.on("data", (part: Buffer) => {
      length += part.length;
      if (length <= most) parts.push(part);
      else parts.length = 0;
      if (length <= MOST_READ_OFF) return;
      request.pause();
      resolve(false);
    });
    request.once("end", () => resolve(true));
    request.once("error", () => resolve(false));
    request.once("close", () => resolve(false));
  });
  if (length > most) return { kind: "tooLarge" };
  if (!isWhole || request.headers["content-encoding"] !== undefined) return { kind: "malformed" };
  if (length === 0) return { kind: "read", json: undefined };
  try {
    return { kind: "read", json: JSON.parse(Buffer.concat(parts).toString()) };
  } catch {
    return { kind: "malformed" };
  }
}

/** Reads off a body nobody wants, as far as that is worth it. */
export async function readOff(request: IncomingMessage): Promise<void> {
  await readBody(request, 0);
}

/** True while there is a body of which not all has come: the line cannot be used for another request. */
export function isBodyUnread(request: IncomingMessage): boolean {
  return bringsBody(request) && !request.complete;
}

function bringsBody({ headers }: IncomingMessage): boolean {
  return headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
}
