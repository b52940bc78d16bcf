import type { HeldProposal } from "../../shared/ipc/held.ts";
import { t } from "../words/t.ts";

type Counts = Pick<HeldProposal, "practitionerName" | "future" | "cancelled" | "moved">;

/** What Google would do: "23 of Dr. Lee’s 25 appointments would be cancelled, 2 moved". */
export function proposalWords({ practitionerName, future, cancelled, moved }: Counts): string {
  const of = { practitioner: practitionerName, count: future };
  if (cancelled === 0) return t("queue.heldMoved", { ...of, moved });
  if (moved === 0) return t("queue.heldCancelled", { ...of, cancelled });
  return t("queue.heldBoth", { ...of, cancelled, moved });
}

/** What the first answer does: "Cancel 23 and move 2 here". */
export function applyWords({ cancelled, moved }: Pick<Counts, "cancelled" | "moved">): string {
  if (moved === 0) return t("queue.applyCancelled", { cancelled });
  if (cancelled === 0) return t("queue.applyMoved", { moved });
  return t("queue.applyBoth", { cancelled, moved });
}
