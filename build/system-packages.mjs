// What Clinic Desk's own commands need of the system beside Node, and how to find out whether it is there.
import { existsSync } from "node:fs";
import { join } from "node:path";

/** Where a browser of the Chromium family may be; the first one found is used. */
export const CHROMIUM_PLACES = [
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

function isOnPath(program) {
  return (process.env.PATH ?? "").split(":").some((folder) => existsSync(join(folder, program)));
}

function hasLibrary(name) {
  const folders = [
    "/usr/lib",
    "/lib",
    "/usr/lib64",
    "/usr/lib/x86_64-linux-gnu",
    "/usr/lib/aarch64-linux-gnu",
  ];
  return folders.some((folder) => existsSync(join(folder, name)));
}

/** The Debian packages that are missing here; none on systems that are not Linux, which bring their own keychain. */
export function missingFromSystem() {
  if (process.platform !== "linux") return [];
  const missing = [];
  if (findChromium() === undefined) missing.push("chromium", "fonts-noto-core");
  if (!isOnPath("gnome-keyring-daemon")) missing.push("gnome-keyring");
  if (!isOnPath("dbus-run-session")) missing.push("dbus");
  if (!hasLibrary("libsecret-1.so.0")) missing.push("libsecret-1-0");
  return missing;
}
