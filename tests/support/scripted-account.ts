import type { GoogleAccount, GoogleAccountParts } from "../../main/sync/google-account.ts";
import { createGoogleAccount } from "../../main/sync/google-account.ts";
import { aDesk, type DeskUnderTest } from "./desk.ts";
import { aGoogleConfig } from "./google-config.ts";
import { anIdentityProvider, type IdentityProvider } from "./identity-provider.ts";
import { manualTimers } from "./manual-timers.ts";
import { scriptedGoogle, type ScriptedGoogle } from "./scripted-google.ts";
import { someSecrets, type SecretsUnderTest } from "./secrets.ts";
import { silentLog } from "./silent-log.ts";

/** A desk's Google account beside a Google that says what the test wants. */
export interface ScriptedAccount {
  readonly under: DeskUnderTest;
  readonly google: ScriptedGoogle;
  readonly provider: IdentityProvider;
  readonly secrets: SecretsUnderTest;
  /** The addresses the browser was sent to. */
  readonly visits: string[];
  /** The account as the program that was started last has it. */
  readonly account: () => GoogleAccount;
  /** Ends the program and starts it again on the same database and keychain. */
  readonly restart: (changed?: Partial<GoogleAccountParts>) => void;
  /** From now on the person allows at once, or only looks at the consent page. */
  readonly person: (does: "allows" | "hesitates") => void;
  readonly end: () => Promise<void>;
}

/** Starts one; nobody is connected yet, and the person allows. */
export async function aScriptedAccount(): Promise<ScriptedAccount> {
  const google = await scriptedGoogle();
  const provider = await anIdentityProvider(google);
  const under = aDesk();
  const secrets = someSecrets();
  const visits: string[] = [];
  let does: "allows" | "hesitates" = "allows";

  async function openBrowser(address: string): Promise<void> {
    visits.push(address);
    if (does === "hesitates") return;
    const { redirect, state } = provider.visit(address);
    redirect.search = new URLSearchParams({ state, code: "4/code" }).toString();
    await fetch(redirect);
  }

  function start(changed: Partial<GoogleAccountParts>): GoogleAccount {
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
      openBrowser,
      announce,
      log: silentLog,
      ...changed,
    });
  }

  let account = start({});
  return {
    under,
    google,
    provider,
    secrets,
    visits,
    account: () => account,
    restart: (changed = {}) => {
      account.close();
      account = start(changed);
    },
    person: (next) => {
      does = next;
    },
    end: async () => {
      account.close();
      under.close();
      await google.close();
    },
  };
}
