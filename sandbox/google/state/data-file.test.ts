import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import Database from "better-sqlite3";
import { aSandbox } from "../../../tests/support/sandbox.ts";
import { startSandboxProgram } from "../../../tests/support/sandbox-program.ts";
import type { SandboxProgram } from "../../../tests/support/sandbox-program.ts";

const PROGRAM = new URL("../index.ts", import.meta.url).pathname;
const Tokens = z.object({ accessToken: z.string(), refreshToken: z.string() });
const Page = z.looseObject({ nextSyncToken: z.string(), items: z.array(z.looseObject({ id: z.string() })) });
const Tables = z.object({ tables: z.record(z.string(), z.unknown()) });

let folder: string;
let path: string;
const running: SandboxProgram[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sandbox-google-"));
  path = join(folder, "google.db");
});
afterEach(async () => {
  for (const program of running.splice(0)) await program.kill();
  rmSync(folder, { recursive: true });
});

async function start(): Promise<SandboxProgram> {
  const program = await startSandboxProgram(path);
  running.push(program);
  return program;
}

async function ask(
  address: string,
  more: { readonly token?: string; readonly body?: unknown; readonly method?: string } = {},
): Promise<unknown> {
  const answer = await fetch(address, {
    method: more.method ?? (more.body === undefined ? "GET" : "POST"),
    headers: {
      "Content-Type": "application/json",
      ...(more.token === undefined ? {} : { Authorization: `Bearer ${more.token}` }),
    },
    ...(more.body === undefined ? {} : { body: JSON.stringify(more.body) }),
  });
  return await answer.json();
}

const event = (id: string) => ({
  id,
  summary: `Event ${id}`,
  start: { dateTime: "2026-11-23T09:00:00+01:00" },
  end: { dateTime: "2026-11-23T09:30:00+01:00" },
});
const EVENTS = "/calendar/v3/calendars/primary/events";

test("what was answered before SIGKILL is there after a restart, with tokens, order and sync tokens", async () => {
  const before = await start();
  const api = `${before.endpoint}${EVENTS}`;
  const tokens = Tokens.parse(await ask(`${before.endpoint}/control/grants`, { body: {} }));
  const token = tokens.accessToken;
  for (const id of ["event1", "event2", "event3"]) await ask(api, { token, body: event(id) });
  await ask(`${api}/event1`, { token, method: "PATCH", body: { summary: "Changed last" } });
  const { items, nextSyncToken } = Page.parse(await ask(api, { token }));
  const state = await ask(`${before.endpoint}/control/state`);
  await before.kill();

  const started = await start();
  expect(await ask(`${started.endpoint}/control/state`)).toEqual(state);
  const again = Page.parse(await ask(`${started.endpoint}${EVENTS}`, { token }));
  expect(again.items).toEqual(items);
  expect(again.items.map(({ id }) => id)).toEqual(["event2", "event3", "event1"]);
  const delta = `${started.endpoint}${EVENTS}?syncToken=${encodeURIComponent(nextSyncToken)}`;
  expect(Page.parse(await ask(delta, { token })).items).toEqual([]);
  await ask(`${started.endpoint}${EVENTS}`, { token, body: event("event4") });
  expect(Page.parse(await ask(delta, { token })).items.map(({ id }) => id)).toEqual(["event4"]);
});

test("SIGKILL amid many writes loses none that was answered", async () => {
  const started = await start();
  const { accessToken: token } = Tokens.parse(await ask(`${started.endpoint}/control/grants`, { body: {} }));
  const answered: string[] = [];
  const writing = Array.from({ length: 4 }, async (_value, lane) => {
    for (let index = 0; ; index += 1) {
      const id = `lane${String(lane)}n${String(index)}`;
      await ask(`${started.endpoint}${EVENTS}`, { token, body: event(id) });
      answered.push(id);
      if (answered.length === 120) await started.kill();
    }
  });
  await Promise.allSettled(writing);
  const next = await start();
  const page = Page.parse(await ask(`${next.endpoint}${EVENTS}?maxResults=2500`, { token }));
  const kept = new Set(page.items.map(({ id }) => id));
  expect(answered.length).toBeGreaterThanOrEqual(120);
  expect(answered.filter((id) => !kept.has(id))).toEqual([]);
});

