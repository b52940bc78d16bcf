import type { Google } from "./google.ts";

/** A call inside a batch; `path` begins with `/calendar/v3`. */
export interface BatchCall {
  readonly verb: string;
  readonly path: string;
  readonly contentId?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** What a batch was answered with: its own status and type, and each part. */
export interface BatchAnswer {
  readonly status: number;
  readonly type: string;
  readonly parts: readonly BatchPart[];
}

/** One part of a batch's answer; `body` is parsed where there is one. */
export interface BatchPart {
  readonly type: string | undefined;
  readonly contentId: string | undefined;
  readonly status: number;
  readonly body: unknown;
}

const BOUNDARY = "b1";

/** Sends calls as one batch (facts, E3); `headers` are the outer ones, over the usual. */
export async function batch(
  { rootUrl, accessToken }: Google,
  calls: readonly BatchCall[],
  headers: Readonly<Record<string, string>> = {},
): Promise<BatchAnswer> {
  const answer = await fetch(`${rootUrl}/batch/calendar/v3`, {
    method: "POST",
    headers: {
      Authorization: `Bearer ${accessToken}`,
      "Content-Type": `multipart/mixed; boundary=${BOUNDARY}`,
      ...headers,
    },
    body: `${calls.map((call) => `--${BOUNDARY}\r\n${partOf(call)}\r\n`).join("")}--${BOUNDARY}--\r\n`,
  });
  const type = answer.headers.get("content-type") ?? "";
  const text = await answer.text();
  const boundary = /boundary="?([^";]+)"?/.exec(type)?.[1];
  const chunks = boundary === undefined ? [] : text.split(`--${boundary}`).slice(1, -1);
  return { status: answer.status, type, parts: chunks.map(readPart) };
}

function partOf({ verb, path, contentId, headers = {}, body }: BatchCall): string {
  const outer = [
    "Content-Type: application/http",
    ...(contentId === undefined ? [] : [`Content-ID: <${contentId}>`]),
  ];
  const type = body === undefined ? [] : ["Content-Type: application/json; charset=UTF-8"];
  const inner = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  const text = body === undefined ? "" : JSON.stringify(body);
  return [...outer, "", `${verb} ${path} HTTP/1.1`, ...type, ...inner, "", text].join("\r\n");
}

function readPart(chunk: string): BatchPart {
  const [outer = "", inner = "", ...rest] = chunk.replace(/^\r?\n/, "").split(/\r?\n\r?\n/);
  const body = rest.join("\n\n").trim();
  return {
    type: /^content-type: *(.*)$/im.exec(outer)?.[1]?.trim(),
    contentId: /^content-id: *(.*)$/im.exec(outer)?.[1]?.trim(),
    status: Number(/^HTTP\/1\.1 (\d{3})/.exec(inner.trim())?.[1] ?? 0),
    body: body === "" ? undefined : JSON.parse(body),
  };
}
