import { assertNever } from "../../shared/assert.ts";
import type { ConnectGoogleOutcome } from "../../shared/ipc/google.ts";
import { t } from "../words/t.ts";

/** How a sign-in ended, in a sentence that says what to do; undefined where nothing needs to be said. */
export function connectWords(outcome: ConnectGoogleOutcome): string | undefined {
  switch (outcome.kind) {
    case "connected":
    case "superseded":
      return undefined;
    case "notConfigured":
      return t("ui.beingSetUp");
    case "refusedByPerson":
    case "timedOut":
    case "scopesMissing":
    case "offline":
    case "keychainUnavailable":
      return t(`settings.signIn.${outcome.kind}`);
    case "otherAccount":
      return t("settings.signIn.otherAccount", {
        offered: outcome.offeredEmail,
        connected: outcome.connectedEmail,
      });
    case "failed":
      return t("settings.signIn.failed", { code: outcome.code });
    default:
      return assertNever(outcome);
  }
}
