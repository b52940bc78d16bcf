import { assertNever } from "../../shared/assert.ts";
import type { LinkCalendarOutcome } from "../../shared/ipc/google.ts";
import { t } from "../words/t.ts";

/** Why a calendar was not linked, and what to do; undefined where it was. */
export function linkWords(outcome: LinkCalendarOutcome): string | undefined {
  switch (outcome.kind) {
    case "linked":
      return undefined;
    case "alreadyLinkedTo":
    case "notConnected":
    case "noSuchPractitioner":
    case "offline":
      return t(`settings.notLinked.${outcome.kind}`);
    case "failed":
      return t("settings.notLinked.failed", { code: outcome.code });
    default:
      return assertNever(outcome);
  }
}

/** How many appointments will go out, `1 upcoming appointment will be sent.` */
export function upcomingWords(upcoming: number): string {
  return upcoming === 0 ? t("settings.willBeSentNone") : t("settings.willBeSent", { count: upcoming });
}
