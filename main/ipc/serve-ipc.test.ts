import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { CALL_CHANNEL, type CallName, CALLS } from "../../shared/ipc/calls.ts";
import type { Handlers } from "../../shared/ipc/contract.ts";
import { isAppFrame, type SenderFrame } from "../shell/is-app-frame.ts";
import { StoreError } from "../store/store-error.ts";
import { serveIpc } from "./serve-ipc.ts";

type Listener = (
  event: { readonly senderFrame: SenderFrame | null },
  ...values: unknown[]
) => Promise<{ readonly ok: boolean }>;

const TOP: SenderFrame = { url: "app://clinic/index.html", frameTreeNodeId: 1, parent: null };

let listener: Listener;
let reached: string[];
let logged: string[];
let at: number;
let answers: Map<CallName, () => unknown>;

beforeEach(() => {
  reached = [];
  logged = [];
  at = 0;
  answers = new Map();
  const log = (words: string, fields = {}): void => void logged.push(JSON.stringify([words, fields]));
  const handlers = recordingHandlers();
  serveIpc<SenderFrame>({
    ipcMain: {
      handle: (channel, handler) => {
        expect(channel).toBe(CALL_CHANNEL);
        listener = handler;
      },
    },
    isTrusted: (frame) => isAppFrame(frame, { mainFrame: TOP }),
    handlers: () => handlers,
    log: { info: log, warn: log },
    now: () => at,
  });
});

/** Handlers that note that they were reached and answer what the test put into `answers`. */
function recordingHandlers(): Handlers {
  const handler = (name: CallName) => () => {
    reached.push(name);
    return answers.get(name)?.();
  };
  const all: unknown = Object.fromEntries(CALLS.map((name) => [name, handler(name)]));
  if (!isHandlers(all)) throw new Error("a call has no handler");
  return all;
}

function isHandlers(value: unknown): value is Handlers {
  return typeof value === "object" && value !== null && CALLS.every((name) => name in value);
}

function call(name: unknown, input?: unknown, frame: SenderFrame | null = TOP): Promise<unknown> {
  return listener({ senderFrame: frame }, name, input);
}

const NOT_ALLOWED = { ok: false, code: "notAllowed" };

test("a call is answered with its handler's value, without the fields that the contract does not name", async () => {
  answers.set("readClinic", () => ({
    kind: "notSetUp",
    zoneOfThisComputer: "Europe/Prague",
    token: "secret",
  }));
  expect(await call("readClinic")).toEqual({
    ok: true,
    value: { kind: "notSetUp", zoneOfThisComputer: "Europe/Prague" },
  });
  expect(reached).toEqual(["readClinic"]);
});

test.each([
  ["a frame that has gone", null],
  ["a frame inside our page", { ...TOP, frameTreeNodeId: 2, parent: TOP }],
  ["a frame inside our page that passes for the top", { ...TOP, parent: TOP }],
  ["the top frame of another window", { ...TOP, frameTreeNodeId: 3 }],
  ["another site", { ...TOP, url: "https://clinic/index.html" }],
  ["another host of our scheme", { ...TOP, url: "app://evil/index.html" }],
  ["a host that only begins like ours", { ...TOP, url: "app://clinic.evil/index.html" }],
  ["a name before a foreign host", { ...TOP, url: "app://clinic@evil/index.html" }],
  ["a blank page", { ...TOP, url: "about:blank" }],
  ["a page of data", { ...TOP, url: "data:text/html,app://clinic/" }],
  ["a page without an address", { ...TOP, url: "" }],
])("%s reaches no handler", async (_who, frame) => {
  for (const name of CALLS) expect(await call(name, undefined, frame)).toEqual(NOT_ALLOWED);
  expect(reached).toEqual([]);
});

test.each(["__proto__", "constructor", "toString", "hasOwnProperty", "on", "readclinic", "", " readClinic"])(
  "the name %j reaches no handler",
  async (name) => {
    expect(await call(name)).toEqual(NOT_ALLOWED);
    expect(reached).toEqual([]);
  },
);

