import type { PractitionerId } from "../../shared/ids.ts";

/** What a pull would do to one practitioner's future appointments. */
export interface BrakeCount {
  readonly practitionerId: PractitionerId;
  /** How many future appointments there are, those that the same burst has cancelled already among them. */
  readonly future: number;
  /** How many of them would be cancelled or moved, those of the same burst and those held already among them. */
  readonly changing: number;
}

/** So many are always taken at once, however few appointments there are (MG8). */
export const ALWAYS_TAKEN = 5;

/** From ever so many appointments on it is a fifth of them that are taken at once. */
const ONE_IN = 5;

/**
 * The practitioners whose changes are held for a person (MG8): those of whom more than five and more than 20 % of the future
 * appointments would be cancelled or moved. Pure.
 */
export function decideBrake(counts: readonly BrakeCount[]): ReadonlySet<PractitionerId> {
  return new Set(
    counts
      .filter(({ future, changing }) => changing > ALWAYS_TAKEN && changing * ONE_IN > future)
      .map(({ practitionerId }) => practitionerId),
  );
}
