import { afterEach, beforeEach, expect, test } from "vitest";
import { aSandbox } from "../../../tests/support/sandbox.ts";
import type { SandboxGoogle } from "../start-sandbox-google.ts";

const EVENTS = "/calendar/v3/calendars/primary/events";
const OWNER = "owner@clinic.example";

interface Part {
  readonly line: string;
  readonly headers?: readonly string[];
  readonly body?: object;
  readonly contentId?: string;
}

interface Answered {
  readonly contentId: string | undefined;
  readonly status: string;
  readonly headers: string;
  readonly body: unknown;
}

let sandbox: SandboxGoogle;
let token: string;
beforeEach(async () => {
  sandbox = await aSandbox();
  token = sandbox.control.grantToken().accessToken;
  for (const id of ["visit1", "visit2", "visit3"])
    sandbox.control.insertEvent(OWNER, { id, start: { date: "2026-11-23" }, end: { date: "2026-11-24" } });
  sandbox.control.clearRequests();
});
afterEach(async () => {
  await sandbox.close();
});

function written(parts: readonly Part[], boundary: string): string {
  const text = parts.map(({ line, headers = [], body, contentId }) =>
    [
      `--${boundary}`,
      "Content-Type: application/http",
      ...(contentId === undefined ? [] : [`Content-ID: ${contentId}`]),
      "",
      line,
      ...headers,
      ...(body === undefined ? [] : ["Content-Type: application/json; charset=UTF-8"]),
      "",
      ...(body === undefined ? [] : [JSON.stringify(body)]),
      "",
    ].join("\r\n"),
  );
  return `${text.join("")}--${boundary}--\r\n`;
}

async function send(body: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  return await fetch(`${sandbox.endpoint}/batch/calendar/v3`, {
    method: "POST",
    headers: {
      Authorization: `Bearer ${token}`,
      "Content-Type": 'multipart/mixed; boundary="b 1"',
      ...headers,
    },
    body,
  });
}

async function batch(
  parts: readonly Part[],
  headers: Readonly<Record<string, string>> = {},
): Promise<Answered[]> {
  const answer = await send(written(parts, "b 1"), headers);
  expect(answer.status).toBe(200);
  const boundary = /^multipart\/mixed; boundary=(batch_[\w-]+)$/.exec(
    answer.headers.get("content-type") ?? "",
  )?.[1];
  const pieces = (await answer.text()).split(`--${boundary ?? "none"}`).slice(1, -1);
  return pieces.map((piece) => {
    const [outer = "", inner = "", ...rest] = piece.trim().split("\r\n\r\n");
    const [status = "", ...lines] = inner.split("\r\n");
    const text = rest.join("\r\n\r\n");
    return {
      contentId: /Content-ID: (.*)/.exec(outer)?.[1],
      status,
      headers: lines.join("\n"),
      body: text === "" ? undefined : JSON.parse(text),
    };
  });
}

test("[E3] answers 200 with each part's own status, headers and body, in the order they were asked", async () => {
  const answers = await batch([
    { line: `GET ${EVENTS}/nothing HTTP/1.1`, contentId: "<item1>" },
    {
      line: `PATCH ${EVENTS}/visit1?sendUpdates=none HTTP/1.1`,
      contentId: "<item2>",
      body: { summary: "Grüezi" },
    },
    { line: `DELETE ${EVENTS}/visit2`, contentId: "item3" },
    { line: `PATCH ${EVENTS}/visit3 HTTP/1.1`, headers: ['If-Match: "1"'], body: { summary: "x" } },
  ]);
  expect(answers).toMatchObject([
    { contentId: "<response-item1>", status: "HTTP/1.1 404 Not Found", body: { error: { code: 404 } } },
    { contentId: "<response-item2>", status: "HTTP/1.1 200 OK", body: { id: "visit1", summary: "Grüezi" } },
    { contentId: "response-item3", status: "HTTP/1.1 204 No Content", body: undefined },
    { contentId: undefined, status: "HTTP/1.1 412 Precondition Failed" },
  ]);
  expect(answers[1]?.headers).toContain("Content-Type: application/json; charset=UTF-8");
});

test("[E3] holds the batch's headers for each part, but for Content ones and where it has its own", async () => {
  const stranger = ["Authorization: Bearer nobody"];
  const answers = await batch(
    [
      { line: `GET ${EVENTS}/visit1 HTTP/1.1` },
      { line: `GET ${EVENTS}/visit1 HTTP/1.1`, headers: stranger },
      { line: `PATCH ${EVENTS}/visit2 HTTP/1.1`, body: { summary: "x" } },
    ],
    { "If-Match": '"1"' },
  );
  expect(answers.map(({ status }) => status.slice(9, 12))).toEqual(["200", "401", "412"]);
});

