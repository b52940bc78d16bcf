import { assertNever } from "../../shared/assert.ts";
import type { RunSelfTestOutcome } from "../../shared/ipc/self-test.ts";
import { sayDone } from "../ui/done-notice.tsx";
import { t } from "../words/t.ts";

/** Says how a self-test ended; what it found stands on the health page. */
export function sayTested({ kind }: RunSelfTestOutcome): void {
  sayDone(words(kind));
}

function words(kind: RunSelfTestOutcome["kind"]): string {
  switch (kind) {
    case "tested":
      return t("health.testDone");
    case "underWay":
      return t("health.testUnderWay");
    case "notConnected":
      return t("health.testNotConnected");
    case "noCalendar":
      return t("health.testNoCalendar");
    default:
      return assertNever(kind);
  }
}
