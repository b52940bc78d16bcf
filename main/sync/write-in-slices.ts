import { setImmediate as nextTurn } from "node:timers/promises";
import type { Writer } from "../store/sql.ts";
import type { SyncContext } from "./sync-context.ts";

/** A transaction takes on nothing more after so many milliseconds, or so many things: what is written is still to be flushed. */
const SLICE_MS = 25;
const MOST_A_SLICE = 500;
/** So few are likely to go in with one. */
const FEW = 60;

/** Many things that are to be written. */
export interface SlicedWork<Thing> {
  readonly things: readonly Thing[];
  readonly write: (writer: Writer, thing: Thing) => void;
  /** Written with the last of them; alone where there are none. Where left out, more is to follow that is. */
  readonly finish?: ((writer: Writer) => void) | undefined;
  /** Where left out, it goes on to the end. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Writes many things, which can be asked for again, in as few transactions as can be without one that keeps a person waiting:
 * between two the desk answers. Only what is noted at the end waits for the disk, and then all of it is there. Gives whether it
 * came to the end; false: the signal stopped it after one of them. What a transaction's work throws is thrown on.
 */
export async function writeInSlices<Thing>(
  { store, clock }: Pick<SyncContext, "store" | "clock">,
  { things, write, finish, signal }: SlicedWork<Thing>,
): Promise<boolean> {
  let done = 0;
  // As many as are surely written together, and then as many as were.
  let together = FEW;
  // Whoever brings many has just been busy with them.
  if (things.length > FEW) await nextTurn();
  for (;;) {
    const begin = done;
    const isEnd = things.length - begin <= together;
    const commit = isEnd && finish !== undefined ? store.write : store.writeUnflushed;
    const isWritten = commit((writer) => {
      done = sliceEnd(writer, begin);
      if (!isEnd || done < things.length) return false;
      finish?.(writer);
      return true;
    });
    if (isWritten || (finish === undefined && done === things.length)) return true;
    together = done - begin;
    await nextTurn();
    store.foldLongLog();
    await nextTurn();
    if (signal?.aborted === true) return false;
  }

  function sliceEnd(writer: Writer, begin: number): number {
    const begunAt = clock.now();
    let end = begin;
    for (const thing of things.slice(begin, begin + MOST_A_SLICE)) {
      write(writer, thing);
      end += 1;
      if (clock.now() - begunAt >= SLICE_MS) break;
    }
    return end;
  }
}
