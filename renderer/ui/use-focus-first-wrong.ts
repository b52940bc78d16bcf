import { useEffect, useRef } from "react";
import type { RefObject } from "react";

/** Puts the focus on the first field of a form that is marked as wrong, each time there is another problem; null: none. */
export function useFocusFirstWrong<Target extends HTMLElement>(problem: unknown): RefObject<Target | null> {
  const form = useRef<Target>(null);
  useEffect(() => {
    if (problem === null || problem === undefined) return;
    form.current?.querySelector<HTMLElement>("[aria-invalid='true']")?.focus();
  }, [problem]);
  return form;
}
