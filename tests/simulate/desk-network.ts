import { z } from "zod";
import { GoogleError } from "../../main/google/google-error.ts";
import type { GoogleHttp, HttpAnswer, HttpRequest } from "../../main/google/http.ts";
import type { ApiCall } from "../../sandbox/google/api/api-method.ts";
import type { StoredEvent } from "../../sandbox/google/events/stored-event.ts";
import type { Answer } from "../../sandbox/google/http/answer.ts";
import type { Chance } from "./chance.ts";
import type { GoogleWorld } from "./google-world.ts";
import type { Trace } from "./trace.ts";
import type { VirtualTime } from "./virtual-time.ts";

/** What can happen to a request on its way. */
export const TRANSPORT_FAULTS = [
  /** It never arrives. */
  "requestLost",
  /** It is done, and the answer never arrives. */
  "answerLost",
  /** It arrives twice, the second time a moment later. */
  "requestTwice",
  /** It arrives long after the desk has given it up: up to an hour. */
  "requestLate",
  /** The connection ends amid the answer. */
  "resetMidBody",
  /** Somebody else answers with a page and 200. */
  "captivePortal",
  /** Something that is no JSON of Google's comes with 200. */
  "wrongJson",
  /** JSON that is cut short comes with 200. */
  "cutJson",
] as const;
/** One of them. */
export type TransportFault = (typeof TRANSPORT_FAULTS)[number];

/** A desk's way to Google. */
export interface DeskNetwork {
  readonly http: GoogleHttp;
  /** Whether the desk has a network at all. */
  readonly setOnline: (state: "online" | "offline") => void;
  readonly isOnline: () => boolean;
  /** What happens to the next requests, one after the other. */
  readonly strike: (faults: readonly TransportFault[]) => void;
  readonly clear: () => void;
  /** Requests on their way that change something, since the last call. */
  readonly takeWrites: () => number;
}

const API = "https://www.googleapis.com/calendar/v3";
const LONGEST_DELAY_MS = 60 * 60_000;
const TRIP_MS = 60;

/** Whether a request changes an event. Channels are none of a desk's changes. */
function isWrite({ method, url }: HttpRequest): boolean {
  return method !== "GET" && !url.includes("/watch") && !url.includes("/channels/");
}

/** A way to Google in virtual time. `heard` sees every request as it leaves the desk. */
export function createDeskNetwork(given: {
  readonly name: string;
  readonly time: VirtualTime;
  readonly google: GoogleWorld;
  readonly chance: Chance;
  readonly trace: Trace;
  readonly heard: (request: HttpRequest) => void;
}): DeskNetwork {
  const { name, time, google, chance, trace, heard } = given;
  let isOnline = true;
  let writes = 0;
  const faults: TransportFault[] = [];

  const wait = (milliseconds: number) =>
    new Promise<void>((resolve) => void time.after(milliseconds, resolve));

  async function deliver(request: HttpRequest): Promise<HttpAnswer | undefined> {
    const call = callOf(request);
    keepChanged(google, call);
    const answer = await google.perform(call);
    trace.note(
      `  google ${request.method} ${shortPath(request.url)} ${statusOf(answer)}`,
      answer.kind === "text" ? answer.text : "",
    );
    return plain(answer);
  }

  async function send(request: HttpRequest): Promise<HttpAnswer> {
    heard(request);
    const fault = isOnline ? faults.shift() : undefined;
    const bound = request.headers?.["If-Match"];
    const line = `${name} ${request.method} ${shortPath(request.url)}${bound === undefined ? "" : ` if ${bound}`}`;
    trace.note(fault === undefined ? line : `${line} (${fault})`, request.body);
    if (isWrite(request)) writes += 1;
    const offline = async (after: number, reason: string): Promise<never> => {
      await wait(after);
      throw new GoogleError("offline", { reason });
    };
    if (!isOnline) return offline(5, "ENOTFOUND");
    const [there, back] = [chance.below(TRIP_MS), chance.below(TRIP_MS)];
    switch (fault) {
      case "captivePortal":
        await wait(there);
        return { status: 200, headers: {}, text: "<html><body>Guest Wi-Fi</body></html>" };
      case "wrongJson":
        await wait(there);
        return { status: 200, headers: {}, text: '{"hello":"world"}' };
      case "requestLost":
        return offline(request.timeoutMs, "ECONNABORTED");
      case "requestLate":
        time.after(request.timeoutMs + chance.below(LONGEST_DELAY_MS), () => void deliver(request));
        return offline(request.timeoutMs, "ECONNABORTED");
      case "answerLost":
      case "resetMidBody":
        await wait(there);
        await deliver(request);
        return offline(fault === "answerLost" ? request.timeoutMs : back, "ECONNRESET");
      case "requestTwice":
        time.after(there + chance.below(5_000), () => void deliver(request));
        break;
      case "cutJson":
      case undefined:
        break;
    }
    await wait(there);
    const answer = await deliver(request);
    if (answer === undefined) return offline(back, "ECONNRESET");
    await wait(back);
    if (!isOnline) throw new GoogleError("offline", { reason: "ECONNRESET" });
    return fault === "cutJson" ? { ...answer, text: answer.text.slice(0, -3) } : answer;
  }

  return {
    http: { send, close: () => undefined },
    isOnline: () => isOnline,
    setOnline: (state) => {
      isOnline = state === "online";
    },
    strike: (next) => faults.push(...next),
    clear: () => {
      faults.length = 0;
    },
    takeWrites: () => {
      const taken = writes;
      writes = 0;
      return taken;
    },
  };
}

