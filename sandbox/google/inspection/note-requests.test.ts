import { afterEach, beforeEach, expect, test } from "vitest";
import { aCalendarCaller, aSandbox, postForm } from "../../../tests/support/sandbox.ts";
import type { SandboxGoogle } from "../start-sandbox-google.ts";

const EVENTS = "/calendars/primary/events";

let sandbox: SandboxGoogle;
beforeEach(async () => {
  sandbox = await aSandbox({ clock: { now: () => Date.parse("2026-11-21T09:00:00Z") } });
});
afterEach(async () => {
  await sandbox.close();
});

test("notes every call of the API with who asked, what it cost and what was said", async () => {
  const body = { id: "visit1", start: { date: "2026-11-23" }, end: { date: "2026-11-24" } };
  await aCalendarCaller(sandbox)("POST", `${EVENTS}?sendUpdates=none`, {
    body,
    headers: { "User-Agent": "desk" },
  });
  expect(sandbox.control.readInspection().requests).toEqual([
    {
      number: 1,
      at: "2026-11-21T09:00:00.000Z",
      verb: "POST",
      path: `/calendar/v3${EVENTS}`,
      query: "sendUpdates=none",
      methodName: "Events.Insert",
      account: "owner@clinic.example",
      status: 200,
      milliseconds: 0,
      units: 1,
      faults: [],
      headers: { "content-type": "application/json", "user-agent": "desk" },
      requestBody: JSON.stringify(body),
      answerBody: expect.stringMatching(/^\{\n "kind": "calendar#event"/),
    },
  ]);
});

test("notes calls that were refused or cut off, and the faults that struck them", async () => {
  sandbox.control.addFault({ kind: "offline", times: 1 });
  const call = aCalendarCaller(sandbox);
  await expect(call("GET", EVENTS)).rejects.toThrow("fetch failed");
  await fetch(`${sandbox.endpoint}/calendar/v3/calendars/primary`);
  const seen = sandbox.control.readInspection().requests;
  expect(
    seen.map(({ status, account, methodName, faults }) => [status, account, methodName, faults]),
  ).toEqual([
    [0, undefined, "Events.List", ["offline"]],
    [401, undefined, "Calendars.Get", []],
  ]);
});

test("notes OAuth requests, and holds no token, code or secret of any", async () => {
  const { accessToken, refreshToken } = sandbox.control.grantToken();
  const form = {
    grant_type: "refresh_token",
    client_id: sandbox.clientId,
    client_secret: sandbox.clientSecret,
    refresh_token: refreshToken,
  };
  const { body } = await postForm(sandbox, "/token", form);
  await postForm(sandbox, "/revoke", { token: accessToken });
  await fetch(`${sandbox.endpoint}/tokeninfo?access_token=${accessToken}`);
  await expect.poll(() => sandbox.control.readInspection().requests.length).toBe(3);
  const log = JSON.stringify(await (await fetch(`${sandbox.endpoint}/control/inspection`)).json());
  for (const secret of [accessToken, refreshToken, sandbox.clientSecret, String(Object(body).access_token)])
    expect(log).not.toContain(secret);
  expect(sandbox.control.readInspection().requests.map(({ path, status }) => [path, status])).toMatchObject([
    ["/token", 200],
    ["/revoke", 200],
    ["/tokeninfo", expect.any(Number)],
  ]);
});

test("keeps four thousand characters of a body and no more", async () => {
  const body = { summary: "x".repeat(9000), start: { date: "2026-11-23" }, end: { date: "2026-11-24" } };
  await aCalendarCaller(sandbox)("POST", EVENTS, { body });
  const [seen] = sandbox.control.readInspection().requests;
  expect([seen?.requestBody?.length, seen?.answerBody?.length]).toEqual([4096, 4096]);
});
