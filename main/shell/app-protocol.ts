import { readFile } from "node:fs/promises";
import type { Protocol } from "electron";
import { APP_SCHEME, isAppAddress } from "./app-address.ts";
import type { AppFiles } from "./app-files.ts";
import { CONTENT_SECURITY_POLICY } from "./content-security-policy.ts";

const SAFE_HEADERS = {
  "content-security-policy": CONTENT_SECURITY_POLICY,
  "x-content-type-options": "nosniff",
  "cross-origin-opener-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "cache-control": "no-store",
};

/** Makes `app:` a scheme with an origin of its own, as safe as https. Must be called before the app is ready. */
export function registerAppScheme(protocol: Pick<Protocol, "registerSchemesAsPrivileged">): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Has a session answer `app://clinic/…` from the list of the page's files. */
export function serveApp(protocol: Pick<Protocol, "handle">, files: AppFiles): void {
  protocol.handle(APP_SCHEME, (request) => answerApp(request, files));
}

/** Answers one request: a file of the list, or an empty refusal. Every answer carries the policy. */
export async function answerApp(
  request: Pick<Request, "url" | "method">,
  files: AppFiles,
): Promise<Response> {
  if (request.method !== "GET") return new Response(null, { status: 405, headers: SAFE_HEADERS });
  const file = isAppAddress(request.url) ? files.get(new URL(request.url).pathname) : undefined;
  if (file === undefined) return new Response(null, { status: 404, headers: SAFE_HEADERS });
  const body = new Uint8Array(await readFile(file.path));
  return new Response(body, { headers: { ...SAFE_HEADERS, "content-type": file.contentType } });
}
