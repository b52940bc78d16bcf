import { create } from "zustand";

/** Whether the palette is open. */
export const usePalette = create<{ readonly isOpen: boolean }>()(() => ({ isOpen: false }));

/** Opens the palette, or closes it where it is open. */
export function togglePalette(): void {
  usePalette.setState(({ isOpen }) => ({ isOpen: !isOpen }));
}
