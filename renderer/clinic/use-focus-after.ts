import { useEffect, useRef } from "react";
import type { RefObject } from "react";

/** Gives the focus back to the button that opened a form in its place, once the form is gone. */
export function useFocusAfter<Target extends HTMLElement>(isOpen: boolean): RefObject<Target | null> {
  const opener = useRef<Target>(null);
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    if (wasOpen.current && !isOpen) opener.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return opener;
}
