/** An answer of Google that refuses: its status, and the JSON body just as Google words it. */
export class GoogleRefusal extends Error {
  readonly code = "googleRefusal";
  readonly status: number;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}) {
    super(`${String(status)} ${JSON.stringify(body)}`);
    this.name = "GoogleRefusal";
    this.status = status;
    this.body = body;
    this.headers = headers;
  }
}

/** Headers of every error answer of the Calendar API. */
export const ERROR_HEADERS = {
  "Cache-Control": "no-cache, no-store, max-age=0, must-revalidate",
  Pragma: "no-cache",
  Expires: "Mon, 01 Jan 1990 00:00:00 GMT",
} as const;
