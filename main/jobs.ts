import type { BroadcastName } from "../shared/ipc/calls.ts";
import type { CancelJobOutcome, EndedJob, JobKind, JobsView, RunningJob } from "../shared/ipc/jobs.ts";
import { JobId } from "../shared/ipc/jobs.ts";

/** What a job is begun with. */
export interface JobStart {
  readonly kind: JobKind;
  /** How many there are to do; null where nobody knows beforehand. */
  readonly total: number | null;
  readonly isCancellable: boolean;
  /** Whom or what it is about, where that is worth saying. It is shown at this desk only. */
  readonly subject?: string;
}

/** What the work of a job tells, and is told. */
export interface Job {
  /** So many are done now. */
  readonly progress: (done: number) => void;
  /** Whether somebody asked for it to stop. The work looks between two slices, keeps or drops whole slices, and returns. */
  readonly isCancelled: () => boolean;
  /** It comes to no good end, which the work's own answer explains. */
  readonly fail: () => void;
}

/** The work of this desk that takes longer than a moment, for the page to show how far it is. */
export interface Jobs {
  /**
   * Runs `work` as a job and gives what it gives; what it throws is thrown on. The work must let the desk answer in between:
   * `await setImmediate()` of node:timers/promises between two slices.
   */
  readonly run: <Result>(start: JobStart, work: (job: Job) => Promise<Result>) => Promise<Result>;
  readonly view: () => JobsView;
  /** Asks a job to stop; it ends as soon as its work has looked. */
  readonly cancel: (id: JobId) => CancelJobOutcome;
}

/** How many that ended are remembered. */
const MOST_ENDED = 5;

interface Kept {
  view: RunningJob;
  hasFailed: boolean;
}

/** Keeps the jobs of a desk; they are in memory only, for after a restart none is under way. */
export function createJobs({ announce }: { readonly announce: (name: BroadcastName) => void }): Jobs {
  const running = new Map<JobId, Kept>();
  let ended: readonly EndedJob[] = [];
  let begun = 0;

  function end(id: JobId, { view, hasFailed }: Kept): void {
    const { isCancellable: _isCancellable, isCancelled, ...job } = view;
    const reached = hasFailed ? "failed" : isCancelled ? "cancelled" : "done";
    running.delete(id);
    ended = [...ended, { ...job, end: reached } as const].slice(-MOST_ENDED);
    announce("jobsChanged");
  }

  return {
    run: async ({ kind, total, isCancellable, subject }, work) => {
      begun += 1;
      const id = JobId.parse(`job-${String(begun)}`);
      const view = { id, kind, subject: subject ?? null, done: 0, total, isCancellable, isCancelled: false };
      const kept: Kept = { view, hasFailed: false };
      running.set(id, kept);
      announce("jobsChanged");
      try {
        return await work({
          progress: (done) => {
            if (done === kept.view.done) return;
            kept.view = { ...kept.view, done };
            announce("jobsChanged");
          },
          isCancelled: () => kept.view.isCancelled,
          fail: () => {
            kept.hasFailed = true;
          },
        });
      } catch (fault) {
        kept.hasFailed = true;
        throw fault;
      } finally {
        end(id, kept);
      }
    },
    view: () => ({ running: [...running.values()].map((kept) => kept.view), ended: [...ended] }),
    cancel: (id) => {
      const kept = running.get(id);
      if (kept === undefined) return { kind: "ended" };
      if (!kept.view.isCancellable) return { kind: "notCancellable" };
      kept.view = { ...kept.view, isCancelled: true };
      announce("jobsChanged");
      return { kind: "cancelled" };
    },
  };
}
