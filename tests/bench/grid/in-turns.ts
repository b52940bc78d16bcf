import { median, medianRatio } from "../spread.ts";
import { CONTENDERS, type ContenderPlan } from "./contender.ts";
import { openArena, showDay, type Stage } from "./grid-arena.ts";

/** One kind of figure: of each contender a value for each round. */
export class Rounds {
  readonly #values = new Map<string, number[]>();

  /** Keeps a contender's value of one more round. */
  note({ name }: ContenderPlan, value: number): void {
    this.#values.set(name, [...this.of(name), value]);
  }

  /** A contender's values, round by round. */
  of(name: string): readonly number[] {
    return this.#values.get(name) ?? [];
  }

  /** The median of a contender's rounds. */
  median({ name }: ContenderPlan): number {
    return median(this.of(name));
  }

  /** How the desk's grid stands to a peer: the median of the rounds' own ratios. */
  ratioTo({ name }: ContenderPlan): number {
    return medianRatio(this.of(CONTENDERS.own.name), this.of(name));
  }
}

/**
 * Has every contender draw a day of that many visits and then do the work, round after round, each on a fresh page, one after
 * the other, so that whatever else the machine does hits them alike.
 */
export async function inTurns(given: {
  readonly appointments: number;
  readonly rounds: number;
  readonly work: (
    stage: Stage,
    shown: { readonly wallMs: number; readonly threadMs: number },
  ) => Promise<void>;
}): Promise<void> {
  const arena = await openArena();
  try {
    for (let round = 0; round < given.rounds; round += 1)
      for (const plan of Object.values(CONTENDERS)) {
        const stage = await arena.open(plan);
        try {
          await given.work(stage, await showDay(stage, given.appointments));
        } finally {
          await stage.close();
        }
      }
  } finally {
    await arena.close();
  }
}
