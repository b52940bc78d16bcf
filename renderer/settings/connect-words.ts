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
      return "Access was refused in the browser. Connect again and allow it to go on.";
    case "timedOut":
      return "Nobody answered in the browser in time. Connect again when you are ready.";
    case "scopesMissing":
      return "Not everything was allowed. Connect again and tick every box Google shows.";
    case "otherAccount":
      return `That was ${outcome.offeredEmail}, but the clinic is connected as ${outcome.connectedEmail}. Sign in with that one, or choose “Use another Google account” first.`;
    case "offline":
      return "This computer is offline. Connect again when the internet is back.";
    case "keychainUnavailable":
      return "The keychain of this computer did not keep the sign-in. Unlock it and connect again.";
    case "failed":
      return `Google did not accept the sign-in (${outcome.code}). Try again in a minute.`;
    default:
      return assertNever(outcome);
  }
}
