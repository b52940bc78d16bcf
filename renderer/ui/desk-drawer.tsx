import { Drawer } from "@mantine/core";
import type { ReactNode } from "react";

/** What a drawer is opened with. */
export interface DeskDrawerProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly size?: number;
  readonly children: ReactNode;
}

/** A panel at the right side. The day stays in sight; the focus goes back to where it was when it closes. */
export function DeskDrawer({ title, isOpen, onClose, size = 440, children }: DeskDrawerProps) {
  return (
    <Drawer
      opened={isOpen}
      onClose={onClose}
      title={title}
      position="right"
      size={size}
      lockScroll={false}
      transitionProps={{ duration: 0 }}
      overlayProps={{ backgroundOpacity: 0.18 }}
      closeButtonProps={{ "aria-label": "Close" }}
      classNames={{ title: "desk-drawer__title" }}
    >
      {children}
    </Drawer>
  );
}
