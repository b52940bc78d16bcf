import { randomBytes } from "node:crypto";
import { onTestFinished } from "vitest";
import { createSealer } from "../../main/sync/seal.ts";
import {
  createGoogleAccount,
  type CurrentAccount,
  type GoogleAccount,
} from "../../main/sync/google-account.ts";
import type { Sealer } from "../../main/sync/sync-context.ts";
import { saveAccount } from "../../main/store/accounts.ts";
import { linkCalendarTo } from "../../main/store/practitioners.ts";
import { realClock } from "../../sandbox/google/real-sources.ts";
import type { SandboxGoogle } from "../../sandbox/google/start-sandbox-google.ts";
import { AccountId, GoogleCalendarId } from "../../shared/ids.ts";
import { instantNow } from "../../shared/time.ts";
import { aClinic, type TestClinic } from "./clinic.ts";
import { aDesk, type DeskUnderTest } from "./desk.ts";
import { aGoogleConfig } from "./google-config.ts";
import { type ManualTimers, manualTimers } from "./manual-timers.ts";
import { aSandbox } from "./sandbox.ts";
import { silentLog } from "./silent-log.ts";
import { someSecrets } from "./secrets.ts";

/** A desk that is connected to a sandbox Google; Dr. Keller's and Dr. Brunner's calendars are linked. */
export interface LinkedDesk extends DeskUnderTest {
  readonly clinic: TestClinic;
  readonly sandbox: SandboxGoogle;
  readonly account: GoogleAccount;
  readonly sealer: Sealer;
  /** Dr. Keller's calendar. */
  readonly keller: GoogleCalendarId;
  readonly brunner: GoogleCalendarId;
  /** What sync uses of the account; throws where nobody is connected. */
  readonly current: () => CurrentAccount;
}

/** What Google goes by: a clock of its own and real timers unless told otherwise. */
export interface LinkedDeskOptions {
  readonly googleClock?: "own" | "desks";
  readonly googleTimers?: ManualTimers;
}

/**
 * Makes one; closed when the test is over. Its clock stands still from the present moment on; Google's own clock runs, as it
 * does outside, unless it is to go by the desk's.
 */
export async function aLinkedDesk({
  googleClock = "own",
  googleTimers,
}: LinkedDeskOptions = {}): Promise<LinkedDesk> {
  const under = aDesk({ now: instantNow(realClock) });
  const { store, clock, desk } = under;
  const clinic = aClinic(desk);
  const sandbox = await aSandbox({
    ...(googleClock === "own" ? {} : { clock }),
    timers: googleTimers,
  });
  const { refreshToken } = sandbox.control.grantToken();
  const accountId = AccountId.parse(desk.newId());
  const link = (practitionerId: TestClinic["keller"], summary: string): GoogleCalendarId => {
    const calendarId = GoogleCalendarId.parse(sandbox.control.addCalendar({ summary }).id);
    store.write((writer) =>
      linkCalendarTo(writer, { practitionerId, accountId, calendarId, calendarName: summary }),
    );
    return calendarId;
  };
  const email = "owner@clinic.example";
  const connectedAt = instantNow(clock);
  store.write((writer) =>
    saveAccount(writer, { id: accountId, googleSub: "1", email, state: "connected", connectedAt }),
  );
  const keller = link(clinic.keller, "Dr. Keller");
  const brunner = link(clinic.brunner, "Dr. Brunner");
  const account = anAccount(under, { sandbox, refreshToken });
  onTestFinished(async () => {
    account.close();
    under.close();
    await sandbox.close();
  });
  return {
    ...under,
    clinic,
    sandbox,
    account,
    sealer: createSealer({ key: randomBytes(32), randomBytes }),
    keller,
    brunner,
    current: () => currentOf(account),
  };
}

/** The account of a desk that was given a refresh token of the sandbox. */
export function anAccount(
  { store, clock, desk }: DeskUnderTest,
  access: { readonly sandbox: SandboxGoogle; readonly refreshToken: string },
): GoogleAccount {
  const { sandbox, refreshToken } = access;
  const { clientId, clientSecret, endpoint } = sandbox;
  return createGoogleAccount({
    config: aGoogleConfig(new URL(endpoint), { clientId, clientSecret }),
    store,
    secrets: someSecrets({ googleRefreshToken: refreshToken }),
    clock,
    monotonic: clock.now,
    timers: manualTimers(),
    newId: desk.newId,
    deskId: desk.deskId,
    openBrowser: () => Promise.resolve(),
    announce: desk.announce,
    log: silentLog,
  });
}

/** What sync uses of an account; throws where nobody is connected. */
export function currentOf(account: GoogleAccount): CurrentAccount {
  const current = account.current();
  if (current === undefined) throw new Error("nobody is connected");
  return current;
}

/** How often a sandbox was asked with this method for this kind of path since the last clearing, whatever it answered. */
export function countAsked(sandbox: SandboxGoogle, method: string, pathEnds: string): number {
  return sandbox.control
    .requests()
    .filter((asked) => asked.method === method && asked.path.endsWith(pathEnds))
    .reduce((sum, { count }) => sum + count, 0);
}
