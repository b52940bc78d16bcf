import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ChannelId, GoogleCalendarId, GoogleEventId } from "../../shared/ids.ts";
import { Instant } from "../../shared/time.ts";
import { aClock } from "../../tests/support/desk.ts";
import { aGoogleConfig } from "../../tests/support/google-config.ts";
import {
  scriptedGoogle,
  type ScriptedAnswer,
  type ScriptedGoogle,
} from "../../tests/support/scripted-google.ts";
import type { CalendarClient } from "./calendar-client.ts";
import { createCalendarClient } from "./create-calendar-client.ts";
import { createGoogleHttp, type GoogleHttp } from "./http.ts";
import { UNPACED } from "./request-pace.ts";

const calendarId = GoogleCalendarId.parse("a/b#c@group.calendar.google.com");
const eventId = GoogleEventId.parse("abc123");
const at = { calendarId, eventId };
const EVENTS = "/calendar/v3/calendars/a%2Fb%23c%40group.calendar.google.com/events";

let google: ScriptedGoogle;
let http: GoogleHttp;
let client: CalendarClient;
let token: number;
/** Quota units of each request, in order. */
let units: number[];

beforeEach(async () => {
  google = await scriptedGoogle();
  const { endpoints } = aGoogleConfig(google.endpoint);
  http = createGoogleHttp(endpoints);
  token = 1;
  const tokens = {
    accessToken: async () => `token-${token}`,
    refused: (refused: string) => {
      if (refused === `token-${token}`) token += 1;
    },
    close: () => undefined,
  };
  units = [];
  const enter = async (cost: number): Promise<void> => void units.push(cost);
  const clock = aClock("2026-11-21T08:00:00.000Z");
  client = createCalendarClient({ endpoints, http, tokens, clock, pace: { ...UNPACED, enter } });
});

afterEach(async () => {
  http.close();
  await google.close();
});

/** What was asked: method and path, query, If-Match, body. */
function asked(): object[] {
  return google.asked.map(({ method, path, query, headers, body }) => ({
    call: `${method} ${path}`,
    query,
    ...(headers["if-match"] === undefined ? {} : { ifMatch: headers["if-match"] }),
    ...(body === "" ? {} : { body: JSON.parse(body) }),
  }));
}

const EVENT = { id: eventId, etag: '"1"', status: "confirmed", somethingNew: { kept: true } };

describe("sends no mail with any write, and the etag as it is:", () => {
  beforeEach(() => google.answerWith(() => ({ status: 200, body: EVENT })));

  test("insert", async () => {
    expect(await client.insertEvent(calendarId, { id: eventId })).toEqual(EVENT);
    expect(asked()).toEqual([
      { call: `POST ${EVENTS}`, query: { sendUpdates: "none" }, body: { id: eventId } },
    ]);
  });

  test("update", async () => {
    expect(await client.updateEvent({ ...at, etag: '"34"' }, { summary: "x" })).toEqual(EVENT);
    expect(asked()).toEqual([
      {
        call: `PUT ${EVENTS}/abc123`,
        query: { sendUpdates: "none" },
        ifMatch: '"34"',
        body: { summary: "x" },
      },
    ]);
  });

  test("patch without a condition", async () => {
    expect(await client.patchEvent(at, { status: "confirmed" })).toEqual(EVENT);
    expect(asked()).toEqual([
      { call: `PATCH ${EVENTS}/abc123`, query: { sendUpdates: "none" }, body: { status: "confirmed" } },
    ]);
  });

  test("delete", async () => {
    google.answerWith(() => ({ status: 204 }));
    await client.deleteEvent({ ...at, etag: '"34"' });
    expect(asked()).toEqual([
      { call: `DELETE ${EVENTS}/abc123`, query: { sendUpdates: "none" }, ifMatch: '"34"' },
    ]);
  });
});

test("reads one event", async () => {
  google.answerWith(() => ({ status: 200, body: { id: eventId, status: "cancelled" } }));
  expect(await client.getEvent(at)).toEqual({ id: eventId, status: "cancelled" });
  expect(asked()).toEqual([{ call: `GET ${EVENTS}/abc123`, query: {} }]);
});

