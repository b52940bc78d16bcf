import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { authorizeUrl, decideConsent } from "../../../tests/support/consent.ts";
import { aSandbox } from "../../../tests/support/sandbox.ts";
import { startSandboxProgram } from "../../../tests/support/sandbox-program.ts";
import type { SandboxProgram } from "../../../tests/support/sandbox-program.ts";
import { KEPT_TABLES } from "./kept-tables.ts";

const OWNER = "owner@clinic.example";
const OTHER = "other@clinic.example";
const Tokens = z.object({ accessToken: z.string() });
const State = z.object({
  counters: z.unknown(),
  tables: z.record(z.string(), z.array(z.tuple([z.string(), z.unknown()]))),
});

let folder: string;
let running: SandboxProgram | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sandbox-google-"));
});
afterEach(async () => {
  await running?.kill();
  rmSync(folder, { recursive: true });
});

/** A request of the Calendar API, or of the control where its path begins so. `@` is a secondary calendar. */
interface Ask {
  readonly verb: string;
  readonly path: string;
  readonly body?: unknown;
}

const ids = fc.constantFrom("one00", "two00", "ser00", "ser00_20261124T080000Z");
const calendars = fc.constantFrom("primary", "primary", "@");
const times = {
  start: { dateTime: "2026-11-23T09:00:00", timeZone: "Europe/Zurich" },
  end: { dateTime: "2026-11-23T10:00:00", timeZone: "Europe/Zurich" },
};
const post = (path: string, body: unknown = {}): Ask => ({ verb: "POST", path, body });
const control = (what: string, body: unknown = {}): Ask => post(`/control/${what}`, body);

const ofEvents: fc.Arbitrary<Ask> = fc
  .record({ calendar: calendars, id: ids, word: fc.string({ maxLength: 5 }), what: fc.nat(6) })
  .map(({ calendar, id, word, what }) => {
    const events = `/calendars/${calendar}/events`;
    const event = `${events}/${id}`;
    const [first, ...others]: Ask[] = [
      post(events, { ...times, id, summary: word, attendees: [{ email: OTHER }] }),
      post(events, { ...times, id: "ser00", recurrence: ["RRULE:FREQ=DAILY;COUNT=3"] }),
      { verb: "PATCH", path: event, body: { summary: word, extendedProperties: { private: { word } } } },
      { verb: "PATCH", path: event, body: { status: "confirmed" } },
      { verb: "DELETE", path: event },
      post(`${event}/move?destination=${calendar === "@" ? "primary" : "@"}`),
      post(`${events}/watch`, {
        id: `ch${word.length}`,
        type: "web_hook",
        address: "https://127.0.0.1:1/hook",
      }),
    ];
    return others[what - 1] ?? first ?? control("reset");
  });
const ofOthers: fc.Arbitrary<Ask> = fc.constantFrom<Ask>(
  post("/calendars", { summary: "Room" }),
  { verb: "PATCH", path: "/calendars/@", body: { description: "Changed" } },
  { verb: "DELETE", path: "/calendars/@" },
  post("/calendars/@/acl", { role: "reader", scope: { type: "user", value: OTHER } }),
  { verb: "DELETE", path: `/calendars/@/acl/user:${OTHER}` },
  { verb: "PATCH", path: "/users/me/calendarList/primary", body: { colorId: "3" } },
  control("accounts", { email: OTHER }),
  control("grants", { email: OWNER }),
  control("revoke-grant", { email: OWNER }),
  control("expire-sync-tokens"),
  control("expire-access-tokens"),
  control("account-state", { email: OTHER, state: "disabled" }),
  control("account-state", { email: OTHER, state: "active" }),
  control("default-account", { email: OTHER }),
  control("session-control", { email: OWNER, required: true }),
  control("consent-screen", { publishing: "testing" }),
  control("settings", { id: "locale", value: "de" }),
  control("hooks", { deny: ["hook.example"] }),
  control("clock", { advanceSeconds: 90 }),
  control("quota", { perUserPerMinute: 5000 }),
  control("faults", { kind: "status", status: 503, times: 2, match: { path: "/nothing" } }),
  control("purge-event", { calendarId: OWNER, eventId: "one00" }),
  control("reset"),
);
const asks = fc.array(fc.oneof({ weight: 3, arbitrary: ofEvents }, { weight: 2, arbitrary: ofOthers }), {
  minLength: 5,
  maxLength: 40,
});

