import { useEffect, useRef } from "react";
import type { RefObject } from "react";

/**
 * Where a row of a list goes with the focus in it, gives the focus to the last button of the row that comes to its place, or of the
 * one before; where none is left, to the list, or to `otherwise` where the list goes with it. The list needs `tabIndex={-1}`.
 */
export function useFocusAfterGone(
  ids: readonly string[],
  otherwise?: RefObject<HTMLElement | null>,
): RefObject<HTMLUListElement | null> {
  const list = useRef<HTMLUListElement>(null);
  const before = useRef(ids);
  useEffect(() => {
    const gone = before.current.findIndex((id) => !ids.includes(id));
    before.current = ids;
    if (gone === -1 || document.activeElement !== document.body) return;
    const row = list.current?.children[Math.min(gone, ids.length - 1)];
    const button = [...(row?.querySelectorAll("button") ?? [])].at(-1);
    (button ?? list.current ?? otherwise?.current)?.focus();
  }, [ids, otherwise]);
  return list;
}