test("the clock, the quota and the faults in force outlive a restart", async () => {
  const before = await start();
  const control = `${before.endpoint}/control`;
  await ask(`${control}/clock`, { body: { advanceSeconds: 86_400 } });
  await ask(`${control}/quota`, { body: { perUserPerMinute: 7 } });
  await ask(`${control}/faults`, {
    body: { kind: "status", status: 503, match: { path: "/events" }, times: 2 },
  });
  const { accessToken: token } = Tokens.parse(await ask(`${control}/grants`, { body: {} }));
  await ask(`${before.endpoint}${EVENTS}`, { token });
  await before.kill();
  const started = await start();
  expect(await ask(`${started.endpoint}/control/clock`)).toMatchObject({ aheadSeconds: 86_400 });
  expect(await ask(`${started.endpoint}/control/quota`)).toMatchObject({ perUserPerMinute: 7 });
  const statuses = [];
  for (let count = 0; count < 2; count += 1) {
    const headers = { Authorization: `Bearer ${token}` };
    statuses.push((await fetch(`${started.endpoint}${EVENTS}`, { headers })).status);
  }
  expect(statuses).toEqual([503, 200]);
});

test("a refresh token outlives a restart", async () => {
  const before = await start();
  const { refreshToken } = Tokens.parse(await ask(`${before.endpoint}/control/grants`, { body: {} }));
  await before.kill();
  const started = await start();
  const answer = await fetch(`${started.endpoint}/token`, {
    method: "POST",
    body: new URLSearchParams({
      client_id: started.clientId,
      client_secret: started.clientSecret,
      grant_type: "refresh_token",
      refresh_token: refreshToken,
    }),
  });
  expect(answer.status).toBe(200);
});

test("a reset forgets everything in the file, too", async () => {
  const before = await start();
  const { accessToken: token } = Tokens.parse(await ask(`${before.endpoint}/control/grants`, { body: {} }));
  await ask(`${before.endpoint}${EVENTS}`, { token, body: event("event1") });
  await ask(`${before.endpoint}/control/reset`, { body: {} });
  await before.kill();
  const started = await start();
  expect(await ask(`${started.endpoint}/control/events?calendarId=owner@clinic.example`)).toEqual({
    items: [],
  });
});

async function refusal(): Promise<{ code: unknown; said: string }> {
  const program = spawn(process.execPath, [PROGRAM, "--data", path]);
  let said = "";
  program.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
  const [code]: unknown[] = await once(program, "close");
  return { code, said };
}

test("says in a sentence that the file is in use", async () => {
  await start();
  expect(await refusal()).toEqual({
    code: 1,
    said: `The data file ${path} is in use by another sandbox: stop what uses it, or give another with --data.\n`,
  });
});

test.each([
  [
    "is not a data file, or is damaged",
    (): void => {
      writeFileSync(path, "A letter to the bank. ".repeat(100));
    },
  ],
  [
    "belongs to another program",
    (): void => {
      new Database(path).exec("CREATE TABLE shopping (item TEXT)").close();
    },
  ],
])("says in a sentence that the file %s", async (why, spoil) => {
  spoil();
  const { code, said } = await refusal();
  expect([code, said]).toEqual([
    1,
    `The data file ${path} ${why}: stop what uses it, or give another with --data.\n`,
  ]);
});

test("says in a sentence that a value in the file cannot be read", async () => {
  const program = await start();
  await program.kill();
  new Database(path).exec(`UPDATE kept SET value = '{}' WHERE collection = 'accounts'`).close();
  expect(await refusal()).toEqual({
    code: 1,
    said: 'The kept state cannot be read: "accounts" is not what this sandbox writes. Give another file with --data.\n',
  });
});

test("an exported state is imported whole, and one that cannot be read changes nothing", async () => {
  const one = await aSandbox();
  one.control.insertEvent("owner@clinic.example", event("event1"));
  one.control.grantToken();
  const exported: unknown = await (await fetch(`${one.endpoint}/control/state`)).json();
  const other = await aSandbox();
  await ask(`${other.endpoint}/control/state`, { body: exported });
  const imported = await ask(`${other.endpoint}/control/state`);
  expect(Tables.parse(imported)).toEqual(Tables.parse(exported));
  const spoilt = { ...z.looseObject({}).parse(exported), counters: {} };
  expect(await ask(`${other.endpoint}/control/state`, { body: spoilt })).toEqual({
    error: 'The kept state cannot be read: "counters" is not what this sandbox writes.',
  });
  expect(await ask(`${other.endpoint}/control/state`)).toEqual(imported);
  await Promise.all([one.close(), other.close()]);
});
