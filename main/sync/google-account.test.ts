import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ConnectGoogleOutcome } from "../../shared/ipc/google.ts";
import { aClinic, linkACalendar } from "../../tests/support/clinic.ts";
import { aScriptedAccount, type ScriptedAccount } from "../../tests/support/scripted-account.ts";
import { findAccountBySub, findCurrentAccount } from "../store/accounts.ts";
import { listAudit } from "../store/audit.ts";
import { leaveAccount } from "./leave-account.ts";

let it: ScriptedAccount;

beforeEach(async () => {
  it = await aScriptedAccount();
});

afterEach(() => it.end());

const REFRESH = "1//refresh-of-1001";
const CONNECTED: ConnectGoogleOutcome = { kind: "connected", email: "owner@clinic.example" };

describe("connecting", () => {
  test("keeps the refresh token in the keychain alone, and the account in the database", async () => {
    const seen: string[] = [];
    it.account().onChange(() => seen.push(it.account().view().kind));
    expect(await it.account().connect()).toEqual(CONNECTED);
    expect(it.account().view()).toEqual({ kind: "connected", email: "owner@clinic.example" });
    expect(seen).toEqual(["signingIn", "connected"]);
    expect([...it.secrets.held]).toEqual([["googleRefreshToken", REFRESH]]);
    const stored = findCurrentAccount(it.under.store.reader);
    expect(stored).toEqual({
      id: expect.any(String),
      googleSub: "1001",
      email: "owner@clinic.example",
      state: "connected",
      connectedAt: "2026-11-21T08:00:00.000Z",
    });
    expect(listAudit(it.under.store.reader).map(({ act, subjectId }) => [act, subjectId])).toEqual([
      ["connectedGoogle", stored?.id],
    ]);
    expect(it.under.announced).toEqual(["connectionChanged", "connectionChanged"]);
  });

  test("uses the access token that came with the sign-in, without asking for another", async () => {
    await it.account().connect();
    it.google.answerWith(({ headers }) => ({
      status: 200,
      body: { items: [{ id: headers.authorization ?? "", accessRole: "owner" }] },
    }));
    const calendars = await it.account().current()?.client.listCalendars();
    expect(calendars?.map(({ id }) => id)).toEqual(["Bearer access-of-1001"]);
  });

  test("is the same after the program was started again", async () => {
    await it.account().connect();
    const before = it.account().current()?.account;
    it.restart();
    expect(it.account().view()).toEqual({ kind: "connected", email: "owner@clinic.example" });
    expect(it.account().current()?.account).toEqual(before);
  });

  test("shows the address to open while it waits", async () => {
    it.person("hesitates");
    const pending = it.account().connect();
    await expect.poll(() => it.visits.length).toBe(1);
    expect(it.account().view()).toEqual({ kind: "signingIn", browserAddress: it.visits[0] });
    it.account().giveUp();
    expect(await pending).toEqual({ kind: "superseded" });
    expect(it.account().view()).toEqual({ kind: "notConnected" });
  });

  test("is superseded by a second attempt, which goes on", async () => {
    it.person("hesitates");
    const first = it.account().connect();
    await expect.poll(() => it.visits.length).toBe(1);
    it.person("allows");
    const second = it.account().connect();
    expect(await Promise.all([first, second])).toEqual([{ kind: "superseded" }, CONNECTED]);
  });

  test("is possible for one of two calls made at once", async () => {
    expect(await Promise.all([it.account().connect(), it.account().connect()])).toEqual([
      { kind: "superseded" },
      CONNECTED,
    ]);
  });

  test("is not configured without a client id", async () => {
    it.restart({ config: undefined });
    expect(await it.account().connect()).toEqual({ kind: "notConfigured" });
    expect(it.account().view()).toEqual({ kind: "notConfigured" });
    expect(it.account().current()).toBeUndefined();
    expect(await it.account().disconnect(async () => undefined)).toEqual({ kind: "notConnected" });
  });

  test("changes nothing where the keychain is locked", async () => {
    it.secrets.lock();
    expect(await it.account().connect()).toEqual({ kind: "keychainUnavailable" });
    expect(it.account().view()).toEqual({ kind: "notConnected" });
    expect(it.account().current()).toBeUndefined();
  });

  test("is refused without a refresh token: it would last an hour", async () => {
    it.provider.says({ refreshToken: null });
    expect(await it.account().connect()).toEqual({ kind: "failed", code: "refreshTokenMissing" });
    expect(it.account().view()).toEqual({ kind: "notConnected" });
  });

  test("again with the same account keeps the refresh token from before where no new one comes", async () => {
    await it.account().connect();
    it.provider.says({ refreshToken: null, email: "renamed@clinic.example" });
    expect(await it.account().connect()).toEqual({ kind: "connected", email: "renamed@clinic.example" });
    expect(it.secrets.held.get("googleRefreshToken")).toBe(REFRESH);
  });
});

describe("[AC4] another account", () => {
  test("is turned away while practitioners are linked, and nothing of it is kept", async () => {
    const { accountId } = linkACalendar(it.under.desk, aClinic(it.under.desk).keller);
    expect(await it.account().connect()).toEqual({
      kind: "otherAccount",
      connectedEmail: `${accountId}@example.com`,
      offeredEmail: "owner@clinic.example",
    });
    expect(it.secrets.held.size).toBe(0);
    expect(findAccountBySub(it.under.store.reader, "1001")).toBeUndefined();
  });

  test("is turned away after a disconnect, too: the practitioners are still linked", async () => {
    const { accountId } = linkACalendar(it.under.desk, aClinic(it.under.desk).keller);
    it.restart();
    await it.account().disconnect(async () => undefined);
    expect(await it.account().connect()).toMatchObject({ kind: "otherAccount" });
    expect(findAccountBySub(it.under.store.reader, accountId)?.state).toBe("disconnected");
  });

  test("is welcome once the one before was left", async () => {
    linkACalendar(it.under.desk, aClinic(it.under.desk).keller);
    expect(await it.account().connect()).toMatchObject({ kind: "otherAccount" });
    expect(leaveAccount(it.under.desk)).toMatchObject({ kind: "left" });
    expect(await it.account().connect()).toEqual(CONNECTED);
  });

  test("takes over where nobody is linked", async () => {
    await it.account().connect();
    it.provider.says({ sub: "2002", email: "other@clinic.example", refreshToken: "1//refresh-of-2002" });
    expect(await it.account().connect()).toEqual({ kind: "connected", email: "other@clinic.example" });
    expect(findAccountBySub(it.under.store.reader, "1001")?.state).toBe("disconnected");
    expect(it.account().current()?.account.email).toBe("other@clinic.example");
    expect(it.secrets.held.get("googleRefreshToken")).toBe("1//refresh-of-2002");
  });

  test("leaves nobody connected where the keychain would not take its token", async () => {
    await it.account().connect();
    it.provider.says({ sub: "2002", email: "other@clinic.example" });
    it.secrets.lock();
    expect(await it.account().connect()).toEqual({ kind: "keychainUnavailable" });
    expect(it.account().view()).toEqual({ kind: "notConnected" });
    expect(it.account().current()).toBeUndefined();
  });
});
