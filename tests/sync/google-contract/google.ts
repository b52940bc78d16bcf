import type { calendar_v3 } from "@googleapis/calendar";
import type { SandboxControl } from "../../../sandbox/google/control/sandbox-control.ts";
import type { SandboxGoogle } from "../../../sandbox/google/start-sandbox-google.ts";
import { calendarClient } from "../../support/google-clients.ts";
import type { RawAnswer } from "./answer.ts";

/** Google as one account sees it, be it the real one or the sandbox: all that a fact needs that can be shown at both. */
export interface Google {
  /** Base of the Calendar API's addresses, without a slash at the end. */
  readonly rootUrl: string;
  readonly accessToken: string;
  /** Google's own client; every status is an answer. */
  readonly client: calendar_v3.Calendar;
  /** A secondary calendar of this section's own, in Europe/Zurich. */
  readonly calendarId: string;
  /** Milliseconds since 1970 where Google is. */
  readonly now: () => number;
  /** A day (`2027-01-04`) no other fact of this section uses, with the two days after it. */
  readonly aDay: () => string;
  /** Plain HTTP, for what Google's client does not let through; `path` follows `/calendar/v3`. */
  readonly call: Caller;
}

/** A Google that can be told what to do: its control, its clock, and other accounts. */
export interface Sandbox extends Google {
  readonly sandbox: SandboxGoogle;
  readonly control: SandboxControl;
  /** Lets time pass at Google. */
  readonly pass: (milliseconds: number) => void;
  /** The same Google as another account (added where it is new) sees it, or with other scopes (short names). */
  readonly as: (who: { readonly email?: string; readonly scopes?: readonly string[] }) => Google;
}

/** Calls the Calendar API over plain HTTP; `raw` is a body sent as it is. */
export type Caller = (
  verb: string,
  path: string,
  more?: {
    readonly body?: unknown;
    readonly raw?: string;
    readonly headers?: Readonly<Record<string, string>>;
  },
) => Promise<RawAnswer>;

/** The account every sandbox starts with. */
export const OWNER = "owner@clinic.example";

/** The one redirect address registered for the sandbox's web client. */
export const WEB_REDIRECT = "https://relay.example/oauth/callback";

/** All that a Google is made of but its calls. */
type Place = Omit<Google, "client" | "call">;

/** Google at a place, with the calls. */
export function googleAt(place: Place): Google {
  return { ...place, client: calendarClient(place), call: callerOf(place) };
}

function callerOf({ rootUrl, accessToken }: Place): Caller {
  return async (verb, path, more = {}) => {
    const response = await fetch(`${rootUrl}/calendar/v3${path}`, {
      method: verb,
      headers: {
        Authorization: `Bearer ${accessToken}`,
        "Content-Type": "application/json",
        ...more.headers,
      },
      ...(more.raw === undefined ? {} : { body: more.raw }),
      ...(more.body === undefined ? {} : { body: JSON.stringify(more.body) }),
    });
    return await readAnswer(response);
  };
}

/** A response as an answer: JSON parsed, other text as it came. */
export async function readAnswer(response: Response): Promise<RawAnswer> {
  const text = await response.text();
  const isJson = response.headers.get("content-type")?.includes("json") ?? false;
  const body: unknown = isJson && text !== "" ? JSON.parse(text) : text;
  return { status: response.status, body, headers: response.headers };
}

/** The n-th week's first day of a far year, so that facts do not see each other's events. */
export function dayOfFact(count: number): string {
  const date = new Date(Date.UTC(2027, 0, 4));
  date.setUTCDate(date.getUTCDate() + 7 * count);
  return date.toISOString().slice(0, 10);
}

/** The day after a day, `2027-01-05` after `2027-01-04`. */
export function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}
