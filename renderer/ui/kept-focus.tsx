import { useEffect, useRef } from "react";
import type { ReactNode } from "react";

const FOCUSABLE =
  "button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), a[href], summary, [tabindex='0']";

function focusablesIn(place: HTMLElement): readonly HTMLElement[] {
  return [...place.querySelectorAll<HTMLElement>(FOCUSABLE)];
}

/**
 * Keeps the focus among its children where what had it goes away: a button whose work is done, say. Whatever stands there then
 * gets it, so that somebody who works by keys goes on from where they were.
 */
export function KeptFocus({ children }: { readonly children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const here = place.current;
    if (here === null) return;
    let index = -1;
    const note = ({ target }: FocusEvent) => {
      index = target instanceof HTMLElement ? focusablesIn(here).indexOf(target) : -1;
    };
    // Somebody who works by the pointer has no focus to keep.
    const forget = ({ target }: PointerEvent) => {
      if (target instanceof Element && target.closest(FOCUSABLE) === null) index = -1;
    };
    const observer = new MutationObserver(() => {
      if (index < 0 || document.activeElement !== document.body) return;
      const there = focusablesIn(here);
      const next = there[Math.min(index, there.length - 1)];
      // What is typed next is meant for no other field.
      const target = next?.matches("input, textarea") === true ? (there[index - 1] ?? next) : next;
      target?.focus({ preventScroll: true });
    });
    here.addEventListener("focusin", note);
    here.addEventListener("pointerdown", forget);
    observer.observe(here, { childList: true, subtree: true });
    return () => {
      here.removeEventListener("focusin", note);
      here.removeEventListener("pointerdown", forget);
      observer.disconnect();
    };
  }, []);
  return <div ref={place}>{children}</div>;
}
