import { Drawer } from "@mantine/core";
import type { ReactNode } from "react";

import { KeptFocus } from "./kept-focus.tsx";
import { Tip } from "./tip.tsx";
import type { TipProps } from "./tip.tsx";
import { useFocusReturn } from "./use-focus-return.ts";
import { t } from "../words/t.ts";

/** What a drawer is opened with. */
export interface DeskDrawerProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly size?: number;
  /** Where something typed would be lost: a slip of the pointer beside the drawer does not close it. */
  readonly hasForm?: boolean;
  /** A tip that stands at its end until somebody puts it away. */
  readonly tip?: TipProps["name"];
  readonly children: ReactNode;
}

/** A panel at the right side. The day stays in sight; the focus goes back to where it was when it closes. */
export function DeskDrawer({
  title,
  isOpen,
  onClose,
  size = 440,
  hasForm = false,
  tip,
  children,
}: DeskDrawerProps) {
  useFocusReturn(isOpen);
  return (
    <Drawer.Root
      opened={isOpen}
      onClose={onClose}
      position="right"
      size={size}
      lockScroll={false}
      returnFocus={false}
      closeOnClickOutside={!hasForm}
      transitionProps={{ duration: 0 }}
    >
      <Drawer.Overlay backgroundOpacity={0.18} />
      <Drawer.Content>
        {/* A header element would be a second banner of the page. */}
        <Drawer.Header role="presentation">
          <Drawer.Title className="desk-drawer__title">{title}</Drawer.Title>
          <Drawer.CloseButton aria-label={t("ui.close")} />
        </Drawer.Header>
        <Drawer.Body>
          <KeptFocus>{children}</KeptFocus>
          {tip === undefined ? null : <Tip name={tip} />}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
