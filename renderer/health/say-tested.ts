import { assertNever } from "../../shared/assert.ts";
import type { RunSelfTestOutcome } from "../../shared/ipc/self-test.ts";
import { sayDone } from "../ui/done-notice.tsx";
import { t } from "../words/t.ts";

/** Says why nothing was tested; that a test has ended is said by the strip of work under way, and what it found by the health page. */
export function sayTested({ kind }: RunSelfTestOutcome): void {
  if (kind !== "tested") sayDone(words(kind));
}

function words(kind: Exclude<RunSelfTestOutcome["kind"], "tested">): string {
  switch (kind) {
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