test("[PL1] pulls series unexpanded, in the largest pages, from a given time", async () => {
  google.answerWith(() => ({ status: 200, body: { items: [{ odd: 1 }], nextPageToken: "p2" } }));
  expect(await client.listEvents({ calendarId, timeMin: Instant.parse("2026-08-23T08:00:00.000Z") })).toEqual(
    {
      items: [{ odd: 1 }],
      nextPageToken: "p2",
    },
  );
  expect(asked()).toEqual([
    {
      call: `GET ${EVENTS}`,
      query: { singleEvents: "false", maxResults: "2500", timeMin: "2026-08-23T08:00:00.000Z" },
    },
  ]);
});

test("[PL2] sends sync token and page token together, unharmed", async () => {
  google.answerWith(() => ({ status: 200, body: { nextSyncToken: "CI+/=" } }));
  expect(await client.listEvents({ calendarId, syncToken: "CPDAl+/w=", pageToken: "p&2" })).toEqual({
    items: [],
    nextSyncToken: "CI+/=",
  });
  expect(asked()).toEqual([
    {
      call: `GET ${EVENTS}`,
      query: { singleEvents: "false", maxResults: "2500", syncToken: "CPDAl+/w=", pageToken: "p&2" },
    },
  ]);
});

test("lists the calendars that can be written to, over all pages, also empty ones", async () => {
  const pages: Record<string, ScriptedAnswer> = {
    first: {
      status: 200,
      body: { items: [{ id: "a", accessRole: "owner", summary: "A" }], nextPageToken: "2" },
    },
    "2": { status: 200, body: { nextPageToken: "3" } },
    "3": {
      status: 200,
      body: {
        items: [
          { id: "b", accessRole: "writer" },
          { id: "c", accessRole: "reader" },
        ],
      },
    },
  };
  google.answerWith(({ query }) => pages[query["pageToken"] ?? "first"] ?? { status: 500 });
  expect(await client.listCalendars()).toEqual([
    { id: "a", accessRole: "owner", summary: "A" },
    { id: "b", accessRole: "writer", summary: "" },
  ]);
  expect(google.asked.map(({ query }) => query)).toEqual([
    { minAccessRole: "writer", maxResults: "250" },
    { minAccessRole: "writer", maxResults: "250", pageToken: "2" },
    { minAccessRole: "writer", maxResults: "250", pageToken: "3" },
  ]);
});

test("makes a calendar in the clinic's zone", async () => {
  google.answerWith(() => ({ status: 200, body: { id: "new@x", summary: "Dr. Keller", etag: '"1"' } }));
  const made = await client.createCalendar({ summary: "Dr. Keller", timeZone: "Europe/Zurich" });
  expect(made).toEqual({ id: "new@x", summary: "Dr. Keller" });
  expect(asked()).toEqual([
    {
      call: "POST /calendar/v3/calendars",
      query: {},
      body: { summary: "Dr. Keller", timeZone: "Europe/Zurich" },
    },
  ]);
});

const channel = { channelId: ChannelId.parse("channel-1"), resourceId: "resource-1" };

test.each([
  ["1796115600000", "2026-12-01T09:00:00.000Z"],
  [1796115600000, "2026-12-01T09:00:00.000Z"],
  [undefined, "2026-11-22T08:00:00.000Z"],
])("[CH4] watches without a sync token; an expiration of %j is %s", async (expiration, expiresAt) => {
  google.answerWith(() => ({ status: 200, body: { id: "channel-1", resourceId: "resource-1", expiration } }));
  const watch = {
    calendarId,
    channelId: channel.channelId,
    token: "t",
    address: "https://relay.example/hook",
  };
  expect(await client.watchEvents(watch)).toEqual({ resourceId: "resource-1", expiresAt });
  expect(asked()).toEqual([
    {
      call: `POST ${EVENTS}/watch`,
      query: {},
      body: { id: "channel-1", type: "web_hook", address: "https://relay.example/hook", token: "t" },
    },
  ]);
});

