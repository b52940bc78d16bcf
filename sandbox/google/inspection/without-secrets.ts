const HIDDEN = "(hidden)";

/** Characters of a body that are kept: lists of a whole calendar are long, and hundreds of requests are remembered. */
const LONGEST_BODY = 20_000;

/** Headers that carry tokens. */
const SECRET_HEADERS = new Set([
  "authorization",
  "proxy-authorization",
  "cookie",
  "set-cookie",
  "x-goog-channel-token",
]);

const SECRET_FIELDS =
  "access_token|refresh_token|id_token|client_secret|code|code_verifier|code_challenge|token|assertion|accessToken|refreshToken";
const IN_JSON = new RegExp(`("(?:${SECRET_FIELDS})"\\s*:\\s*)"(?:[^"\\\\]|\\\\.)*(?:"|\\\\?$)`, "g");
const IN_FORM = new RegExp(`((?:^|[?&])(?:${SECRET_FIELDS})=)[^&\\s]*`, "gm");
/** Words after `Bearer` or `Basic`, wherever they stand: the parts of a batch carry headers in their bodies. */
const IN_HEADER_LINE = /\b(Bearer|Basic)\s+[\w.~+/=-]+/gi;

/** What of a request may hold tokens. */
interface Readable {
  readonly query: string;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly requestBody: string | undefined;
  readonly answerBody: string | undefined;
}

/** A request with every token, code, secret and Authorization taken out of query, headers and bodies; bodies are cut. */
export function withoutSecrets<Seen extends Readable>(request: Seen): Seen {
  const { headers, query, requestBody, answerBody } = request;
  return {
    ...request,
    query: hide(query),
    headers: headers === undefined ? undefined : openHeaders(headers),
    requestBody: requestBody === undefined ? undefined : openBody(requestBody),
    answerBody: answerBody === undefined ? undefined : openBody(answerBody),
  };
}

function openHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => !SECRET_HEADERS.has(name.toLowerCase()))
      .map(([name, value]) => [name.toLowerCase(), hide(value)]),
  );
}

/** Cut first, so that a long body costs little; a value that is cut in two is hidden like a whole one. */
function openBody(text: string): string {
  const left = text.length - LONGEST_BODY;
  if (left <= 0) return hide(text);
  return `${hide(text.slice(0, LONGEST_BODY))}\n… ${String(left)} more characters`;
}

function hide(text: string): string {
  return text
    .replaceAll(IN_JSON, `$1"${HIDDEN}"`)
    .replaceAll(IN_FORM, `$1${HIDDEN}`)
    .replaceAll(IN_HEADER_LINE, `$1 ${HIDDEN}`);
}
