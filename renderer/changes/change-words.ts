import { assertNever } from "../../shared/assert.ts";
import type { FeedChange } from "../../shared/ipc/changes.ts";
import { wallTimeInShort } from "../ui/day-words.ts";
import { t } from "../words/t.ts";

type Moved = Extract<FeedChange["what"], { kind: "moved" }>;

function movedWords(patient: string, { from, to, toMinutes: count, by }: Moved): string {
  if (from === to) {
    const length = { patient, time: wallTimeInShort(to), count };
    return by === "desk" ? t("changes.lengthAtDesk", length) : t("changes.length", length);
  }
  const isSameDay = from.slice(0, 10) === to.slice(0, 10);
  const move = isSameDay
    ? { patient, from: from.slice(11), to: to.slice(11) }
    : { patient, from: wallTimeInShort(from), to: wallTimeInShort(to) };
  return by === "desk" ? t("changes.movedAtDesk", move) : t("changes.moved", move);
}

/** What Google or another desk changed, in one sentence: `Google moved Mona Moreau from 10:30 to 11:00`. */
export function changeWords(change: Pick<FeedChange, "patientName" | "what">): string {
  const { patientName: patient, what } = change;
  if (what.kind === "moved") return movedWords(patient, what);
  if (what.kind === "noteChanged")
    return what.by === "desk" ? t("changes.noteAtDesk", { patient }) : t("changes.note", { patient });
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
