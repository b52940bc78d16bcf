import { Modal } from "@mantine/core";
import { flushSync } from "react-dom";
import { useFocusReturn } from "../ui/use-focus-return.ts";
import { t } from "../words/t.ts";
import type { PaletteItem } from "./palette-groups.ts";
import { PaletteSearch } from "./palette-search.tsx";
import { usePalette } from "./palette-state.ts";
import "./palette.css";

/** What can be done, who can be found and where one can go, all from one field (Ctrl+K). */
export function Palette() {
  const { isOpen } = usePalette();
  useFocusReturn(isOpen);
  const close = () => usePalette.setState({ isOpen: false });
  const run = (item: PaletteItem) => {
    // First the focus goes back to where it was: what is opened now gives it back there in its turn.
    flushSync(close);
    item.run();
  };
  return (
    <Modal.Root
      opened={isOpen}
      onClose={close}
      size={620}
      yOffset={72}
      zIndex={400}
      lockScroll={false}
      returnFocus={false}
      closeOnEscape={false}
      transitionProps={{ duration: 0 }}
    >
      <Modal.Overlay backgroundOpacity={0.25} />
      <Modal.Content aria-label={t("commands.palette.title")}>
        <div className="palette">
          <PaletteSearch onClose={close} onRun={run} />
        </div>
      </Modal.Content>
    </Modal.Root>
  );
}
