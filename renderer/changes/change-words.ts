import { assertNever } from "../../shared/assert.ts";
import type { FeedChange } from "../../shared/ipc/changes.ts";
import { wallTimeInShort } from "../ui/day-words.ts";

type Moved = Extract<FeedChange["what"], { kind: "moved" }>;

function movedWords(name: string, { from, to, by }: Pick<Moved, "from" | "to" | "by">): string {
  const isSameDay = from.slice(0, 10) === to.slice(0, 10);
  const [before, after] = isSameDay
    ? [from.slice(11), to.slice(11)]
    : [wallTimeInShort(from), wallTimeInShort(to)];
  return `${whoWords(by)} moved ${name} from ${before} to ${after}`;
}

function whoWords(by: "desk" | undefined): string {
  return by === "desk" ? "Another desk" : "Google";
}

/** What Google or another desk changed, in one sentence: `Google moved Mona Moreau from 10:30 to 11:00`. */
export function changeWords(change: Pick<FeedChange, "patientName" | "what">): string {
  const { patientName: name, what } = change;
  switch (what.kind) {
    case "moved":
      return what.from === what.to
        ? `${whoWords(what.by)} changed the length of ${name}, ${wallTimeInShort(what.to)}, to ${String(what.toMinutes)} minutes`
        : movedWords(name, what);
    case "noteChanged":
      return `${whoWords(what.by)} changed the note of ${name}`;
    case "handedOver":
      return `${name}, ${wallTimeInShort(what.startsAt)}, was moved here from the calendar of ${what.from}`;
    case "deletedInGoogle":
      return `${name}, ${wallTimeInShort(what.startsAt)}, was cancelled in Google or at another desk, and is cancelled here`;
    case "restoredInGoogle":
      return `${name}, ${wallTimeInShort(what.startsAt)}, was restored in Google or at another desk, and is booked here again`;
    case "unlinked":
      return what.because === "deleted"
        ? `The event of ${name}, ${wallTimeInShort(what.startsAt)}, was deleted in Google; the visit stays here`
        : `The event of ${name}, ${wallTimeInShort(what.startsAt)}, was made all-day or repeating in Google, which a visit cannot be; the visit stays here`;
    case "answered":
      return what.to === "confirmed"
        ? `${name}, ${wallTimeInShort(what.startsAt)}, was accepted in Google and is confirmed here`
        : `${name}, ${wallTimeInShort(what.startsAt)}, was accepted in Google and has arrived here`;
    case "declined":
      return what.who === "patient"
        ? `${name}, ${wallTimeInShort(what.startsAt)}, was declined by the patient in Google; the visit stays until somebody decides`
        : `${name}, ${wallTimeInShort(what.startsAt)}, was declined by the practitioner in Google; the visit stays until somebody decides`;
    case "lostToCancellation":
      return `${name}, ${wallTimeInShort(what.startsAt)}, was changed in Google, but it was cancelled here`;
    default:
      return assertNever(what);
  }
}
