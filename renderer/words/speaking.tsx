import { DirectionProvider } from "@mantine/core";
import type { ReactNode } from "react";
import { useLanguageSetting } from "./language-setting.ts";
import { factsOf } from "./languages.ts";

/** Draws the page in the language spoken now: anew, and in its direction, when another one is chosen. */
export function Speaking({ children }: { readonly children: ReactNode }) {
  const { spoken } = useLanguageSetting();
  const { direction } = factsOf(spoken);
  return (
    <DirectionProvider key={spoken} initialDirection={direction} detectDirection={false}>
      {children}
    </DirectionProvider>
  );
}
