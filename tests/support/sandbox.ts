import type { Clock } from "../../shared/time.ts";
import type { FaultRequestInput } from "../../sandbox/google/control/faults.ts";
import { realClock, realRandom, realTimers } from "../../sandbox/google/real-sources.ts";
import { startSandboxGoogle } from "../../sandbox/google/start-sandbox-google.ts";
import type { SandboxGoogle } from "../../sandbox/google/start-sandbox-google.ts";
import type { Timers } from "../../sandbox/google/world.ts";

/**
 * A sandbox Google in this process, on a port of its own, with loopback hooks allowed. Close it after the test.
 * `control.grantToken()` gives tokens without the browser; `control.addCalendar({ summary })` a calendar of a person's own.
 */
export async function aSandbox(
  given: {
    readonly clock?: Clock | undefined;
    readonly timers?: Timers | undefined;
    readonly allowLoopbackHooks?: boolean | undefined;
    readonly webRedirects?: readonly string[] | undefined;
    readonly seed?: number | undefined;
    readonly nasty?: readonly FaultRequestInput[] | undefined;
    readonly unverified?: boolean | undefined;
  } = {},
): Promise<SandboxGoogle> {
  return await startSandboxGoogle({
    clock: given.clock ?? realClock,
    random: realRandom,
    timers: given.timers ?? realTimers,
    allowLoopbackHooks: given.allowLoopbackHooks ?? true,
    webRedirects: given.webRedirects,
    seed: given.seed,
    nasty: given.nasty,
    unverified: given.unverified,
  });
}

/** What the sandbox answered; `body` is parsed where it is JSON, the text otherwise. */
export interface SandboxAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Headers;
}

/** Calls the Calendar API of a sandbox over HTTP; `path` follows `/calendar/v3`. */
export type CalendarCaller = (
  method: string,
  path: string,
  more?: { readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> },
) => Promise<SandboxAnswer>;

/** A caller with an access token for an account (the first one unless told otherwise) and scopes (the usual ones). */
export function aCalendarCaller(
  sandbox: SandboxGoogle,
  grant: { readonly email?: string; readonly scopes?: string[] } = {},
): CalendarCaller {
  const { accessToken } = sandbox.control.grantToken(grant);
  return async (method, path, more = {}) => {
    const response = await fetch(`${sandbox.endpoint}/calendar/v3${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${accessToken}`,
        "Content-Type": "application/json",
        ...more.headers,
      },
      ...(more.body === undefined ? {} : { body: JSON.stringify(more.body) }),
    });
    return await readAnswer(response);
  };
}

/** Posts a form, as to `/token`. */
export async function postForm(
  sandbox: SandboxGoogle,
  path: string,
  form: Readonly<Record<string, string>>,
): Promise<SandboxAnswer> {
  const body = new URLSearchParams(form);
  return await readAnswer(await fetch(`${sandbox.endpoint}${path}`, { method: "POST", body }));
}

async function readAnswer(response: Response): Promise<SandboxAnswer> {
  const text = await response.text();
  const isJson = response.headers.get("content-type")?.includes("json") ?? false;
  const body: unknown = isJson && text !== "" ? JSON.parse(text) : text;
  return { status: response.status, body, headers: response.headers };
}
