import type { Answer } from "../http/answer.ts";
import type { OpenRequest } from "./oauth-state.ts";

/** Sends the browser back to the application, with what it is told in the query (facts, A2). */
export function backToApp(request: OpenRequest, parameters: Readonly<Record<string, string>>): Answer {
  const to = new URL(request.redirectUri);
  if (request.state !== undefined) to.searchParams.set("state", request.state);
  for (const [name, value] of Object.entries(parameters)) to.searchParams.set(name, value);
  return { kind: "redirect", to: to.href, headers: { "Cache-Control": "no-store" } };
}
