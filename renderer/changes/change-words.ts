import { assertNever } from "../../shared/assert.ts";
import type { FeedChange } from "../../shared/ipc/changes.ts";
import { wallTimeInShort } from "../ui/day-words.ts";
import { t } from "../words/t.ts";

type Moved = Extract<FeedChange["what"], { kind: "moved" }>;

/** Who changed it: another desk by its name, or whose calendar it is. */
interface Who {
  readonly desk: string;
  readonly practitioner: string;
}

function movedWords(patient: string, { from, to, toMinutes: count, by }: Moved, who: Who): string {
  const { desk, practitioner } = who;
  if (from === to) {
    const length = { patient, time: wallTimeInShort(to), count };
    return by === "desk"
      ? t("changes.lengthAtDesk", { ...length, desk })
      : t("changes.length", { ...length, practitioner });
  }
  const isSameDay = from.slice(0, 10) === to.slice(0, 10);
  const move = isSameDay
    ? { patient, from: from.slice(11), to: to.slice(11) }
    : { patient, from: wallTimeInShort(from), to: wallTimeInShort(to) };
  return by === "desk"
    ? t("changes.movedAtDesk", { ...move, desk })
    : t("changes.moved", { ...move, practitioner });
}

/** What of a line of the feed its sentence is made of. */
export type ToldChange = Pick<FeedChange, "patientName" | "practitionerName" | "byDesk" | "what">;

/** What a practitioner or another desk changed, in one sentence: `Dr Patel moved Mona Moreau from 10:30 to 11:00 in Google`. */
export function changeWords(change: ToldChange): string {
  const { patientName: patient, practitionerName: practitioner, what } = change;
  const desk = change.byDesk ?? t("changes.anotherDesk");
  if (what.kind === "moved") return movedWords(patient, what, { desk, practitioner });
  if (what.kind === "noteChanged")
    return what.by === "desk"
      ? t("changes.noteAtDesk", { patient, desk })
      : t("changes.note", { patient, practitioner });
  const visit = { patient, time: wallTimeInShort(what.startsAt) };
  switch (what.kind) {
    case "handedOver":
      return t("changes.handedOver", { ...visit, practitioner: what.from });
    case "deletedInGoogle":
    case "restoredInGoogle":
    case "lostToCancellation":
      return t(`changes.${what.kind}`, visit);
    case "unlinked":
      return what.because === "deleted"
        ? t("changes.unlinkedDeleted", visit)
        : t("changes.unlinkedOther", visit);
    case "answered":
      return t(`changes.${what.to}`, visit);
    case "declined":
      return what.who === "patient"
        ? t("changes.declinedByPatient", visit)
        : t("changes.declinedByPractitioner", visit);
    default:
      return assertNever(what);
  }
}
