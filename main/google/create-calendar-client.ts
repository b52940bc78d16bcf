import { z } from "zod";
import { addMs, type Clock, instantFromMs, instantNow } from "../../shared/time.ts";
import type { CalendarClient, EventAt } from "./calendar-client.ts";
import { classifyApiError } from "./classify-error.ts";
import { readAnswer, readNothing } from "./google-answer.ts";
import type { GoogleEndpoints } from "./google-config.ts";
import { GoogleError } from "./google-error.ts";
import { API_TIMEOUT_MS, type GoogleHttp, type HttpAnswer } from "./http.ts";
import { type RequestPace, UNPACED } from "./request-pace.ts";
import type { TokenSource } from "./token-source.ts";
import { CalendarListEntry, CreatedCalendar, EventPage, GoogleEvent, WatchAnswer } from "./wire.ts";

/** The most events a page may hold (Calendar API reference, events.list). */
const EVENTS_A_PAGE = "2500";
/** The most calendars a page may hold (Calendar API reference, calendarList.list). */
const CALENDARS_A_PAGE = "250";
/** How long a channel without a stated end is trusted; far less than Google's usual week. */
const UNSTATED_CHANNEL_MS = 24 * 60 * 60_000;

const CalendarListPage = z.looseObject({
  items: z.array(CalendarListEntry).default([]),
  nextPageToken: z.string().optional(),
});

interface Call {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly path: string;
  readonly query?: Readonly<Record<string, string | undefined>>;
  readonly body?: unknown;
  readonly etag?: string | undefined;
}

/** Quota units a PATCH costs; any other call costs one (https://developers.google.com/workspace/calendar/api/guides/quota). */
const PATCH_UNITS = 3;

/** A CalendarClient over HTTP. A refused access token is refreshed once and the call repeated once. */
export function createCalendarClient(parts: {
  readonly endpoints: GoogleEndpoints;
  readonly http: GoogleHttp;
  readonly tokens: TokenSource;
  readonly clock: Clock;
  /** Where left out, nothing is counted. */
  readonly pace?: RequestPace | undefined;
}): CalendarClient {
  const { endpoints, http, tokens, clock, pace = UNPACED } = parts;

  async function send(call: Call): Promise<{ readonly answer: HttpAnswer; readonly accessToken: string }> {
    await pace.enter(call.method === "PATCH" ? PATCH_UNITS : 1);
    const accessToken = await tokens.accessToken();
    const answer = await http.send({
      method: call.method,
      url: addressOf(endpoints.api, call),
      headers: {
        Authorization: `Bearer ${accessToken}`,
        ...(call.etag === undefined ? {} : { "If-Match": call.etag }),
        ...(call.body === undefined ? {} : { "Content-Type": "application/json" }),
      },
      body: call.body === undefined ? undefined : JSON.stringify(call.body),
      timeoutMs: API_TIMEOUT_MS,
    });
    return { answer, accessToken };
  }

  async function ask(call: Call): Promise<HttpAnswer> {
    const first = await send(call);
    if (first.answer.status === 401) tokens.refused(first.accessToken);
    const { answer } = first.answer.status === 401 ? await send(call) : first;
    if (answer.status < 200 || answer.status > 299) throw classifyApiError(answer, instantNow(clock));
    return answer;
  }

  async function write(call: Call): Promise<GoogleEvent> {
    return readAnswer(await ask({ ...call, query: { ...call.query, sendUpdates: "none" } }), GoogleEvent);
  }

  return {
    pace,
    listCalendars: async () => {
      const found: CalendarListEntry[] = [];
      let pageToken: string | undefined;
      do {
        const query = { minAccessRole: "writer", maxResults: CALENDARS_A_PAGE, pageToken };
        const answer = await ask({ method: "GET", path: "/users/me/calendarList", query });
        const page = readAnswer(answer, CalendarListPage);
        found.push(...page.items);
        pageToken = page.nextPageToken;
      } while (pageToken !== undefined);
      return found.filter(({ accessRole }) => accessRole === "owner" || accessRole === "writer");
    },
    createCalendar: async (calendar) => {
      const answer = await ask({ method: "POST", path: "/calendars", body: calendar });
      const { id, summary } = readAnswer(answer, CreatedCalendar);
      return { id, summary };
    },
    insertEvent: (calendarId, body) =>
      write({ method: "POST", path: `/calendars/${encodeURIComponent(calendarId)}/events`, body }),
    getEvent: async (at) => readAnswer(await ask({ method: "GET", path: eventPath(at) }), GoogleEvent),
    updateEvent: (at, body) => write({ method: "PUT", path: eventPath(at), etag: at.etag, body }),
    patchEvent: (at, body) => write({ method: "PATCH", path: eventPath(at), etag: at.etag, body }),
    moveEvent: (at, destination) =>
      write({ method: "POST", path: `${eventPath(at)}/move`, query: { destination } }),
    deleteEvent: async (at) => {
      const query = { sendUpdates: "none" };
      readNothing(await ask({ method: "DELETE", path: eventPath(at), etag: at.etag, query }));
    },
    listEvents: async ({ calendarId, syncToken, pageToken, timeMin }) => {
      const query = { singleEvents: "false", maxResults: EVENTS_A_PAGE, syncToken, pageToken, timeMin };
      const path = `/calendars/${encodeURIComponent(calendarId)}/events`;
      return readAnswer(await ask({ method: "GET", path, query }), EventPage);
    },
    watchEvents: async ({ calendarId, channelId, token, address }) => {
      const path = `/calendars/${encodeURIComponent(calendarId)}/events/watch`;
      // CH4: no sync token here; a stale one would make the watch itself fail.
      const body = { id: channelId, type: "web_hook", address, token };
      const { resourceId, expiration } = readAnswer(await ask({ method: "POST", path, body }), WatchAnswer);
      return {
        resourceId,
        expiresAt:
          expiration === undefined
            ? addMs(instantNow(clock), UNSTATED_CHANNEL_MS)
            : instantFromMs(expiration),
      };
    },
    stopChannel: async ({ channelId, resourceId }) => {
      try {
        const body = { id: channelId, resourceId };
        readNothing(await ask({ method: "POST", path: "/channels/stop", body }));
      } catch (error) {
        const isGone =
          error instanceof GoogleError && (error.code === "notFound" || error.code === "deleted");
        if (!isGone) throw error;
      }
    },
  };
}

function eventPath({ calendarId, eventId }: EventAt): string {
  return `/calendars/${encodeURIComponent(calendarId)}/events/${encodeURIComponent(eventId)}`;
}

function addressOf(api: string, { path, query = {} }: Call): string {
  const given = Object.entries(query).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, value]],
  );
  return given.length === 0 ? `${api}${path}` : `${api}${path}?${new URLSearchParams(given).toString()}`;
}
