import {
  addMs,
  clocksStandStill,
  type Instant,
  type WallTime,
  wallTimeOf,
  type ZoneId,
} from "../../shared/time.ts";
import type { Span } from "./span.ts";

const MINUTE_MS = 60_000;
/** Further than anything is looked for around a stretch. */
const MARGIN_MS = 52 * 60 * MINUTE_MS;

/** A stretch of time as the wall clock shows it, in whole minutes, outwards. */
export interface WallStretch {
  readonly from: WallTime;
  readonly to: WallTime;
  /** Whether no clocks are changed from two days before to two days after: then the wall clock alone tells what is when. */
  readonly isSteady: boolean;
}

/** Reads a stretch off the wall clock of a zone. */
export function wallStretchOf({ from, to, zone }: Span & { readonly zone: ZoneId }): WallStretch {
  const wallAt = (instant: Instant): WallTime => wallTimeOf(instant, zone).wall;
  return {
    from: wallAt(from),
    to: wallAt(addMs(to, MINUTE_MS - 1)),
    isSteady: clocksStandStill(zone, { from, to, marginMs: MARGIN_MS }),
  };
}
