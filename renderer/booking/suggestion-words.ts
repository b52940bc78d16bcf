import type { Practitioner, Service } from "../../shared/model/clinic.ts";
import type { WallTime } from "../../shared/time.ts";
import { wallTimeInShort } from "../ui/day-words.ts";
import { t } from "../words/t.ts";

/** A slot that can be taken with one key. `isPointed`: somebody pointed at it; otherwise it is the next free one. */
export interface OfferedSlot {
  readonly startsAt: WallTime;
  readonly practitioner: Practitioner;
  readonly service: Service;
  readonly isPointed: boolean;
}

/** The offered slot in words: when it is, and what and with whom. */
export function suggestionWords({ startsAt, practitioner, service, isPointed }: OfferedSlot): {
  readonly when: string;
  readonly what: string;
} {
  const time = wallTimeInShort(startsAt);
  return {
    when: isPointed ? t("booking.slotChosen", { time }) : t("booking.slotFree", { time }),
    what: t("booking.slotWith", { practitioner: practitioner.name, service: service.name }),
  };
}
