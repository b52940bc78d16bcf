import { expect } from "vitest";
import { problemOf, reasonOf, statusOf } from "./answer.ts";
import type { Facts } from "./describe-facts.ts";
import { anEvent, anHour, anId, insert, list, put } from "./event-calls.ts";
import { readAnswer } from "./google.ts";
import type { Google } from "./google.ts";

const HELP =
  "Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.";
const LIST_METHOD = { method: "calendar.v3.CalendarList.List", service: "calendar-json.googleapis.com" };

/** B8: how Google words its refusals, in two shapes. */
export function refusalFacts({ fact, onlySandbox }: Facts): void {
  fact("[B8] the backend refuses without a status word and without details", async (google) => {
    const { status, body } = await google.call("GET", eventPath(google, anId()));
    expect([status, body]).toEqual([
      404,
      {
        error: {
          errors: [{ domain: "global", reason: "notFound", message: "Not Found" }],
          code: 404,
          message: "Not Found",
        },
      },
    ]);
  });

  fact("[B8] the backend indents its refusals by one space", async (google) => {
    expect(await textOf(google, eventPath(google, anId()))).toMatch(/^\{\n "error": \{\n {2}"errors"/);
  });

  fact("[B8] a refusal is not to be kept", async (google) => {
    const { headers } = await google.call("GET", eventPath(google, anId()));
    expect([headers.get("cache-control"), headers.get("expires"), headers.get("content-type")]).toEqual([
      "no-cache, no-store, max-age=0, must-revalidate",
      "Mon, 01 Jan 1990 00:00:00 GMT",
      "application/json; charset=UTF-8",
    ]);
  });

  fact("[B8] without a token the front end asks for a login", async (google) => {
    const { status, body } = await readAnswer(await withToken(google, undefined));
    expect([status, body]).toEqual([
      401,
      {
        error: {
          code: 401,
          message: `Request is missing required authentication credential. ${HELP}`,
          errors: [
            {
              message: "Login Required.",
              domain: "global",
              reason: "required",
              location: "Authorization",
              locationType: "header",
            },
          ],
          status: "UNAUTHENTICATED",
          details: [
            {
              "@type": "type.googleapis.com/google.rpc.ErrorInfo",
              reason: "CREDENTIALS_MISSING",
              domain: "googleapis.com",
              metadata: LIST_METHOD,
            },
          ],
        },
      },
    ]);
  });

  fact("[B8] the front end indents its refusals by two spaces", async (google) => {
    const answer = await withToken(google, undefined);
    expect(await answer.text()).toMatch(/^\{\n {2}"error": \{\n {4}"code": 401/);
  });

  fact("[B8] the front end's refusal names how to authenticate", async (google) => {
    const { headers } = await withToken(google, undefined);
    expect([headers.get("www-authenticate"), headers.get("content-type")]).toEqual([
      'Bearer realm="https://accounts.google.com/"',
      "application/json; charset=UTF-8",
    ]);
  });

  fact("[B8] the front end's refusal varies with the origin and is served by ESF", async (google) => {
    const { headers } = await withToken(google, undefined);
    expect([headers.get("vary"), headers.get("server")]).toEqual([
      "X-Origin, Referer, Origin,Accept-Encoding",
      "ESF",
    ]);
  });

  fact("[B8] a garbled token is refused with authError", async (google) => {
    const { status, body } = await readAnswer(await withToken(google, "ya29.nonsense"));
    expect([status, body]).toMatchObject([
      401,
      {
        error: {
          message: expect.stringMatching(/^Request had invalid authentication credentials\. /),
          errors: [
            {
              domain: "global",
              reason: "authError",
              message: "Invalid Credentials",
              location: "Authorization",
              locationType: "header",
            },
          ],
          status: "UNAUTHENTICATED",
        },
      },
    ]);
  });

  onlySandbox("[B8] an expired token is refused with authError", async (google) => {
    google.pass(3_600_000);
    expect(await reasonOf(list(google))).toBe("401 authError");
  });

  onlySandbox(
    "[B8] a missing scope is refused in the front end's shape, naming the method",
    async (google) => {
      const answer = await google.as({ scopes: ["calendar.events"] }).call("POST", "/freeBusy", { body: {} });
      expect([answer.status, answer.body]).toMatchObject([
        403,
        {
          error: {
            code: 403,
            message: "Request had insufficient authentication scopes.",
            errors: [
              { message: "Insufficient Permission", domain: "global", reason: "insufficientPermissions" },
            ],
            status: "PERMISSION_DENIED",
            details: [
              {
                "@type": "type.googleapis.com/google.rpc.ErrorInfo",
                reason: "ACCESS_TOKEN_SCOPE_INSUFFICIENT",
                metadata: { method: "calendar.v3.Freebusy.Query", service: LIST_METHOD.service },
              },
            ],
          },
        },
      ]);
    },
  );

  fact("[B8] a body that is no JSON is a parse error", async (google) => {
    const path = `/calendars/${encodeURIComponent(google.calendarId)}/events`;
    const answer = google.call("POST", path, { raw: '{"summary": "A visit' });
    expect(await problemOf(answer)).toEqual({
      status: 400,
      domain: "global",
      reason: "parseError",
      message: "Parse Error",
    });
  });

  fact("[B8] orderBy=startTime needs singleEvents=true", async (google) => {
    expect(await problemOf(list(google, { orderBy: "startTime" }))).toEqual({
      status: 400,
      domain: "global",
      reason: "invalid",
      message: "The requested ordering is not available for the particular query.",
      locationType: "parameter",
      location: "orderBy",
    });
  });

  fact("[B8] a calendar that never was is not found", async (google) => {
    const calendarId = "c_neverwas@group.calendar.google.com";
    expect(await reasonOf(list({ ...google, calendarId }))).toBe("404 notFound");
  });

  onlySandbox("[B8] a calendar one may not see is not found, as if it were not there", async (google) => {
    const stranger = google.as({ email: "stranger@clinic.example" });
    expect(await reasonOf(list(stranger))).toBe("404 notFound");
  });

  const writes = {
    insert: async (google: Google) => await insert(google, anHour(google)),
    PUT: async (google: Google, id: string) => await put(google, id, anHour(google)),
  };
  for (const [name, write] of Object.entries(writes))
    onlySandbox(`[B8] ${name} needs writer access to the calendar`, async (google) => {
      const { id: calendarId } = google.control.addCalendar({ summary: "Theirs", role: "reader" });
      const id = anId();
      google.control.insertEvent(calendarId, { ...anHour(google), id });
      expect(await problemOf(write({ ...google, calendarId }, id))).toMatchObject({
        status: 403,
        domain: "calendar",
        reason: "requiredAccessLevel",
        message: "You need to have writer access to this calendar.",
      });
    });

  const faults: readonly (readonly [status: number, reason: string, problem: object])[] = [
    [403, "userRateLimitExceeded", { domain: "usageLimits", message: "User Rate Limit Exceeded" }],
    [403, "rateLimitExceeded", { domain: "usageLimits" }],
    [403, "quotaExceeded", { domain: "usageLimits", message: "Calendar usage limits exceeded." }],
    [
      403,
      "notACalendarUser",
      { domain: "calendar", message: "The user must be signed up for Google Calendar." },
    ],
    [429, "rateLimitExceeded", { domain: "usageLimits" }],
    [409, "conflict", { domain: "global", message: "Conflict" }],
    [500, "backendError", { domain: "global", message: "Backend Error" }],
  ];
  for (const [status, reason, problem] of faults)
    onlySandbox(`[B8] words ${String(status)} ${reason} as Google does`, async (google) => {
      google.control.addFault({ kind: "status", status, reason, times: 1 });
      expect(await problemOf(list(google))).toMatchObject({ status, reason, ...problem });
    });

  for (const status of [500, 502, 503, 504])
    onlySandbox(`[B8] can fail with ${String(status)} and be well again`, async (google) => {
      google.control.addFault({ kind: "status", status, times: 1 });
      expect([await statusOf(list(google)), await statusOf(list(google))]).toEqual([status, 200]);
    });

  fact("[B8] a maxResults that is no number is invalid", async (google) => {
    const path = `/calendars/${encodeURIComponent(google.calendarId)}/events?maxResults=many`;
    expect(await statusOf(google.call("GET", path))).toBe(400);
  });

  fact("[B8] a success is JSON in UTF-8", async (google) => {
    const { id } = await anEvent(google, { summary: "Zoë Müller" });
    const { headers, body } = await google.call("GET", eventPath(google, id));
    expect(headers.get("content-type")).toBe("application/json; charset=UTF-8");
    expect(body).toMatchObject({ summary: "Zoë Müller" });
  });
}

function eventPath({ calendarId }: Google, eventId: string): string {
  return `/calendars/${encodeURIComponent(calendarId)}/events/${eventId}`;
}

async function textOf({ rootUrl, accessToken }: Google, path: string): Promise<string> {
  const headers = { Authorization: `Bearer ${accessToken}` };
  return await (await fetch(`${rootUrl}/calendar/v3${path}`, { headers })).text();
}

async function withToken({ rootUrl }: Google, token: string | undefined): Promise<Response> {
  const headers: Record<string, string> = token === undefined ? {} : { Authorization: `Bearer ${token}` };
  return await fetch(`${rootUrl}/calendar/v3/users/me/calendarList`, { headers });
}
