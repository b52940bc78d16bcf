import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { manualTimers } from "../../../tests/support/manual-timers.ts";
import { addAccount, DEFAULT_EMAIL } from "../accounts.ts";
import { createWorld, DEFAULT_ZONE, populateWorld } from "../create-world.ts";
import { SandboxControl } from "../control/sandbox-control.ts";
import type { Answer } from "../http/answer.ts";
import { oauthClients } from "../oauth/oauth-client.ts";
import { startPushMessages } from "../push/push-messages.ts";
import { seededSource } from "../seeded-source.ts";
import { exportWorld } from "../state/export-world.ts";
import type { World } from "../world.ts";
import { anyCall, OTHER } from "../../../tests/sync/google-contract/any-call.ts";
import type { AnyCall } from "../../../tests/sync/google-contract/any-call.ts";
import type { ApiCall } from "./api-method.ts";
import { apiMethods } from "./api-methods.ts";
import { performCall } from "./perform-call.ts";
import type { CalendarApi } from "./perform-call.ts";

const START = Date.parse("2026-11-23T08:00:00Z");
const STATUSES = [200, 204, 304, 400, 401, 403, 404, 409, 410, 412];

const Refusal = z.object({
  error: z.looseObject({
    code: z.int(),
    message: z.string().min(1),
    errors: z
      .array(z.looseObject({ domain: z.string(), reason: z.string(), message: z.string().min(1) }))
      .min(1),
  }),
});
const Listed = z.looseObject({
  nextPageToken: z.string().optional(),
  nextSyncToken: z.string().optional(),
});

/** A small world with a bit of everything, and tokens for two of its accounts. */
function aWorld(): { readonly api: CalendarApi; readonly tokens: readonly string[]; readonly world: World } {
  const world = createWorld({
    clock: { now: () => START },
    random: seededSource(7),
    timers: manualTimers(),
    allowLoopbackHooks: false,
    clients: oauthClients([]),
  });
  populateWorld(world);
  addAccount(world, { email: OTHER, timeZone: DEFAULT_ZONE });
  const control = new SandboxControl(world);
  const hour = {
    start: { dateTime: "2026-11-23T09:00:00", timeZone: "Europe/Zurich" },
    end: { dateTime: "2026-11-23T10:00:00", timeZone: "Europe/Zurich" },
  };
  control.insertEvent(DEFAULT_EMAIL, { id: "single", ...hour, attendees: [{ email: OTHER }] });
  control.insertEvent(DEFAULT_EMAIL, { id: "gone0", ...hour });
  control.deleteEvent({ calendarId: DEFAULT_EMAIL, eventId: "gone0" });
  control.insertEvent(DEFAULT_EMAIL, { id: "series", ...hour, recurrence: ["RRULE:FREQ=DAILY;COUNT=4"] });
  const second = { calendarId: DEFAULT_EMAIL, eventId: "series_20261124T080000Z" };
  control.changeEvent(second, {
    summary: "Moved",
    start: { dateTime: "2026-11-24T10:30:00+01:00" },
    end: { dateTime: "2026-11-24T11:30:00+01:00" },
  });
  control.insertEvent(DEFAULT_EMAIL, {
    id: "dates",
    start: { date: "2026-11-23" },
    end: { date: "2026-11-25" },
    recurrence: ["RRULE:FREQ=WEEKLY"],
  });
  const tokens = [DEFAULT_EMAIL, OTHER].map(
    (email) =>
      control.grantToken({ email, scopes: ["https://www.googleapis.com/auth/calendar"] }).accessToken,
  );
  const push = startPushMessages(world);
  push.close();
  return { api: { world, methods: apiMethods(push) }, tokens, world };
}

const METHODS = aWorld().api.methods;

/** What a call may use of the answers before it. */
interface Seen {
  page: string;
  sync: string;
}

test("whatever is asked, the answer is one of Google's, a refusal changes nothing, and the world stays whole", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyCall(METHODS), { minLength: 1, maxLength: 12 }), async (calls) => {
      const { api, tokens, world } = aWorld();
      const seen: Seen = { page: "", sync: "" };
      for (const call of calls) {
        const before = digestOf(world);
        const answer = await performCall(api, asCall(call, { tokens, seen, world }));
        checkAnswer(answer, call);
        if (answer.kind === "text" && answer.status >= 400)
          expect({ [call.method.name]: digestOf(world) }).toEqual({ [call.method.name]: before });
        else remember(answer, seen);
      }
      await checkWorld(api, tokens[0] ?? "");
    }),
    { numRuns: 500, interruptAfterTimeLimit: 12_000 },
  );
}, 30_000);

