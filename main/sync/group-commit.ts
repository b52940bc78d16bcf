import type { Writer } from "../store/sql.ts";
import type { Store } from "../store/store.ts";

/** Runs a job in a transaction; resolves with what it gives once that is committed, rejects with what it throws. */
export type Commit = <Result>(job: (writer: Writer) => Result) => Promise<Result>;

/** `task`: what is asked for by the piece of code that runs now. `turn`: what is asked for until the event loop comes round. */
export type GroupedWithin = "task" | "turn";

/**
 * Commits together what is asked for at about the same time: with several requests in flight their answers come in waves, and a
 * wave costs one flush of the disk (PU8). A job that throws spoils nobody else's. Jobs may run twice: they must touch nothing
 * but the database.
 */
export function createGroupCommit(store: Pick<Store, "write">, within: GroupedWithin): Commit {
  let waiting: { readonly run: (writer: Writer) => () => void; readonly fail: (fault: unknown) => void }[] =
    [];

  function flush(): void {
    const jobs = waiting;
    waiting = [];
    const tell = writeAll(jobs.map(({ run }) => run));
    if (tell !== undefined) return tell.forEach((one) => one());
    for (const { run, fail } of jobs) {
      try {
        store.write(run)();
      } catch (fault) {
        fail(fault);
      }
    }
  }

  /** All of them in one transaction; undefined where one threw and nothing was written. */
  function writeAll(jobs: readonly ((writer: Writer) => () => void)[]): readonly (() => void)[] | undefined {
    try {
      return store.write((writer) => jobs.map((job) => job(writer)));
    } catch {
      return undefined;
    }
  }

  function schedule(): void {
    if (within === "task") queueMicrotask(flush);
    else setImmediate(flush);
  }

  return (job) =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) schedule();
      waiting.push({
        run: (writer) => {
          const result = job(writer);
          return () => resolve(result);
        },
        fail: reject,
      });
    });
}
