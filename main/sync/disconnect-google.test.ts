import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { aScriptedAccount, type ScriptedAccount } from "../../tests/support/scripted-account.ts";
import { listAudit } from "../store/audit.ts";

let it: ScriptedAccount;

beforeEach(async () => {
  it = await aScriptedAccount();
});

afterEach(() => it.end());

const REFRESH = "1//refresh-of-1001";

describe("[CH3] disconnecting", () => {
  test("stops the channels, then revokes, then forgets the tokens", async () => {
    await it.account().connect();
    const order: string[] = [];
    it.google.answerWith((asked) => {
      order.push(`${asked.path} with ${it.secrets.held.size} secrets`);
      return it.provider.answer(asked);
    });
    const outcome = await it.account().disconnect(async () => {
      order.push(`stop, ${it.account().current() === undefined ? "too late" : "still connected"}`);
    });
    expect(outcome).toEqual({ kind: "disconnected", revocation: "revoked" });
    expect(order).toEqual(["stop, still connected", "/revoke with 1 secrets"]);
    expect(new URLSearchParams(it.google.asked.at(-1)?.body).get("token")).toBe(REFRESH);
    expect(it.secrets.held.size).toBe(0);
    expect(it.account().view()).toEqual({ kind: "notConnected" });
    expect(it.account().current()).toBeUndefined();
    expect(listAudit(it.under.store.reader).map(({ act }) => act)).toEqual([
      "connectedGoogle",
      "disconnectedGoogle",
    ]);
  });

  test("goes through where every step fails, and says that Google was not told", async () => {
    await it.account().connect();
    it.google.answerWith(() => "hangUp");
    const outcome = await it.account().disconnect(() => Promise.reject(new Error("offline")));
    expect(outcome).toEqual({ kind: "disconnected", revocation: "notConfirmed" });
    expect(it.secrets.held.size).toBe(0);
    expect(it.account().view()).toEqual({ kind: "notConnected" });
  });

  test("forgets at the next start what a locked keychain would not forget", async () => {
    await it.account().connect();
    it.secrets.lock();
    expect(await it.account().disconnect(async () => undefined)).toEqual({
      kind: "disconnected",
      revocation: "notConfirmed",
    });
    it.secrets.unlock();
    expect(it.secrets.held.size).toBe(1);
    it.restart();
    await expect.poll(() => it.secrets.held.size).toBe(0);
  });

  test("gives up an attempt to sign in", async () => {
    it.person("hesitates");
    const pending = it.account().connect();
    await expect.poll(() => it.visits.length).toBe(1);
    expect(await it.account().disconnect(async () => undefined)).toEqual({ kind: "notConnected" });
    expect(await pending).toEqual({ kind: "superseded" });
  });

  test("and connecting again with the same account finds the same account", async () => {
    await it.account().connect();
    const before = it.account().current()?.account.id;
    await it.account().disconnect(async () => undefined);
    await it.account().connect();
    expect(it.account().current()?.account.id).toBe(before);
  });
});

describe("[AC1] an ended connection", () => {
  test("is told by Google's invalid_grant, survives a restart and is mended by signing in again", async () => {
    await it.account().connect();
    it.restart();
    let changes = 0;
    it.account().onChange(() => (changes += 1));
    const client = it.account().current()?.client;
    it.google.answerWith(() => ({ status: 400, body: { error: "invalid_grant" } }));
    await expect(client?.listCalendars()).rejects.toMatchObject({ code: "signInAgain" });
    const ended = { kind: "signInAgain", email: "owner@clinic.example" };
    expect({ view: it.account().view(), current: it.account().current(), changes }).toEqual({
      view: ended,
      current: undefined,
      changes: 1,
    });
    it.restart();
    expect(it.account().view()).toEqual(ended);

    it.google.answerWith(it.provider.answer);
    expect(await it.account().connect()).toEqual({ kind: "connected", email: "owner@clinic.example" });
    expect(it.account().current()).toBeDefined();
  });

  test("needs a new refresh token: the one from before is dead", async () => {
    await it.account().connect();
    it.account().markSignInAgain();
    it.provider.says({ refreshToken: null });
    expect(await it.account().connect()).toEqual({ kind: "failed", code: "refreshTokenMissing" });
    expect(it.account().view().kind).toBe("signInAgain");
  });

  test.each([
    { status: 503, body: "<html>" },
    { status: 200, body: "<html>Wi-Fi</html>" },
    "hangUp",
  ] as const)("is never told by %j", async (answer) => {
    await it.account().connect();
    it.restart();
    it.google.answerWith(() => answer);
    await expect(it.account().current()?.client.listCalendars()).rejects.toThrow();
    expect(it.account().view().kind).toBe("connected");
  });
});
