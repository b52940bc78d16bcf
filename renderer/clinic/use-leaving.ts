import { useState } from "react";
import { useUnsaved } from "./unsaved.ts";

/** A way out that asks first where something is not saved. */
export interface Leaving {
  /** Goes at once where everything is saved; asks otherwise. */
  readonly leave: (go: () => void) => void;
  /** What to do once somebody has said that it may be lost; undefined: nothing is asked. */
  readonly asked: (() => void) | undefined;
  readonly stay: () => void;
}

/** Keeps what was typed from being lost by a key too many. */
export function useLeaving(): Leaving {
  const { forms } = useUnsaved();
  const [wanted, setWanted] = useState<{ readonly go: () => void }>();
  const stay = (): void => setWanted(undefined);
  const isAsking = wanted !== undefined && forms > 0;
  return {
    leave: (go) => {
      if (forms === 0 || isAsking) {
        stay();
        go();
      } else setWanted({ go });
    },
    asked: isAsking
      ? () => {
          stay();
          wanted.go();
        }
      : undefined,
    stay,
  };
}