test("[B8] refuses a part that writes what an earlier one writes with 409 conflict", async () => {
  const answers = await batch([
    { line: `PATCH ${EVENTS}/visit1 HTTP/1.1`, body: { summary: "first" } },
    { line: `GET ${EVENTS}/visit1 HTTP/1.1` },
    { line: `DELETE /calendar/v3/calendars/${encodeURIComponent(OWNER)}/events/visit1 HTTP/1.1` },
    { line: `DELETE ${EVENTS}/visit2 HTTP/1.1` },
  ]);
  expect(answers.map(({ status }) => status.slice(9, 12))).toEqual(["200", "200", "409", "204"]);
  expect(answers[2]?.body).toMatchObject({ error: { errors: [{ domain: "global", reason: "conflict" }] } });
  expect(answers[1]?.body).toMatchObject({ summary: "first" });
});

test.each([
  "GET https://www.googleapis.com/calendar/v3/colors HTTP/1.1",
  "GET //calendar/v3/colors",
  "hello",
])("[E3] refuses the request line %j with 400 in its part", async (line) => {
  const answers = await batch([{ line }, { line: `GET ${EVENTS}/visit1 HTTP/1.1` }]);
  expect(answers.map(({ status }) => status.slice(9, 12))).toEqual(["400", "200"]);
});

test("[E3] answers 404 to a part for another API", async () => {
  const [answer] = await batch([{ line: "GET /drive/v3/files HTTP/1.1" }]);
  expect(answer?.status).toBe("HTTP/1.1 404 Not Found");
});

test("[E3] takes 50 parts and refuses 51, none, and what is no batch with 400", async () => {
  const parts = Array.from({ length: 50 }, () => ({ line: `GET ${EVENTS}/visit1 HTTP/1.1` }));
  expect((await batch(parts)).length).toBe(50);
  const statuses = [
    await send(written([...parts, { line: `GET ${EVENTS}/visit1 HTTP/1.1` }], "b 1")),
    await send("--b 1--\r\n"),
    await send(written(parts, "other")),
    await send(written(parts, "b 1"), { "Content-Type": "application/json" }),
  ];
  expect(statuses.map(({ status }) => status)).toEqual([400, 400, 400, 400]);
});

test("[E3] has no batches for every API any more", async () => {
  const answer = await fetch(`${sandbox.endpoint}/batch`, { method: "POST", body: "" });
  expect(answer.status).toBe(404);
});

test("[E3] counts each part against the quota, lets faults strike it and notes it", async () => {
  sandbox.control.setQuota({ perUserPerMinute: 4 });
  sandbox.control.addFault({ kind: "status", status: 503, match: { path: "/visit2" }, times: 1 });
  const answers = await batch([
    { line: `PATCH ${EVENTS}/visit1 HTTP/1.1`, body: { summary: "x" } },
    { line: `GET ${EVENTS}/visit2 HTTP/1.1` },
    { line: `GET ${EVENTS}/visit2 HTTP/1.1` },
    { line: `GET ${EVENTS}/visit3 HTTP/1.1` },
  ]);
  expect(answers.map(({ status }) => status.slice(9, 12))).toEqual([
    "200",
    "503",
    "200",
    expect.stringMatching(/403|429/),
  ]);
  const { requests } = sandbox.control.readInspection();
  expect(requests.map(({ path, units, faults }) => ({ path, units, faults }))).toEqual([
    { path: `${EVENTS}/visit1`, units: 3, faults: [] },
    { path: `${EVENTS}/visit2`, units: 0, faults: ["status"] },
    { path: `${EVENTS}/visit2`, units: 1, faults: [] },
    { path: `${EVENTS}/visit3`, units: 0, faults: [] },
  ]);
  expect(sandbox.control.requests()).toContainEqual({
    method: "PATCH",
    path: `${EVENTS}/visit1`,
    status: 200,
    count: 1,
  });
});

test("[E3] cuts the whole batch where a part's answer is lost, its work done", async () => {
  sandbox.control.addFault({ kind: "resetAfterEffect", match: { path: "/visit1" }, times: 1 });
  const parts = [{ line: `DELETE ${EVENTS}/visit1 HTTP/1.1` }, { line: `DELETE ${EVENTS}/visit2 HTTP/1.1` }];
  await expect(batch(parts)).rejects.toThrow("fetch failed");
  const statuses = sandbox.control.events(OWNER).map(({ id, status }) => [id, status]);
  expect(Object.fromEntries(statuses)).toEqual({
    visit1: "cancelled",
    visit2: "cancelled",
    visit3: "confirmed",
  });
});

test("[E3] can do the parts in another order and still answers in that of the request", async () => {
  sandbox.control.addFault({ kind: "shuffledBatches" });
  const ids = Array.from({ length: 40 }, (_, index) => `later${String(index).padStart(2, "0")}`);
  const answers = await batch(
    ids.map((id) => ({
      line: `POST ${EVENTS} HTTP/1.1`,
      body: { id, start: { date: "2026-11-23" }, end: { date: "2026-11-24" } },
    })),
  );
  expect(answers.map(({ body }) => Object(body).id)).toEqual(ids);
  const done = sandbox.control.events(OWNER).map(({ id }) => String(id));
  expect(done.slice(3).toSorted()).toEqual(ids);
  expect(done.slice(3)).not.toEqual(ids);
});