async function start(path: string): Promise<SandboxProgram> {
  return (running = await startSandboxProgram(path));
}

async function json(address: string, more: RequestInit = {}): Promise<unknown> {
  const text = await (await fetch(address, more)).text();
  return text === "" ? undefined : JSON.parse(text);
}

async function stateOf({ endpoint }: SandboxProgram): Promise<z.infer<typeof State>> {
  return State.parse(await json(`${endpoint}/control/state`));
}

async function send(
  { endpoint }: SandboxProgram,
  { verb, path, body }: Ask,
  by: { readonly token: string; readonly secondary: string },
): Promise<unknown> {
  const place = path.startsWith("/control/") ? path : `/calendar/v3${path}`;
  return await json(`${endpoint}${place.replace("@/", `${by.secondary}/`).replace(/@$/, by.secondary)}`, {
    method: verb,
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${by.token}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

/** A fresh token, and a calendar that is no account's own; there may be none. */
async function footing(
  program: SandboxProgram,
): Promise<{ readonly token: string; readonly secondary: string }> {
  const { tables } = await stateOf(program);
  const secondary = tables["calendars"]?.map(([id]) => id).find((id) => id.startsWith("c_")) ?? "none";
  const scopes = ["https://www.googleapis.com/auth/calendar"];
  const headers = { "Content-Type": "application/json" };
  const body = JSON.stringify({ scopes });
  const granted = await json(`${program.endpoint}/control/grants`, { method: "POST", headers, body });
  return { token: Tokens.parse(granted).accessToken, secondary: encodeURIComponent(secondary) };
}

test("every kind of table outlives a restart", async () => {
  const path = join(folder, "google.db");
  const program = await start(path);
  const { endpoint, clientId } = program;
  await json(`${endpoint}/oauth2/v3/certs`);
  const consent = authorizeUrl({ endpoint, clientId });
  await decideConsent(consent, { button: "allow" });
  await fetch(consent);
  const first = await footing(program);
  await send(program, control("revoke-grant", { email: OWNER }), first);
  const by = await footing(program);
  for (const ask of [
    control("accounts", { email: OTHER }),
    control("account-state", { email: OTHER, state: "disabled" }),
    control("consent-screen", { publishing: "testing" }),
    post("/calendars", { summary: "Room" }),
    post("/calendars/primary/events", { ...times, id: "one00" }),
    post("/calendars/primary/events/watch", {
      id: "c1",
      type: "web_hook",
      address: "https://127.0.0.1:1/hook",
    }),
  ])
    await send(program, ask, by);
  const before = await stateOf(program);
  const held = Object.entries(before.tables).filter(([, values]) => values.length > 0);
  expect(new Set(held.map(([name]) => name.split("/")[0]))).toEqual(new Set(KEPT_TABLES.keys()));
  await program.kill();
  expect(await stateOf(await start(path))).toEqual(before);
}, 20_000);

test("whatever was done, a power cut takes nothing of it, and what is left can be read", async () => {
  let run = 0;
  const property = fc.asyncProperty(
    fc.array(asks, { minLength: 2, maxLength: 3 }),
    asks,
    async (lives, last) => {
      const path = join(folder, `${String((run += 1))}.db`);
      let program = await start(path);
      for (const life of lives) {
        for (const ask of life) await send(program, ask, await footing(program));
        const before = await stateOf(program);
        await program.kill();
        program = await start(path);
        expect(await stateOf(program)).toEqual(before);
      }
      const by = await footing(program);
      const underWay = last.map(async (ask) => await send(program, ask, by));
      await Promise.race(underWay.map(async (answer) => await answer.catch(() => undefined)));
      await program.kill();
      await Promise.allSettled(underWay);
      program = await start(path);
      const left = await stateOf(program);
      await program.kill();
      const other = await aSandbox();
      other.control.importState({ format: "clinic-desk-sandbox-google/1", ...left });
      const { tables } = State.parse(JSON.parse(JSON.stringify(other.control.exportState())));
      await other.close();
      expect(tables).toEqual(left.tables);
    },
  );
  await fc.assert(property, { numRuns: 4, endOnFailure: true });
}, 60_000);