test("a name that is no text, or more than a name and an input, reaches no handler", async () => {
  for (const name of [["readClinic"], { toString: () => "readClinic" }, 0, null, undefined, true])
    expect(await call(name)).toEqual(NOT_ALLOWED);
  expect(await listener({ senderFrame: TOP }, "readClinic", undefined, "more")).toEqual(NOT_ALLOWED);
  expect(await listener({ senderFrame: TOP })).toEqual(NOT_ALLOWED);
  expect(reached).toEqual([]);
});

test("no made-up name or shape reaches a handler", async () => {
  const taking = CALLS.filter((name) => name !== "readClinic");
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.string(), fc.constantFrom(...taking), fc.anything()),
      fc.oneof(
        fc.string(),
        fc.integer(),
        fc.constant(null),
        fc.array(fc.anything()),
        fc.dictionary(fc.string(), fc.anything()),
      ),
      async (name, input) => {
        at += 1_000;
        const reply = await call(name, input);
        expect([NOT_ALLOWED, { ok: false, code: "badInput" }]).toContainEqual(reply);
      },
    ),
    { numRuns: 2_000 },
  );
  expect(reached).toEqual([]);
});

test("an input with a field too many is refused", async () => {
  answers.set("readDay", () => undefined);
  expect(await call("readDay", { day: "2026-11-21", or: "1=1" })).toEqual({ ok: false, code: "badInput" });
  expect(reached).toEqual([]);
});

test.each([
  ["diskFull", new StoreError("diskFull", { path: "/home/reception/clinic.db" })],
  ["diskFull", Object.assign(new Error("database or disk is full: Marie Lind"), { code: "SQLITE_FULL" })],
  ["diskFull", Object.assign(new Error("write"), { code: "ENOSPC" })],
  ["diskFull", new Error("not saved", { cause: new StoreError("diskFull") })],
  ["databaseDamaged", new StoreError("damaged")],
  ["databaseDamaged", Object.assign(new Error("malformed"), { code: "SQLITE_CORRUPT_VTAB" })],
  ["internal", new Error("Marie Lind, +420 777 123 456")],
  ["internal", Object.assign(new Error("x"), { code: "Marie Lind" })],
  ["internal", Object.assign(new Error("x"), { code: 7 })],
])("a fault crosses as the code %s and nothing else", async (code, fault) => {
  answers.set("readClinic", () => {
    throw fault;
  });
  expect(await call("readClinic")).toEqual({ ok: false, code });
  expect(logged).toEqual([JSON.stringify(["a call was refused or failed", { code, call: "readClinic" }])]);
});

test("a fault whose causes go round in a circle is still answered", async () => {
  const fault = new Error("a");
  fault.cause = fault;
  answers.set("readClinic", () => Promise.reject(fault));
  expect(await call("readClinic")).toEqual({ ok: false, code: "internal" });
});

test("an answer that breaks the contract does not cross", async () => {
  answers.set("readClinic", () => ({ kind: "ready", clinic: { name: "Marie Lind" } }));
  expect(await call("readClinic")).toEqual({ ok: false, code: "internal" });
  expect(logged.join()).not.toContain("Marie");
});

test("neither a name nor an input of a refused call is logged", async () => {
  await call("Marie Lind", { phone: "+420 777 123 456" });
  await call("bookAppointment", { patient: "Marie Lind" });
  expect(logged.join()).not.toMatch(/Marie|420/);
  expect(logged).toHaveLength(2);
});

test("of more than two hundred calls in a second the rest is refused, and the next second starts afresh", async () => {
  answers.set("readClinic", () => ({ kind: "notSetUp", zoneOfThisComputer: "Europe/Prague" }));
  const replies = await Promise.all(Array.from({ length: 201 }, () => call("readClinic")));
  expect(
    replies.filter((reply) => JSON.stringify(reply) === JSON.stringify({ ok: false, code: "tooMany" })),
  ).toHaveLength(1);
  at = 1_000;
  expect(await call("readClinic")).toMatchObject({ ok: true });
});
