import { useEffect, useRef } from "react";
import type { RefObject } from "react";

/** Gives the focus to an element when it appears because somebody asked for it: the first field of a form, say. */
export function useFocusOnMount<Target extends HTMLElement>(): RefObject<Target | null> {
  const target = useRef<Target>(null);
  useEffect(() => {
    target.current?.focus();
  }, []);
  return target;
}
