import { assertNever } from "../../shared/assert.ts";
import type { ConnectionPill } from "../../shared/ipc/google.ts";

/** The sentence of an installation without a Google client id. */
export const BEING_SET_UP = "Google Calendar sync is being set up. It will be available soon.";

const plural = new Intl.PluralRules("en");

/** A number of changes, `1 change` or `3 changes`. */
export function changesWords(count: number): string {
  return `${String(count)} ${plural.select(count) === "one" ? "change" : "changes"}`;
}

function withWaiting(words: string, waiting: number): string {
  return waiting === 0 ? words : `${words} · ${changesWords(waiting)} waiting`;
}

/** What the connection pill says. */
export function pillWords(pill: ConnectionPill): string {
  switch (pill.kind) {
    case "notConfigured":
      return "Google Calendar sync is being set up";
    case "notConnected":
      return "Not connected to Google";
    case "upToDate":
      return "Up to date";
    case "sending":
      return `Sending ${changesWords(pill.waiting)}…`;
    case "offline":
      return withWaiting("Offline", pill.waiting);
    case "waitingForGoogle":
      return withWaiting("Waiting for Google", pill.waiting);
    case "signInAgain":
      return "Sign in again";
    case "notRead":
      return "Google not read for a while";
    case "needsYou":
      return `${changesWords(pill.count)} ${pill.count === 1 ? "needs" : "need"} you`;
    default:
      return assertNever(pill);
  }
}
