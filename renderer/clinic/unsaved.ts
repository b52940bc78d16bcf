import { useEffect } from "react";
import { create } from "zustand";

/** How many forms hold something that was typed and not saved. */
export const useUnsaved = create<{ readonly forms: number }>()(() => ({ forms: 0 }));

/** Says of a form, as long as it is drawn, whether something in it is not saved: nobody is led away from it unasked. */
export function useTellUnsaved(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return undefined;
    useUnsaved.setState(({ forms }) => ({ forms: forms + 1 }));
    return () => useUnsaved.setState(({ forms }) => ({ forms: forms - 1 }));
  }, [isUnsaved]);
}
