import { ClockMove, moveClock, readClock } from "../clock/move-clock.ts";
import type { ClockReading } from "../clock/move-clock.ts";
import type { SeenRequest, SentMessage } from "../inspection/inspection-log.ts";
import { QuotaChange } from "../quota/quota-change.ts";
import type { QuotaLimits } from "../quota/quota.ts";
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

  /** How many units may be spent in a minute. */
  readQuota(): QuotaLimits {
    return this.#world.quota.limits();
  }

  /** Changes how many units may be spent in a minute, or whether they are counted at all. */
  setQuota(change: QuotaChange): QuotaLimits {
    const { quota } = this.#world;
    const before = quota.limits();
    const { enabled, perUserPerMinute, perProjectPerMinute } = QuotaChange.parse(change);
    quota.setLimits({
      enabled: enabled ?? before.enabled,
      perUserPerMinute: perUserPerMinute ?? before.perUserPerMinute,
      perProjectPerMinute: perProjectPerMinute ?? before.perProjectPerMinute,
    });
    return quota.limits();
  }

  /** The last requests and messages, oldest first, without anything secret. */
  readInspection(): { readonly requests: readonly SeenRequest[]; readonly messages: readonly SentMessage[] } {
    const { requests, messages } = this.#world.inspection;
    return { requests: [...requests], messages: [...messages] };
  }
}
