import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ConnectGoogleOutcome } from "../../shared/ipc/google.ts";
import { aClinic, linkACalendar } from "../../tests/support/clinic.ts";
import { aDesk, type DeskUnderTest } from "../../tests/support/desk.ts";
import { aGoogleConfig } from "../../tests/support/google-config.ts";
import { anIdentityProvider, type IdentityProvider } from "../../tests/support/identity-provider.ts";
import { manualTimers } from "../../tests/support/manual-timers.ts";
import { scriptedGoogle, type ScriptedGoogle } from "../../tests/support/scripted-google.ts";
import { someSecrets, type SecretsUnderTest } from "../../tests/support/secrets.ts";
import { silentLog } from "../../tests/support/silent-log.ts";
import { findAccountBySub, findCurrentAccount } from "../store/accounts.ts";
import { listAudit } from "../store/audit.ts";
import { createGoogleAccount, type GoogleAccount, type GoogleAccountParts } from "./google-account.ts";

let google: ScriptedGoogle;
let provider: IdentityProvider;
let under: DeskUnderTest;
let secrets: SecretsUnderTest;
let account: GoogleAccount;
let visits: string[];
let browser: (address: string) => Promise<void>;

beforeEach(async () => {
  google = await scriptedGoogle();
  provider = await anIdentityProvider(google);
  under = aDesk();
  secrets = someSecrets();
  visits = [];
  browser = allow;
  account = start();
});

afterEach(async () => {
  account.close();
  under.close();
  await google.close();
});

/** The program starts (again) on this database and keychain. */
function start(changed: Partial<GoogleAccountParts> = {}): GoogleAccount {
  const { store, clock, newId, deskId, announce } = under.desk;
  return createGoogleAccount({
    config: aGoogleConfig(google.endpoint),
    store,
    secrets,
    clock,
    monotonic: () => 0,
    timers: manualTimers(),
    newId,
    deskId,
    openBrowser: (address) => {
      visits.push(address);
      return browser(address);
    },
    announce,
    log: silentLog,
    ...changed,
  });
}

async function allow(address: string): Promise<void> {
  const { redirect, state } = provider.visit(address);
  redirect.search = new URLSearchParams({ state, code: "4/code" }).toString();
  await fetch(redirect);
}

async function stay(): Promise<void> {
  // The person looks at the consent page and does nothing.
}

const REFRESH = "1//refresh-of-1001";
const CONNECTED: ConnectGoogleOutcome = { kind: "connected", email: "owner@clinic.example" };

