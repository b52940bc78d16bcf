import { expect, test } from "vitest";
import { instantFromMs } from "../../../shared/time.ts";
import type { Instant } from "../../../shared/time.ts";
import { createInspectionLog } from "./inspection-log.ts";
import type { SeenRequest } from "./inspection-log.ts";

function at(seconds: number): Instant {
  return instantFromMs(Date.parse("2026-11-23T08:00:00Z") + seconds * 1000);
}

function aRequest(given: Partial<Omit<SeenRequest, "number">> = {}): Omit<SeenRequest, "number"> {
  return {
    at: at(0),
    verb: "GET",
    path: "/calendar/v3/calendars/primary/events",
    query: "",
    methodName: "Events.List",
    account: "owner@clinic.example",
    status: 200,
    milliseconds: 3,
    units: 1,
    faults: [],
    requestBody: undefined,
    answerBody: undefined,
    ...given,
  };
}

test("keeps the last 500 requests, numbered through", () => {
  const log = createInspectionLog();
  for (let count = 0; count < 503; count += 1) log.noteRequest(aRequest());
  expect([log.requests.length, log.requests[0]?.number, log.requests.at(-1)?.number]).toEqual([500, 4, 503]);
});

test("holds no token, code or secret, wherever it stood", () => {
  const log = createInspectionLog();
  log.noteRequest(
    aRequest({
      query: "code=SECRET&state=x",
      headers: { Authorization: "Bearer SECRET", Accept: "*/*", cookie: "SECRET" },
      requestBody: "grant_type=refresh_token&refresh_token=SECRET&client_secret=SECRET",
      answerBody: '{ "access_token" : "SECRET", "expires_in": 3599, "nextSyncToken": "CPDAlvWDx70CEPDA" }',
    }),
  );
  log.noteRequest(aRequest({ requestBody: "GET /x HTTP/1.1\r\nAuthorization: Bearer SECRET\r\n\r\n" }));
  expect(JSON.stringify(log.requests)).not.toContain("SECRET");
  expect(log.requests[0]).toMatchObject({
    query: "code=(hidden)&state=x",
    headers: { accept: "*/*" },
    requestBody: "grant_type=refresh_token&refresh_token=(hidden)&client_secret=(hidden)",
    answerBody: '{ "access_token" : "(hidden)", "expires_in": 3599, "nextSyncToken": "CPDAlvWDx70CEPDA" }',
  });
});

test.each(["SECRET", "SECRET\\", 'SECRET\\"'])(
  "cuts a long body, and hides a token %j that is cut in two",
  (token) => {
    const log = createInspectionLog();
    const start = '{ "access_token": "';
    const filling = "x".repeat(20_000 - start.length - token.length);
    const { answerBody = "" } = log.noteRequest(
      aRequest({ answerBody: `${filling}${start}${token}${"y".repeat(100)}"` }),
    );
    expect(answerBody.slice(filling.length)).toBe('{ "access_token": "(hidden)"\n… 101 more characters');
  },
);

test("tells the units an account spent in the last minute, however many requests there were", () => {
  const log = createInspectionLog();
  log.noteRequest(aRequest({ at: at(0), units: 3 }));
  for (let count = 0; count < 600; count += 1) log.noteRequest(aRequest({ at: at(30) }));
  log.noteRequest(aRequest({ at: at(31), account: "other@clinic.example" }));
  log.noteRequest(aRequest({ at: at(32), account: undefined }));
  const units = [...log.unitsInMinuteBefore(at(59))];
  expect(units).toEqual([
    ["owner@clinic.example", 603],
    ["other@clinic.example", 1],
  ]);
  expect([...log.unitsInMinuteBefore(at(60))][0]).toEqual(["owner@clinic.example", 600]);
});

test("puts the latest news of a message in its place, and tells whoever watches", () => {
  const log = createInspectionLog();
  let told = 0;
  const stop = log.watch(() => {
    told += 1;
  });
  const message = {
    channelId: "c1",
    number: 1,
    state: "sync",
    at: at(0),
    tries: 1,
    answered: undefined,
  } as const;
  log.noteMessage({ ...message, fate: "waiting" });
  log.noteMessage({ ...message, number: 7, fate: "dropped" });
  log.noteMessage({ ...message, answered: 204, fate: "delivered" });
  stop();
  log.clear();
  expect([told, log.messages.length]).toEqual([3, 0]);
  log.noteMessage({ ...message, answered: 204, fate: "delivered" });
  expect(log.messages).toEqual([{ ...message, answered: 204, fate: "delivered" }]);
});
