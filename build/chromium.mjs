// The browser of the Chromium family that the tests, the tour and the host use: where it is, and what keeps it quiet.
import { existsSync } from "node:fs";

/** Where a browser of the Chromium family may be; the first one found is used. */
const CHROMIUM_PLACES = [
  process.env.CHROMIUM_PATH ?? "",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** The browser's path, undefined where there is none. */
export function findChromium() {
  return CHROMIUM_PLACES.find((place) => place !== "" && existsSync(place));
}

/** What keeps a browser under test from asking the network for things of its own, and from needing a graphics card. */
export const QUIET_ARGUMENTS = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
