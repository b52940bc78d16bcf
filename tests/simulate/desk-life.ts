import type { Store } from "../../main/store/store.ts";

/** The program ended at this point; whatever called sees this, and nobody is left to tell. */
export class DeskDiedError extends Error {
  readonly code = "deskDied";
  constructor() {
    super("the program ended here");
    this.name = "DeskDiedError";
  }
}

/** One run of the program on a desk, from its start to its end. */
export interface DeskLife {
  readonly isAlive: () => boolean;
  /** Ends the program at once: nothing it waits for ever comes. */
  readonly end: () => void;
  /** Ends the program at one of its next commits: just before it, or just after. */
  readonly endAtCommit: (commit: { readonly number: number; readonly when: "before" | "after" }) => void;
  /** Takes such an end back. */
  readonly spare: () => void;
  /** A store that dies with the program. */
  readonly mortal: (store: Store) => Store;
}

/** A life that has just begun. `onEnd` is called once, also when it ends amid a commit. */
export function beginLife(onCommit: () => void, onEnd: () => void): DeskLife {
  let isAlive = true;
  let doomed: { number: number; readonly when: "before" | "after" } | undefined;

  function end(): void {
    if (!isAlive) return;
    isAlive = false;
    onEnd();
  }

  function die(): never {
    end();
    throw new DeskDiedError();
  }

  return {
    isAlive: () => isAlive,
    end,
    endAtCommit: ({ number, when }) => {
      doomed = { number, when };
    },
    spare: () => {
      doomed = undefined;
    },
    mortal: (store) => ({
      ...store,
      write: mortally(store.write),
      writeUnflushed: mortally(store.writeUnflushed),
    }),
  };

  function mortally(write: Store["write"]): Store["write"] {
    return (work) => {
      if (!isAlive) throw new DeskDiedError();
      if (doomed !== undefined) doomed.number -= 1;
      const isLast = doomed !== undefined && doomed.number <= 0;
      const result = write((writer) => {
        const done = work(writer);
        if (isLast && doomed?.when === "before") die();
        return done;
      });
      onCommit();
      if (isLast) die();
      return result;
    };
  }
}

/** What the work gave; undefined where the program died over it. */
export function survive<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof DeskDiedError) return undefined;
    throw error;
  }
}