function callOf({ method, url, headers = {}, body = "" }: HttpRequest): ApiCall {
  const [path = "", query = ""] = url.slice(API.length).split("?");
  return {
    verb: method,
    path,
    query: query === "" ? {} : Object.fromEntries(new URLSearchParams(query)),
    bodyText: body,
    header: (wanted) => {
      const name = wanted.toLowerCase();
      for (const sent in headers) if (sent.toLowerCase() === name) return headers[sent];
      return undefined;
    },
  };
}

const WithId = z.looseObject({ id: z.string() });

/**
 * Google may take an id again that is taken. Were it that of an event which somebody has deleted, nobody could tell that it is not a
 * new one; were it that of one which somebody has changed, Google would drop the change before anybody can read it. Neither happens
 * here: no desk could do anything about it.
 */
function keepChanged({ world, calendars }: GoogleWorld, { verb, path, bodyText }: ApiCall): void {
  const { faults } = world;
  if (verb !== "POST" || !path.endsWith("/events") || faults.length === 0) return;
  const { id } = WithId.parse(JSON.parse(bodyText));
  if (calendars.some((one) => isChanged(world.calendars.get(one)?.events.get(id))))
    faults.splice(
      0,
      faults.length,
      ...faults.filter(({ request }) => request.kind !== "duplicateIdAccepted"),
    );
}

/** Whether an event is deleted, was moved, or was changed otherwise in a later second than it was made in, which is all that Google tells. */
function isChanged(event: StoredEvent | undefined): boolean {
  if (event === undefined) return false;
  const { status, sequence, changeMicros, createdMs } = event;
  return status === "cancelled" || sequence > 0 || changeMicros / 1000 - createdMs >= 1000;
}

/** The answer as the product's HTTP gives it; undefined where the connection was cut. */
function plain(answer: Exclude<Answer, { readonly kind: "json" }>): HttpAnswer | undefined {
  switch (answer.kind) {
    case "text": {
      const headers = Object.entries(answer.headers ?? {}).map(([key, value]) => [key.toLowerCase(), value]);
      return { status: answer.status, headers: Object.fromEntries(headers), text: answer.text };
    }
    case "page":
      return { status: answer.status, headers: {}, text: answer.html };
    case "empty":
      return { status: answer.status, headers: {}, text: "" };
    case "redirect":
      return { status: 302, headers: {}, text: "" };
    case "cut":
    case "cutMidBody":
      return undefined;
  }
}

function statusOf(answer: Answer): string {
  return "status" in answer ? String(answer.status) : answer.kind;
}

const shortPaths = new Map<string, string>();
const MOST_SHORT_PATHS = 1_000;

/** A path without the calendar's long name. */
function shortPath(url: string): string {
  const [path = "", query = ""] = url.slice(API.length).split("?");
  let short = shortPaths.get(path);
  if (short === undefined) {
    short = decodeURIComponent(path).replace(/c_([0-9a-v]{4})[0-9a-v]*@group\.calendar\.google\.com/, "$1");
    if (shortPaths.size >= MOST_SHORT_PATHS) shortPaths.clear();
    shortPaths.set(path, short);
  }
  return short + (query.includes("syncToken=") ? " since" : query.includes("pageToken=") ? " page" : "");
}