function asCall(
  { method, parts, query: parameters, bodies, version, whose }: AnyCall,
  { tokens, seen, world }: { readonly tokens: readonly string[]; readonly seen: Seen; readonly world: World },
): ApiCall {
  const secondary = [...world.calendars.keys()].find((id) => id.startsWith("c_")) ?? "primary";
  const known = new Map([
    ["@secondary", secondary],
    ["@page", seen.page],
    ["@sync", seen.sync],
    ["@etag", String(world.calendars.get(DEFAULT_EMAIL)?.events.get("single")?.changeMicros ?? 0)],
  ]);
  const given = (value: string): string => known.get(value) ?? value;
  const named = new Map(Object.entries(parts));
  const path = method.path.replaceAll(/:(\w+)/g, (_all, name: string) => {
    const part = given(named.get(name) ?? "");
    return part.isWellFormed() ? encodeURIComponent(part) : "%ED%A0%80";
  });
  const values = Object.entries(parameters).map(([name, list]): [string, unknown] => {
    const [first, ...more] = list.map(given);
    return [name, more.length === 0 ? first : [first, ...more]];
  });
  const headers = new Map([["authorization", `Bearer ${tokens[whose] ?? ""}`]]);
  if (version !== undefined)
    headers.set(method.verb === "GET" ? "if-none-match" : "if-match", given(version));
  return {
    verb: method.verb,
    path,
    query: Object.fromEntries(values),
    bodyText:
      method.name.startsWith("Events.") && method.name !== "Events.Watch" ? bodies.event : bodies.other,
    header: (name) => headers.get(name.toLowerCase()),
  };
}

function digestOf(world: World): string {
  return createHash("sha256")
    .update(JSON.stringify(exportWorld(world)))
    .digest("hex");
}

function checkAnswer(answer: Answer, { method }: AnyCall): void {
  if (answer.kind === "empty") {
    expect([204, 304]).toContain(answer.status);
    return;
  }
  if (answer.kind !== "text") throw new Error(`${method.name} answered with ${answer.kind}`);
  expect(STATUSES).toContain(answer.status);
  expect(answer.text).not.toMatch(/\.ts:\d+/);
  const body: unknown = JSON.parse(answer.text);
  if (answer.status >= 400) expect(Refusal.parse(body).error.code).toBe(answer.status);
}

function remember(answer: Answer, seen: Seen): void {
  const listed = Listed.safeParse(answer.kind === "text" ? JSON.parse(answer.text) : undefined);
  if (!listed.success) return;
  seen.page = listed.data.nextPageToken ?? seen.page;
  seen.sync = listed.data.nextSyncToken ?? seen.sync;
}

/** Every way to look at all of it still works, and an export comes back as it was. */
async function checkWorld(api: CalendarApi, token: string): Promise<void> {
  const { world } = api;
  const views = ["", "showDeleted", "singleEvents showDeleted", "orderBy"];
  for (const calendar of [...world.calendars.keys(), "primary"])
    for (const view of views) {
      const path = `/calendars/${encodeURIComponent(calendar)}/events`;
      const flags = Object.fromEntries(view.split(" ").map((name) => [name, "true"]));
      const parameters =
        view === "orderBy"
          ? {
              singleEvents: "true",
              orderBy: "startTime",
              timeMin: "2026-11-01T00:00:00Z",
              timeMax: "2027-02-01T00:00:00Z",
            }
          : flags;
      const answer = await performCall(api, {
        verb: "GET",
        path,
        query: { timeZone: "Pacific/Apia", ...parameters },
        bodyText: "",
        header: (name) => (name === "Authorization" ? `Bearer ${token}` : undefined),
      });
      expect([200, 404]).toContain("status" in answer ? answer.status : 0);
    }
  const exported: unknown = JSON.parse(JSON.stringify(exportWorld(world)));
  const { world: imported } = aWorld();
  new SandboxControl(imported).importState(exported);
  expect(JSON.parse(JSON.stringify(exportWorld(imported)))).toEqual(exported);
}
