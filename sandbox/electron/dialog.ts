import { stderr } from "node:process";
import type { Dialog } from "electron";

/** Electron's `dialog`; the box is what a terminal has: standard error. */
export const dialog = {
  showErrorBox(title, content) {
    stderr.write(`${title}: ${content}\n`);
  },
} satisfies Pick<Dialog, "showErrorBox">;
