import type { PrintToPDFOptions } from "electron";
import type { PaperSize } from "../../shared/ipc/exports.ts";
import type { PrintPdf } from "../paper/paper.ts";

/** The parts of Electron's `BrowserWindow` that a PDF is made with. */
export interface PrintingWindow {
  isDestroyed(): boolean;
  readonly webContents: { printToPDF(options: PrintToPDFOptions): Promise<Uint8Array> };
}

/** How Electron calls them. */
const PAGE_SIZES = { a4: "A4", letter: "Letter" } as const satisfies Record<PaperSize, unknown>;

/** Makes a PDF of what a window's page has laid out for print; margins are the page's own. undefined: the window is gone. */
export function createPrintPdf(window: () => PrintingWindow | undefined): PrintPdf {
  return async (paper: PaperSize) => {
    const present = window();
    if (present === undefined || present.isDestroyed()) return undefined;
    return present.webContents.printToPDF({
      pageSize: PAGE_SIZES[paper],
      preferCSSPageSize: true,
      printBackground: true,
      displayHeaderFooter: false,
    });
  };
}