describe("connecting", () => {
  test("keeps the refresh token in the keychain alone, and the account in the database", async () => {
    const seen: string[] = [];
    account.onChange(() => seen.push(account.view().kind));
    expect(await account.connect()).toEqual(CONNECTED);
    expect(account.view()).toEqual({ kind: "connected", email: "owner@clinic.example" });
    expect(seen).toEqual(["signingIn", "connected"]);
    expect([...secrets.held]).toEqual([["googleRefreshToken", REFRESH]]);
    const stored = findCurrentAccount(under.store.reader);
    expect(stored).toEqual({
      id: expect.any(String),
      googleSub: "1001",
      email: "owner@clinic.example",
      state: "connected",
      connectedAt: "2026-11-21T08:00:00.000Z",
    });
    expect(listAudit(under.store.reader).map(({ act, subjectId }) => [act, subjectId])).toEqual([
      ["connectedGoogle", stored?.id],
    ]);
    expect(under.announced).toEqual(["connectionChanged", "connectionChanged"]);
  });

  test("uses the access token that came with the sign-in, without asking for another", async () => {
    await account.connect();
    google.answerWith(({ headers }) => ({
      status: 200,
      body: { items: [{ id: headers.authorization ?? "", accessRole: "owner" }] },
    }));
    const calendars = await account.current()?.client.listCalendars();
    expect(calendars?.map(({ id }) => id)).toEqual(["Bearer access-of-1001"]);
  });

  test("is the same after the program was started again", async () => {
    await account.connect();
    const before = account.current()?.account;
    account.close();
    account = start();
    expect(account.view()).toEqual({ kind: "connected", email: "owner@clinic.example" });
    expect(account.current()?.account).toEqual(before);
  });

  test("shows the address to open while it waits", async () => {
    browser = stay;
    const pending = account.connect();
    await expect.poll(() => visits.length).toBe(1);
    expect(account.view()).toEqual({ kind: "signingIn", browserAddress: visits[0] });
    account.giveUp();
    expect(await pending).toEqual({ kind: "superseded" });
    expect(account.view()).toEqual({ kind: "notConnected" });
  });

  test("is superseded by a second attempt, which goes on", async () => {
    browser = stay;
    const first = account.connect();
    await expect.poll(() => visits.length).toBe(1);
    browser = allow;
    const second = account.connect();
    expect(await Promise.all([first, second])).toEqual([{ kind: "superseded" }, CONNECTED]);
  });

  test("is possible for one of two calls made at once", async () => {
    expect(await Promise.all([account.connect(), account.connect()])).toEqual([
      { kind: "superseded" },
      CONNECTED,
    ]);
  });

  test("is not configured without a client id", async () => {
    account.close();
    account = start({ config: undefined });
    expect(await account.connect()).toEqual({ kind: "notConfigured" });
    expect(account.view()).toEqual({ kind: "notConfigured" });
    expect(account.current()).toBeUndefined();
    expect(await account.disconnect(async () => undefined)).toEqual({ kind: "notConnected" });
  });

  test("changes nothing where the keychain is locked", async () => {
    secrets.lock();
    expect(await account.connect()).toEqual({ kind: "keychainUnavailable" });
    expect(account.view()).toEqual({ kind: "notConnected" });
    expect(account.current()).toBeUndefined();
  });

  test("is refused without a refresh token: it would last an hour", async () => {
    provider.says({ refreshToken: null });
    expect(await account.connect()).toEqual({ kind: "failed", code: "refreshTokenMissing" });
    expect(account.view()).toEqual({ kind: "notConnected" });
  });

  test("again with the same account keeps the refresh token from before where no new one comes", async () => {
    await account.connect();
    provider.says({ refreshToken: null, email: "renamed@clinic.example" });
    expect(await account.connect()).toEqual({ kind: "connected", email: "renamed@clinic.example" });
    expect(secrets.held.get("googleRefreshToken")).toBe(REFRESH);
  });
});

describe("[AC4] another account", () => {
  test("is turned away while practitioners are linked, and nothing of it is kept", async () => {
    const { accountId } = linkACalendar(under.desk, aClinic(under.desk).keller);
    expect(await account.connect()).toEqual({
      kind: "otherAccount",
      connectedEmail: `${accountId}@example.com`,
      offeredEmail: "owner@clinic.example",
    });
    expect(secrets.held.size).toBe(0);
    expect(findAccountBySub(under.store.reader, "1001")).toBeUndefined();
  });

  test("is turned away after a disconnect, too: the practitioners are still linked", async () => {
    const { accountId } = linkACalendar(under.desk, aClinic(under.desk).keller);
    account.close();
    account = start();
    await account.disconnect(async () => undefined);
    expect(await account.connect()).toMatchObject({ kind: "otherAccount" });
    expect(findAccountBySub(under.store.reader, accountId)?.state).toBe("disconnected");
  });

  test("takes over where nobody is linked", async () => {
    await account.connect();
    provider.says({ sub: "2002", email: "other@clinic.example", refreshToken: "1//refresh-of-2002" });
    expect(await account.connect()).toEqual({ kind: "connected", email: "other@clinic.example" });
    expect(findAccountBySub(under.store.reader, "1001")?.state).toBe("disconnected");
    expect(account.current()?.account.email).toBe("other@clinic.example");
    expect(secrets.held.get("googleRefreshToken")).toBe("1//refresh-of-2002");
  });

  test("leaves nobody connected where the keychain would not take its token", async () => {
    await account.connect();
    provider.says({ sub: "2002", email: "other@clinic.example" });
    secrets.lock();
    expect(await account.connect()).toEqual({ kind: "keychainUnavailable" });
    expect(account.view()).toEqual({ kind: "notConnected" });
    expect(account.current()).toBeUndefined();
  });
});

