import type { ReactNode } from "react";
import { createPortal } from "react-dom";
import "./print.css";

/** What the printer gets, beside the desk and unseen: on paper everything else is left out instead. */
export function PrintRoot({ children }: { readonly children: ReactNode }) {
  return createPortal(
    <div className="print-root" aria-hidden>
      {children}
    </div>,
    document.body,
  );
}
