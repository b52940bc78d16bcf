import { existsSync, mkdirSync } from "node:fs";
import { basename, isAbsolute, join } from "node:path";
import { stderr } from "node:process";
import type { Dialog, OpenDialogOptions, SaveDialogOptions } from "electron";
import { readSavingFolder } from "./read-host-environment.ts";

/**
 * Electron's `dialog`; the box is what a terminal has: standard error. Nobody can be asked where a file is to lie, so it lies in the
 * folder CLINIC_DESK_SAVE_FOLDER, under the name that was proposed; without that folder every dialog is closed again. A file that is
 * there already is not replaced, as by a person who answers no.
 */
export const dialog = {
  showErrorBox(title: string, content: string): void {
    stderr.write(`${title}: ${content}\n`);
  },
  showSaveDialog({ defaultPath = "" }: SaveDialogOptions) {
    const folder = readSavingFolder();
    const filePath = folder === undefined ? "" : join(folder, basename(defaultPath));
    const canceled = filePath === "" || existsSync(filePath);
    if (folder !== undefined) mkdirSync(folder, { recursive: true });
    return Promise.resolve({ canceled, filePath: canceled ? "" : filePath });
  },
  showOpenDialog({ defaultPath = "" }: OpenDialogOptions) {
    const folder = readSavingFolder();
    const path = isAbsolute(defaultPath) ? defaultPath : join(folder ?? "", defaultPath);
    const canceled = folder === undefined || !existsSync(path);
    return Promise.resolve({ canceled, filePaths: canceled ? [] : [path] });
  },
} satisfies Pick<Dialog, "showErrorBox"> & Record<"showSaveDialog" | "showOpenDialog", unknown>;
