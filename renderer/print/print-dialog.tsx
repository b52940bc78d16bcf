import { Modal } from "@mantine/core";
import type { ReactNode } from "react";
import { useFocusReturn } from "../ui/use-focus-return.ts";
import { t } from "../words/t.ts";
import "./print.css";

/** A dialog with choices at its start and the paper beside them. */
export interface PrintDialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The frame of what is looked at before it is printed. */
export function PrintDialog({ title, isOpen, onClose, children }: PrintDialogProps) {
  useFocusReturn(isOpen);
  return (
    <Modal.Root
      opened={isOpen}
      onClose={onClose}
      size={1040}
      centered
      lockScroll={false}
      returnFocus={false}
      transitionProps={{ duration: 0 }}
    >
      <Modal.Overlay backgroundOpacity={0.3} />
      <Modal.Content>
        {/* A header element would be a second banner of the page. */}
        <Modal.Header role="presentation">
          <Modal.Title className="desk-drawer__title">{title}</Modal.Title>
          <Modal.CloseButton aria-label={t("ui.close")} />
        </Modal.Header>
        <Modal.Body className="print-dialog">{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

/** The paper as it will come out, smaller. It can be scrolled with the keyboard. */
export function PaperPreview({ children }: { readonly children: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard (WCAG 2.1.1)
    <section className="print-dialog__paper" aria-label={t("print.preview")} tabIndex={0}>
      <div className="print-dialog__sheet">{children}</div>
    </section>
  );
}
