const MOST_RELOADS = 3;
const WITHIN_MS = 10 * 60 * 1_000;

/** The parts of Electron's `WebContents` that a crash concerns. */
export interface CrashingContents {
  on(
    event: "render-process-gone",
    listener: (event: unknown, details: { readonly reason: string }) => void,
  ): unknown;
  reload(): void;
}

/** What reloading needs. */
export interface ReloadNeeds {
  /** Milliseconds that only ever grow. */
  readonly now: () => number;
  /** Called instead of a reload when the page crashed too often. */
  readonly giveUp: () => void;
}

/** Loads the page anew when its process dies, at most three times in ten minutes. The database is not the page's concern. */
export function reloadAfterCrash(contents: CrashingContents, { now, giveUp }: ReloadNeeds): void {
  let reloads: number[] = [];
  contents.on("render-process-gone", (_event, { reason }) => {
    if (reason === "clean-exit") return;
    reloads = reloads.filter((at) => now() - at < WITHIN_MS);
    if (reloads.length >= MOST_RELOADS) return giveUp();
    reloads.push(now());
    contents.reload();
  });
}
