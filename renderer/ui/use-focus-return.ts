import { useLayoutEffect, useState } from "react";

function focusOrDay(opener: Element | null): void {
  if (document.activeElement !== null && document.activeElement !== document.body) return;
  const isThere = opener instanceof HTMLElement && opener.isConnected && opener !== document.body;
  const target = isThere
    ? opener
    : document.querySelector<HTMLElement>(
        ".day-grid [tabindex='0'], .day-grid [data-empty-slot], .waiting-room [data-part][tabindex='0']",
      );
  target?.focus({ preventScroll: true });
}

/**
 * Gives the focus back when a dialog closes: to what had it before, or to the day where that is gone. Its first field
 * takes the focus as soon as it is drawn, so what had it before is noted while the dialog is being opened.
 */
export function useFocusReturn(isOpen: boolean): void {
  const [seen, setSeen] = useState<{ readonly isOpen: boolean; readonly opener: Element | null }>({
    isOpen: false,
    opener: null,
  });
  if (seen.isOpen !== isOpen) setSeen({ isOpen, opener: isOpen ? document.activeElement : seen.opener });
  useLayoutEffect(() => {
    if (isOpen || seen.opener === null) return;
    focusOrDay(seen.opener);
  }, [isOpen, seen.opener]);
}
