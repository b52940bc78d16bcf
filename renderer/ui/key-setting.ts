import { create } from "zustand";
import { persist } from "zustand/middleware";

interface KeySetting {
  readonly areLettersOn: boolean;
  readonly setLettersOn: (areLettersOn: boolean) => void;
}

/** Whether single letters act as commands; kept on this computer, for they get in the way of speech input. */
export const useKeySetting = create<KeySetting>()(
  persist((set) => ({ areLettersOn: true, setLettersOn: (areLettersOn) => set({ areLettersOn }) }), {
    name: "clinic-desk-keys",
  }),
);
