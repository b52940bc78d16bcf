import { assertNever } from "../../shared/assert.ts";
import { lateWords } from "../day/card-words.ts";
import { clockText } from "../ui/civil-day.ts";
import { t } from "../words/t.ts";
import type { WaitingPart, WaitingRow } from "./waiting-room-of.ts";

/** How it stands with a row, `waits 12 min`; undefined where there is nothing to say. */
export function waitingWords(part: WaitingPart, { visit, minutes }: WaitingRow): string | undefined {
  switch (part) {
    case "waiting":
      return minutes === undefined ? undefined : t("visit.waits", { count: minutes });
    case "inRoom":
      return minutes === undefined ? undefined : t("waitingRoom.inside", { count: minutes });
    case "late":
      return lateWords(visit);
    case "expected":
      return minutes === undefined || minutes <= 0 ? undefined : t("waitingRoom.comesIn", { count: minutes });
    case "done":
      return visit.statusMinute === null
        ? undefined
        : t("visit.since", { time: clockText(visit.statusMinute) });
    default:
      return assertNever(part);
  }
}
