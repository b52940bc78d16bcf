import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Protocol } from "electron";
import { APP_SCHEME, isAppAddress } from "./app-address.ts";
import type { AppFile, AppFiles } from "./app-files.ts";
import { contentSecurityPolicy } from "./content-security-policy.ts";

/** What the build writes into index.html where each start puts its own nonce; see build/electron.vite.config.ts. */
const NONCE_PLACE = "__STYLE_NONCE__";

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
  const nonce = randomBytes(16).toString("base64");
  if (request.method !== "GET") return new Response(null, { status: 405, headers: safeHeaders(nonce) });
  const file = isAppAddress(request.url) ? files.get(new URL(request.url).pathname) : undefined;
  if (file === undefined) return new Response(null, { status: 404, headers: safeHeaders(nonce) });
  return new Response(await readBody(file, nonce), {
    headers: { ...safeHeaders(nonce), "content-type": file.contentType },
  });
}

async function readBody(
  { path, contentType }: AppFile,
  nonce: string,
): Promise<string | Uint8Array<ArrayBuffer>> {
  const body = await readFile(path);
  return contentType.startsWith("text/html")
    ? body.toString("utf8").replaceAll(NONCE_PLACE, nonce)
    : new Uint8Array(body);
}

function safeHeaders(nonce: string): Record<string, string> {
  return {
    "content-security-policy": contentSecurityPolicy(nonce),
    "x-content-type-options": "nosniff",
    "cross-origin-opener-policy": "same-origin",
    "referrer-policy": "no-referrer",
    "cache-control": "no-store",
  };
}
