import { afterEach, beforeEach, expect, test } from "vitest";
import { authorizeUrl } from "../../../tests/support/consent.ts";
import { aCalendarCaller, aSandbox } from "../../../tests/support/sandbox.ts";
import type { SandboxGoogle } from "../start-sandbox-google.ts";

const OTHER = "other@clinic.example";

let sandbox: SandboxGoogle;
beforeEach(async () => {
  sandbox = await aSandbox();
  sandbox.control.addAccount({ email: OTHER });
});
afterEach(async () => {
  await sandbox.close();
});

async function control(path: string, body: unknown): Promise<[number, unknown]> {
  const answer = await fetch(`${sandbox.endpoint}/control${path}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  return [answer.status, await answer.json()];
}

test("shares a calendar, changes the role and takes it away again", async () => {
  const { id: calendarId } = sandbox.control.addCalendar({ summary: "Dr. Shared" });
  const call = aCalendarCaller(sandbox, {
    email: OTHER,
    scopes: ["https://www.googleapis.com/auth/calendar"],
  });
  const statuses = async (): Promise<number[]> => {
    const path = `/calendars/${encodeURIComponent(calendarId)}/events`;
    const body = { start: { date: "2026-11-23" }, end: { date: "2026-11-24" } };
    const answers = [await call("GET", path), await call("POST", path, { body })];
    return answers.map(({ status }) => status);
  };
  const listed = async (): Promise<boolean> =>
    JSON.stringify((await call("GET", "/users/me/calendarList")).body).includes("Dr. Shared");
  expect(await statuses()).toEqual([404, 404]);
  await control("/share", { calendarId, email: OTHER, role: "reader" });
  expect(await statuses()).toEqual([200, 403]);
  await control("/share", { calendarId, email: OTHER, role: "writer" });
  await call("POST", "/users/me/calendarList", { body: { id: calendarId } });
  expect([await statuses(), await listed()]).toEqual([[200, 200], true]);
  await control("/unshare", { calendarId, email: OTHER });
  expect([await statuses(), await listed()]).toEqual([[404, 404], false]);
});

test("names another account first on the sign-in page", async () => {
  const firstAccount = async (): Promise<string | undefined> => {
    const page = await (await fetch(authorizeUrl(sandbox))).text();
    return /name="account"\s+value="([^"]+)"\s+checked/.exec(page)?.[1];
  };
  expect(await firstAccount()).toBe("owner@clinic.example");
  expect(await control("/default-account", { email: OTHER })).toEqual([200, { done: true }]);
  expect(await firstAccount()).toBe(OTHER);
});

test.each([
  ["/share", { calendarId: "nowhere", email: OTHER, role: "reader" }],
  ["/share", { calendarId: OTHER, email: OTHER, role: "king" }],
  ["/unshare", { calendarId: "nowhere", email: OTHER }],
  ["/default-account", { email: "nobody@clinic.example" }],
  ["/hooks", { deny: "everything" }],
  ["/faults", { kind: "offline", every: 0 }],
  ["/faults", { kind: "offline", probability: 2 }],
])("says in a sentence what is wrong with POST %s %j", async (path, body) => {
  expect(await control(path, body)).toEqual([400, { error: expect.stringMatching(/^[A-Z].*\.$/) }]);
});
