import { notifications } from "@mantine/notifications";
import { assertNever } from "../../shared/assert.ts";
import type { SaveOutcome } from "../../shared/ipc/exports.ts";
import { sayDone } from "./done-notice.tsx";
import { t } from "../words/t.ts";

/**
 * Says what became of a file: under which name it lies and what is in it (`inIt`, in words), or why it could not be written and what
 * to do. Where somebody gave up nothing is said.
 */
export function saySaving(outcome: SaveOutcome, inIt: (count: number) => string): void {
  switch (outcome.kind) {
    case "saved":
      sayDone(t("files.saved", { name: outcome.name, what: inIt(outcome.count) }));
      return;
    case "givenUp":
      return;
    case "notSaved":
      notifications.show({
        id: "fault",
        color: "red",
        title: t("files.notSaved"),
        message: t(`files.because.${outcome.because}`),
        autoClose: false,
        role: "alert",
      });
      return;
    default:
      assertNever(outcome);
  }
}
