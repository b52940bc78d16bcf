import { assertNever } from "../../shared/assert.ts";
import type { Proof } from "../../shared/ipc/proofs.ts";
import type { ZoneId } from "../../shared/time.ts";
import { instantInShort } from "../ui/day-words.ts";
import { t } from "../words/t.ts";

/** How fresh Google was when a sheet was printed. Paper does not grow younger: it names the moment, not the age. */
export function proofOnPaper(proof: Proof | undefined, zone: ZoneId): string {
  if (proof === undefined) return t("print.noCalendar");
  switch (proof.kind) {
    case "noCalendar":
      return t("print.noCalendar");
    case "neverRead":
      return t("print.neverRead");
    case "told":
    case "looked":
      return t("print.readAt", { when: instantInShort(proof.at, zone) });
    case "unreachable":
      return proof.at === null
        ? t("print.neverRead")
        : t("print.notReachable", { when: instantInShort(proof.at, zone) });
    default:
      return assertNever(proof);
  }
}
