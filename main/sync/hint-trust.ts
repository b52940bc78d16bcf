import { assertNever } from "../../shared/assert.ts";

/**
 * How long a calendar is left alone while hints come, in milliseconds: longer after each proof. "Notifications are not 100%
 * reliable" (https://developers.google.com/workspace/calendar/api/guides/push), so that it is never left for good.
 */
const LADDER_MS = [5 * 60_000, 10 * 60_000, 20 * 60_000, 30 * 60_000] as const;

/** What the hints of one calendar have shown themselves to be worth. */
export interface HintTrust {
  /** How often in a row they did what they should. */
  readonly proofs: number;
  /** A change came without its hint, and no hint has been right since. */
  readonly isDoubted: boolean;
}

/** Of a calendar of which nothing is known yet. */
export const NO_TRUST: HintTrust = { proofs: 0, isDoubted: false };

/**
 * What was found out: `told`, a hint came for what has changed in Google, by others or by this desk; `nothingNew`, a look without
 * a cause found nothing that a hint should have told of; `missed`, a hint that should have come did not.
 */
export type HintProof = "told" | "nothingNew" | "missed";

/** The trust after that. Once a hint was missed, only one that comes restores it: that nothing happens proves nothing. */
export function trustAfter({ proofs, isDoubted }: HintTrust, proof: HintProof): HintTrust {
  const more = Math.min(proofs + 1, LADDER_MS.length - 1);
  switch (proof) {
    case "told":
      return { proofs: more, isDoubted: false };
    case "nothingNew":
      return isDoubted ? { proofs, isDoubted } : { proofs: more, isDoubted };
    case "missed":
      return { proofs: 0, isDoubted: true };
    default:
      return assertNever(proof);
  }
}

/** How long a calendar with such hints is left alone, in milliseconds, before chance is added. */
export function trustedForMs({ proofs }: HintTrust): number {
  return LADDER_MS[Math.min(proofs, LADDER_MS.length - 1)] ?? LADDER_MS[0];
}
