import { beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { aHook } from "../../../tests/support/hook.ts";
import type { Hook } from "../../../tests/support/hook.ts";
import { manualTimers } from "../../../tests/support/manual-timers.ts";
import type { ManualTimers } from "../../../tests/support/manual-timers.ts";
import { aCalendarCaller, aSandbox } from "../../../tests/support/sandbox.ts";
import type { CalendarCaller, SandboxAnswer } from "../../../tests/support/sandbox.ts";
import type { SandboxGoogle } from "../start-sandbox-google.ts";

const OWNER = "owner@clinic.example";
const OTHER = "other@clinic.example";
const ALL = { scopes: ["https://www.googleapis.com/auth/calendar"] };
const EVENTS = "/calendars/primary/events";

let timers: ManualTimers;
let sandbox: SandboxGoogle;
let call: CalendarCaller;
let hook: Hook;
beforeEach(async () => {
  timers = manualTimers();
  sandbox = await aSandbox({ timers });
  onTestFinished(() => sandbox.close());
  call = aCalendarCaller(sandbox, ALL);
  hook = await aHook();
});

async function watch(path: string, id = "channel-1", caller = call): Promise<SandboxAnswer> {
  const body = { id, type: "web_hook", address: hook.address };
  return await caller("POST", `${path}/watch`, { body });
}

async function messagesArrive(count: number): Promise<void> {
  await vi.waitFor(() => {
    expect(hook.messages.length).toBe(count);
  });
}

let made = 0;
function change(): void {
  made += 1;
  sandbox.control.insertEvent(OWNER, {
    id: `visit${String(made)}`,
    start: { date: "2026-11-23" },
    end: { date: "2026-11-24" },
  });
}

const numbers = (): number[] => hook.messages.map((headers) => Number(headers["x-goog-message-number"]));
const fates = (): unknown[] => sandbox.control.readInspection().messages.map(({ fate }) => fate);

async function watched(): Promise<void> {
  expect((await watch(EVENTS)).status).toBe(200);
  await messagesArrive(1);
  await vi.waitFor(() => {
    expect(fates()).toEqual(["delivered"]);
  });
}

test.each([
  [
    "/calendars/primary/acl",
    () => sandbox.control.shareCalendar({ calendarId: OWNER, email: OTHER, role: "reader" }),
  ],
  ["/users/me/calendarList", () => sandbox.control.addCalendar({ summary: "Dr. New" })],
  ["/users/me/settings", () => sandbox.control.changeSetting({ email: OWNER, id: "locale", value: "de" })],
])("[D6] watches %s, and hears of nothing else", async (path, act) => {
  const { body } = await watch(path);
  const second = await watch(path, "channel-2");
  await messagesArrive(2);
  expect(body).toMatchObject({ resourceUri: `https://www.googleapis.com/calendar/v3${path}?alt=json` });
  expect(Object(second.body).resourceId).toBe(Object(body).resourceId);
  change();
  act();
  await vi.waitFor(() => {
    const states = hook.messages.slice(2).map((headers) => headers["x-goog-resource-state"]);
    expect(new Set(states)).toEqual(new Set(["exists"]));
    expect(new Set(hook.messages.slice(2).map((headers) => headers["x-goog-resource-id"]))).toEqual(
      new Set([Object(body).resourceId]),
    );
  });
});

test("[D6] says nothing of a calendar that was shared until it is put on the watched list", async () => {
  sandbox.control.addAccount({ email: OTHER });
  const other = aCalendarCaller(sandbox, { ...ALL, email: OTHER });
  await watch("/users/me/calendarList", "channel-1", other);
  await messagesArrive(1);
  const { id } = sandbox.control.addCalendar({ summary: "Shared" });
  sandbox.control.shareCalendar({ calendarId: id, email: OTHER, role: "writer" });
  await other("POST", "/users/me/calendarList", { body: { id } });
  await messagesArrive(2);
});

test("[D6] falls silent where the account may no longer see the calendar, or may again", async () => {
  sandbox.control.addAccount({ email: OTHER });
  const other = aCalendarCaller(sandbox, { ...ALL, email: OTHER });
  const share = { calendarId: OWNER, email: OTHER };
  sandbox.control.shareCalendar({ ...share, role: "reader" });
  await watch(`/calendars/${OWNER}/events`, "channel-1", other);
  await messagesArrive(1);
  sandbox.control.unshareCalendar(share);
  change();
  sandbox.control.shareCalendar({ ...share, role: "reader" });
  change();
  await messagesArrive(2);
  expect((await other("GET", `/calendars/${OWNER}/events`)).status).toBe(200);
  expect(sandbox.control.readInspection().messages.length).toBe(2);
});

test("[B8] lets nobody below a writer watch the rules of a calendar", async () => {
  sandbox.control.addAccount({ email: OTHER });
  const other = aCalendarCaller(sandbox, { ...ALL, email: OTHER });
  sandbox.control.shareCalendar({ calendarId: OWNER, email: OTHER, role: "reader" });
  expect((await watch(`/calendars/${OWNER}/acl`, "channel-1", other)).status).toBe(403);
});

test("[D1] refuses a host that is not to be called with 401", async () => {
  sandbox.control.denyHooks({ deny: ["127.0.0.1"] });
  const { status, body } = await watch(EVENTS);
  expect([status, body]).toMatchObject([
    401,
    {
      error: {
        message: `Unauthorized WebHook callback channel: ${hook.address}`,
        errors: [{ reason: "push.webhookUrlUnauthorized" }],
      },
    },
  ]);
});

test("[D2] respects the receiver's robots.txt, which is asked for once an hour", async () => {
  hook.robots.text = "User-agent: APIs-Google\nDisallow: /hook\n";
  await watch(EVENTS);
  change();
  await vi.waitFor(() => {
    expect(fates()).toEqual(["dropped", "dropped"]);
  });
  hook.robots.text = "";
  sandbox.control.moveClock({ advanceSeconds: 3599 });
  change();
  await vi.waitFor(() => {
    expect(fates()).toEqual(["dropped", "dropped", "dropped"]);
  });
  expect([hook.robots.asked, hook.messages]).toEqual([1, []]);
  sandbox.control.moveClock({ advanceSeconds: 1 });
  change();
  await messagesArrive(1);
  expect(hook.robots.asked).toBe(2);
});

test.each([
  [201, "delivered"],
  [202, "delivered"],
  [204, "delivered"],
  [203, "failed"],
  [301, "failed"],
  [404, "failed"],
  [429, "failed"],
])("[D3] counts a message that is answered with %i as %s", async (status, fate) => {
  hook.answers.push(status);
  await watch(EVENTS);
  await vi.waitFor(() => {
    expect(sandbox.control.readInspection().messages).toMatchObject([{ tries: 1, answered: status, fate }]);
  });
});

test("[D3] gives a message up after six tries", async () => {
  hook.answers.push(...Array.from({ length: 9 }, () => 503));
  await watch(EVENTS);
  for (let tries = 1; tries < 6; tries += 1) {
    await messagesArrive(tries);
    await vi.waitFor(() => {
      expect(timers.pending()).toBe(1);
    });
    sandbox.control.moveClock({ advanceSeconds: 2 ** (tries - 1) });
  }
  await vi.waitFor(() => {
    expect(sandbox.control.readInspection().messages).toMatchObject([
      { tries: 6, answered: 503, fate: "failed" },
    ]);
  });
  expect(timers.pending()).toBe(0);
});

test("[D2] can say sync before the answer to watch, and after it", async () => {
  sandbox.control.addFault({ kind: "syncBeforeAnswer", times: 1 });
  await watch(EVENTS);
  expect(hook.messages.length).toBe(1);
  sandbox.control.addFault({ kind: "syncAfterAnswer", times: 1 });
  await watch(EVENTS, "channel-2");
  expect([hook.messages.length, timers.pending()]).toEqual([1, 1]);
  timers.pass(100);
  await messagesArrive(2);
});

test("[D6] can let a message be overtaken by the next, or come late", async () => {
  await watched();
  sandbox.control.addFault({ kind: "reorderPush", times: 1 });
  change();
  change();
  await messagesArrive(3);
  const [, first = 0, second = 0] = numbers();
  expect(first).toBeGreaterThan(second);
  sandbox.control.addFault({ kind: "delayPush", ms: 3_600_000, times: 1 });
  change();
  expect(timers.pending()).toBe(1);
  sandbox.control.moveClock({ advanceSeconds: 3600 });
  await messagesArrive(4);
});

test("[D6] lets a message that nothing overtakes go in the end", async () => {
  await watched();
  sandbox.control.addFault({ kind: "reorderPush", times: 1 });
  change();
  timers.pass(10_000);
  await messagesArrive(2);
});

test("[D6] can say one change with several messages", async () => {
  await watched();
  sandbox.control.addFault({ kind: "repeatPush", times: 1 });
  change();
  await messagesArrive(3);
  expect(new Set(numbers()).size).toBe(3);
});

test("[D6] notes a message that was lost on purpose", async () => {
  await watched();
  sandbox.control.addFault({ kind: "dropPush", times: 1 });
  change();
  expect(fates()).toEqual(["delivered", "dropped"]);
});
