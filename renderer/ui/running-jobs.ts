import { create } from "zustand";
import type { RunningJob } from "../../shared/ipc/jobs.ts";

/** The work under way as the strip last read it, for what is not drawn by React. */
export const useRunningJobs = create<{ readonly running: readonly RunningJob[] }>()(() => ({ running: [] }));

/** Those that can still be stopped. */
export function stoppableJobs(): readonly RunningJob[] {
  return useRunningJobs
    .getState()
    .running.filter(({ isCancellable, isCancelled }) => isCancellable && !isCancelled);
}
