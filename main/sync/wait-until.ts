import type { Timers } from "../timers.ts";

/** What is waited for. */
export interface Awaited {
  /** Whether it is so now; asked at once and each time something was heard. */
  readonly isSo: () => boolean;
  /** Calls back when it may have become so; gives the way to stop. */
  readonly follow: (onNews: () => void) => () => void;
  /** Milliseconds. */
  readonly within: number;
  readonly timers: Timers;
  readonly signal: AbortSignal;
}

/** Waits until something is so, for so long at most, or until it is called off. */
export async function waitUntil({ isSo, follow, within, timers, signal }: Awaited): Promise<boolean> {
  if (isSo()) return true;
  if (signal.aborted) return false;
  return new Promise((resolve) => {
    const end = (): void => {
      stopFollowing();
      stopTimer();
      signal.removeEventListener("abort", end);
      resolve(isSo());
    };
    const stopFollowing = follow(() => isSo() && end());
    const stopTimer = timers.after(within, end);
    signal.addEventListener("abort", end);
  });
}
