import { addMs, type Clock, type Instant, instantNow } from "../../shared/time.ts";
import { findSetting, keepSetting } from "../store/settings.ts";
import type { Store } from "../store/store.ts";
import type { Timers } from "../timers.ts";
import type { SelfTests } from "./create-self-tests.ts";

/** What the morning's test works with. */
export interface MorningTestParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly tests: Pick<SelfTests, "run">;
  /** When the first practitioner begins on the day of that moment; undefined where nobody does. */
  readonly opensOn: (now: Instant) => Instant | undefined;
}

/** So long before the first practitioner's day begins it may be tested, in milliseconds. */
const BEFORE_MS = 60 * 60_000;
/** How often it is looked whether it is time, in milliseconds: a computer that wakes from sleep is as early as one that was on. */
const LOOK_MS = 60_000;

const KEY = "morningTestOn";

/** Tests the way to Google once each morning, in the hour before the clinic opens (AC7); gives the way to end that. */
export function testEachMorning({ store, clock, timers, tests, opensOn }: MorningTestParts): () => void {
  const { reader } = store;
  let stop = timers.after(LOOK_MS, look);

  function look(): void {
    stop = timers.after(LOOK_MS, look);
    const now = instantNow(clock);
    const opensAt = opensOn(now);
    if (opensAt === undefined || now >= opensAt || now < addMs(opensAt, -BEFORE_MS)) return;
    if (findSetting(reader, KEY) === opensAt) return;
    void tests.run("morning").then(({ kind }) => {
      if (kind === "tested") store.write((writer) => keepSetting(writer, { key: KEY, value: opensAt }));
    });
  }

  return () => stop();
}