function refusal(code: number, reason: string): ScriptedAnswer {
  return { status: code, body: { error: { errors: [{ reason }], code, message: "words" } } };
}

test.each<[string, ScriptedAnswer]>([
  ["204", { status: 204 }],
  ["404: it is gone already", refusal(404, "notFound")],
])("counts a channel as stopped at %s", async (_, answer) => {
  google.answerWith(() => answer);
  await client.stopChannel(channel);
  expect(asked()).toEqual([
    {
      call: "POST /calendar/v3/channels/stop",
      query: {},
      body: { id: "channel-1", resourceId: "resource-1" },
    },
  ]);
});

test("does not count a channel as stopped where Google could not be asked", async () => {
  google.answerWith(() => refusal(503, "backendError"));
  await expect(client.stopChannel(channel)).rejects.toMatchObject({ code: "unavailable" });
});

test("takes a fresh token once where one was refused, and sends the call again", async () => {
  google.answerWith(({ headers }) =>
    headers.authorization === "Bearer token-2" ? { status: 200, body: EVENT } : refusal(401, "authError"),
  );
  expect(await client.getEvent(at)).toEqual(EVENT);
  expect(google.asked.map(({ headers }) => headers.authorization)).toEqual([
    "Bearer token-1",
    "Bearer token-2",
  ]);
});

test("[AC1] does not end the connection where the fresh token is refused too, and stops asking", async () => {
  google.answerWith(() => refusal(401, "authError"));
  await expect(client.getEvent(at)).rejects.toMatchObject({ code: "unavailable", status: 401 });
  expect(google.asked).toHaveLength(2);
});

describe("[AC1] takes nobody else's answer for Google's:", () => {
  test.each<[string, ScriptedAnswer, string]>([
    ["a page with 200", { status: 200, body: "<html>Welcome to our Wi-Fi</html>" }, "offline"],
    ["nothing with 200", { status: 200 }, "offline"],
    ["a redirect", { status: 302, headers: { location: "http://portal.example" } }, "offline"],
    ["JSON that is no event", { status: 200, body: { hello: 1 } }, "unavailable"],
  ])("%s", async (_, answer, code) => {
    google.answerWith(() => answer);
    await expect(client.getEvent(at)).rejects.toMatchObject({ code });
  });

  test("a page with 200 does not confirm a deletion", async () => {
    google.answerWith(() => ({ status: 200, body: "<html>Welcome to our Wi-Fi</html>" }));
    await expect(client.deleteEvent(at)).rejects.toMatchObject({ code: "offline" });
  });
});

test("[PU9] every request is counted before it goes: a patch three units, any other one, and a repeated one again", async () => {
  google.answerWith(({ headers, path }) => {
    if (headers.authorization === "Bearer token-1") return { status: 401, body: { error: { code: 401 } } };
    if (path.endsWith("/watch")) return { status: 200, body: { id: "c", resourceId: "r" } };
    if (path.endsWith("/stop")) return { status: 204 };
    return { status: 200, body: { ...EVENT, items: [] } };
  });
  await client.getEvent(at);
  await client.insertEvent(calendarId, {});
  await client.updateEvent(at, {});
  await client.patchEvent(at, {});
  await client.moveEvent(at, calendarId);
  await client.listEvents({ calendarId });
  await client.listCalendars();
  await client.watchEvents({
    calendarId,
    channelId: ChannelId.parse("01930000-0000-7000-8000-000000000001"),
    token: "t",
    address: "https://relay.example/hook",
  });
  expect(units).toEqual([1, 1, 1, 1, 3, 1, 1, 1, 1]);
  expect(units.length).toBe(google.asked.length);
});

test("[PU6] a move names where the event goes, and mails nobody", async () => {
  google.answerWith(() => ({ status: 200, body: EVENT }));
  const destination = GoogleCalendarId.parse("other@group.calendar.google.com");
  expect(await client.moveEvent({ ...at, etag: '"1"' }, destination)).toEqual(EVENT);
  expect(asked()).toEqual([
    { call: `POST ${EVENTS}/abc123/move`, query: { destination, sendUpdates: "none" } },
  ]);
});
