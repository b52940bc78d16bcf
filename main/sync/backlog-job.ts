import { assertNever } from "../../shared/assert.ts";
import type { BroadcastName } from "../../shared/ipc/calls.ts";
import type { Job, Jobs } from "../jobs.ts";
import { countEntries, nextDueAt } from "../store/due-entries.ts";
import type { Reader } from "../store/sql.ts";
import type { GoogleAccount } from "./google-account.ts";
import type { SyncLoop } from "./sync-loop.ts";

/** So many changes going out at once are work that a person may wonder about: after a night offline, or another privacy mode. */
const WORTH_TELLING = 25;

/** What the watch looks at. */
export interface BacklogParts {
  readonly reader: Reader;
  readonly jobs: Jobs;
  readonly account: Pick<GoogleAccount, "current">;
  readonly sync: Pick<SyncLoop, "state">;
}

/** A backlog that is going out. */
interface Backlog {
  readonly total: number;
  readonly job: Job;
  readonly end: () => void;
}

/**
 * Tells as a job how far a long outbox has gone out. Gives what is to be called with each broadcast; it looks once the sync loop
 * has decided what to do next.
 */
export function watchBacklog({ reader, jobs, account, sync }: BacklogParts): (name: BroadcastName) => void {
  let backlog: Backlog | undefined;

  /** Whether something of the outbox is going out, or can. */
  function canGoOut(): boolean {
    const accountId = account.current()?.account.id;
    if (accountId === undefined) return false;
    const { reach, working } = sync.state();
    if (!working && nextDueAt(reader, accountId) === null) return false;
    switch (reach) {
      case "untried":
      case "online":
        return true;
      case "offline":
      case "waitingForGoogle":
        return false;
      default:
        return assertNever(reach);
    }
  }

  function begin(total: number): void {
    void jobs.run(
      { kind: "sendChanges", total, isCancellable: false },
      (job) =>
        new Promise<void>((resolve) => {
          backlog = { total, job, end: resolve };
        }),
    );
  }

  function look(): void {
    const { waiting: unsent } = countEntries(reader);
    if (backlog === undefined) {
      if (unsent >= WORTH_TELLING && canGoOut()) begin(unsent);
      return;
    }
    const { total, job, end } = backlog;
    job.progress(Math.max(0, total - unsent));
    if (unsent > 0 && canGoOut()) return;
    if (unsent > 0) job.fail();
    backlog = undefined;
    end();
  }

  let isLooking = false;
  return (name) => {
    if (isLooking || (name !== "queueChanged" && name !== "connectionChanged")) return;
    isLooking = true;
    queueMicrotask(() => {
      isLooking = false;
      look();
    });
  };
}
