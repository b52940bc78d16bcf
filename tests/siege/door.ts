import type { Chance } from "../simulate/chance.ts";

/** What came of one proof. */
export type Outcome = "accepted" | "refused";

/** One place where the relay, or a desk, decides by a proof. */
export interface Door {
  readonly name: string;
  /** How many of a hundred proofs are tried here. */
  readonly share: number;
  /** Shows one that is as it should be. */
  readonly sound: (chance: Chance) => Promise<Outcome>;
  /** Shows one with something wrong. */
  readonly wrong: (chance: Chance) => Promise<Outcome>;
}

/** By the status of an answer: 2xx lets in. */
export function outcomeOf({ status }: { readonly status: number }): Outcome {
  return status >= 200 && status < 300 ? "accepted" : "refused";
}