describe("[CH3] disconnecting", () => {
  test("stops the channels, then revokes, then forgets the tokens", async () => {
    await account.connect();
    const order: string[] = [];
    google.answerWith((asked) => {
      order.push(`${asked.path} with ${secrets.held.size} secrets`);
      return provider.answer(asked);
    });
    const outcome = await account.disconnect(async () => {
      order.push(`stop, ${account.current() === undefined ? "too late" : "still connected"}`);
    });
    expect(outcome).toEqual({ kind: "disconnected", revocation: "revoked" });
    expect(order).toEqual(["stop, still connected", "/revoke with 1 secrets"]);
    expect(new URLSearchParams(google.asked.at(-1)?.body).get("token")).toBe(REFRESH);
    expect(secrets.held.size).toBe(0);
    expect(account.view()).toEqual({ kind: "notConnected" });
    expect(account.current()).toBeUndefined();
    expect(listAudit(under.store.reader).map(({ act }) => act)).toEqual([
      "connectedGoogle",
      "disconnectedGoogle",
    ]);
  });

  test("goes through where every step fails, and says that Google was not told", async () => {
    await account.connect();
    google.answerWith(() => "hangUp");
    const outcome = await account.disconnect(() => Promise.reject(new Error("offline")));
    expect(outcome).toEqual({ kind: "disconnected", revocation: "notConfirmed" });
    expect(secrets.held.size).toBe(0);
    expect(account.view()).toEqual({ kind: "notConnected" });
  });

  test("forgets at the next start what a locked keychain would not forget", async () => {
    await account.connect();
    secrets.lock();
    expect(await account.disconnect(async () => undefined)).toEqual({
      kind: "disconnected",
      revocation: "notConfirmed",
    });
    secrets.unlock();
    expect(secrets.held.size).toBe(1);
    account.close();
    account = start();
    await expect.poll(() => secrets.held.size).toBe(0);
  });

  test("gives up an attempt to sign in", async () => {
    browser = stay;
    const pending = account.connect();
    await expect.poll(() => visits.length).toBe(1);
    expect(await account.disconnect(async () => undefined)).toEqual({ kind: "notConnected" });
    expect(await pending).toEqual({ kind: "superseded" });
  });

  test("and connecting again with the same account finds the same account", async () => {
    await account.connect();
    const before = account.current()?.account.id;
    await account.disconnect(async () => undefined);
    await account.connect();
    expect(account.current()?.account.id).toBe(before);
  });
});

describe("[AC1] an ended connection", () => {
  test("is told by Google's invalid_grant, survives a restart and is mended by signing in again", async () => {
    await account.connect();
    account.close();
    account = start();
    let changes = 0;
    account.onChange(() => (changes += 1));
    const client = account.current()?.client;
    google.answerWith(() => ({ status: 400, body: { error: "invalid_grant" } }));
    await expect(client?.listCalendars()).rejects.toMatchObject({ code: "signInAgain" });
    const ended = { kind: "signInAgain", email: "owner@clinic.example" };
    expect({ view: account.view(), current: account.current(), changes }).toEqual({
      view: ended,
      current: undefined,
      changes: 1,
    });
    account.close();
    account = start();
    expect(account.view()).toEqual(ended);

    google.answerWith(provider.answer);
    expect(await account.connect()).toEqual(CONNECTED);
    expect(account.current()).toBeDefined();
  });

  test("needs a new refresh token: the one from before is dead", async () => {
    await account.connect();
    account.markSignInAgain();
    provider.says({ refreshToken: null });
    expect(await account.connect()).toEqual({ kind: "failed", code: "refreshTokenMissing" });
    expect(account.view().kind).toBe("signInAgain");
  });

  test.each([
    { status: 503, body: "<html>" },
    { status: 200, body: "<html>Wi-Fi</html>" },
    "hangUp",
  ] as const)("is never told by %j", async (answer) => {
    await account.connect();
    account.close();
    account = start();
    google.answerWith(() => answer);
    await expect(account.current()?.client.listCalendars()).rejects.toThrow();
    expect(account.view().kind).toBe("connected");
  });
});
