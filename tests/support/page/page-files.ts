import { mkdirSync } from "node:fs";
import type { Page } from "@playwright/test";
import type { Files } from "../../../main/paper/paper.ts";
import { createSaveFile } from "../../../main/shell/save-file.ts";

/** Files lie in a folder under the names that are proposed; PDFs are made by the page's own browser. */
export function pageFiles(page: Page, folder: string): Files {
  mkdirSync(folder, { recursive: true });
  return {
    saveFile: createSaveFile({
      folder,
      showSaveDialog: ({ defaultPath = "" }) => Promise.resolve({ canceled: false, filePath: defaultPath }),
    }),
    printPdf: (format) => page.pdf({ format, preferCSSPageSize: true, printBackground: true }),
  };
}
