import { assertNever } from "../../shared/assert.ts";
import type { ConnectionPill } from "../../shared/ipc/google.ts";
import { t } from "../words/t.ts";

/** What the connection pill says. */
export function pillWords(pill: ConnectionPill): string {
  switch (pill.kind) {
    case "notConfigured":
    case "notConnected":
    case "upToDate":
    case "signInAgain":
    case "notRead":
      return t(`ui.pill.${pill.kind}`);
    case "sending":
      return t("ui.pill.sending", { count: pill.waiting });
    case "offline":
    case "waitingForGoogle":
      return pill.waiting === 0
        ? t(`ui.pill.${pill.kind}`)
        : t(`ui.pill.${pill.kind}With`, { count: pill.waiting });
    case "needsYou":
      return t("ui.pill.needsYou", { count: pill.count });
    default:
      return assertNever(pill);
  }
}
