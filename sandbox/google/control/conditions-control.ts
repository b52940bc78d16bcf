import { ClockMove, moveClock, readClock } from "../clock/move-clock.ts";
import type { ClockReading } from "../clock/move-clock.ts";
import type { World } from "../world.ts";

/** The conditions a sandbox runs under, to be changed from outside by tests and developers. */
export class ConditionsControl {
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  /** What the sandbox's clock shows. */
  readClock(): ClockReading {
    return readClock(this.#world);
  }

  /** Moves the sandbox's clock; its timers due in between ring in order. */
  moveClock(move: ClockMove): ClockReading {
    return moveClock(this.#world, ClockMove.parse(move));
  }
}
