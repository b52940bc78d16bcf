import type { SandboxGoogle } from "../../sandbox/google/start-sandbox-google.ts";

/** A loopback redirect address, as an application under test would listen on. */
export const REDIRECT = "http://127.0.0.1:49152/callback";

/** The address of a sandbox's consent page with the given parameters over the usual ones; undefined leaves one out. */
export function authorizeUrl(
  sandbox: Pick<SandboxGoogle, "endpoint" | "clientId">,
  parameters: Readonly<Record<string, string | undefined>> = {},
): string {
  const url = new URL("/o/oauth2/v2/auth", sandbox.endpoint);
  const all: Record<string, string | undefined> = {
    client_id: sandbox.clientId,
    redirect_uri: REDIRECT,
    response_type: "code",
    scope: "openid email https://www.googleapis.com/auth/calendar.events",
    ...parameters,
  };
  for (const [name, value] of Object.entries(all)) if (value !== undefined) url.searchParams.set(name, value);
  return url.href;
}

/**
 * Opens a consent page and presses a button on it as a browser without scripts would, leaving the given scopes unticked.
 * Gives the parameters that went back to the application.
 */
export async function decideConsent(
  url: string,
  decision: { readonly button: "allow" | "cancel"; readonly untick?: readonly string[] },
): Promise<Record<string, string>> {
  const page = await (await fetch(url)).text();
  const inputs = [...page.matchAll(/name="(request|account|scope)"\s+value="([^"]*)"/g)].map(
    ([, name = "", value = ""]) => [name, value] as const,
  );
  const form = new URLSearchParams(
    inputs.filter(([, value]) => !decision.untick?.includes(value)).map((pair) => [...pair]),
  );
  form.set("decision", decision.button);
  const answer = await fetch(new URL("/o/oauth2/v2/consent", url), {
    method: "POST",
    body: form,
    redirect: "manual",
  });
  const back = answer.headers.get("location");
  if (back === null)
    throw new Error(`The consent page answered ${String(answer.status)} without a redirect.`);
  return Object.fromEntries(new URL(back).searchParams);
}
