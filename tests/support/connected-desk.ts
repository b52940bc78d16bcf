import { createGoogleAccount, type GoogleAccount } from "../../main/sync/google-account.ts";
import { realTimers } from "../../sandbox/google/real-sources.ts";
import type { SandboxGoogle } from "../../sandbox/google/start-sandbox-google.ts";
import { answerConsentPage, type ConsentAnswer } from "./consent-browser.ts";
import { aDesk, type DeskUnderTest } from "./desk.ts";
import { aGoogleConfig } from "./google-config.ts";
import { aSandbox } from "./sandbox.ts";
import { someSecrets, type SecretsUnderTest } from "./secrets.ts";
import { silentLog } from "./silent-log.ts";

/** A desk beside a sandbox Google, and a person at the consent page. */
export interface DeskWithGoogle extends DeskUnderTest {
  readonly sandbox: SandboxGoogle;
  readonly secrets: SecretsUnderTest;
  readonly google: GoogleAccount;
  /** Decides how the person answers the consent page from now on; they allow everything at first. */
  readonly answers: (answer: ConsentAnswer) => void;
  /** The page the browser showed at the end of the last sign-in. */
  readonly lastPage: () => Promise<Response | undefined>;
  readonly end: () => Promise<void>;
}

/** Starts both; nobody is connected yet. */
export async function aDeskWithGoogle(): Promise<DeskWithGoogle> {
  const sandbox = await aSandbox();
  const under = aDesk();
  const secrets = someSecrets();
  const { store, clock, newId, deskId, announce } = under.desk;
  let answer: ConsentAnswer = { decision: "allow" };
  let page: Promise<Response> | undefined;
  const { clientId, clientSecret } = sandbox;
  const google = createGoogleAccount({
    config: aGoogleConfig(new URL(sandbox.endpoint), { clientId, clientSecret }),
    store,
    secrets,
    clock,
    monotonic: () => performance.now(),
    timers: realTimers,
    newId,
    deskId,
    openBrowser: async (address) => {
      page = answerConsentPage(address, answer);
      await page;
    },
    announce,
    log: silentLog,
  });
  return {
    ...under,
    sandbox,
    secrets,
    google,
    answers: (next) => {
      answer = next;
    },
    lastPage: async () => page,
    end: async () => {
      google.close();
      await sandbox.close();
      under.close();
    },
  };
}
