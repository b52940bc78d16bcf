import type { Shell } from "electron";
import { openChromium } from "./chromium.ts";

/** Electron's `shell`: the system browser is a profile of its own in the same Chromium. */
export const shell: Pick<Shell, "openExternal"> = {
  async openExternal(url) {
    const chromium = await openChromium();
    await chromium.openTab(url);
  },
};
