// What Clinic Desk's own commands need of the system beside Node, and how to find out whether it is there.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { findChromium } from "./chromium.mjs";

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

/**
 * The Debian packages that are missing here for a command (`test` needs a compiler for the power cuts and Redis for
 * the relay of several nodes, nothing else does); none
 * on systems that are not Linux, which bring their own keychain.
 */
export function missingFromSystem(command) {
  if (process.platform !== "linux") return [];
  const missing = [];
  if (findChromium() === undefined) missing.push("chromium", "fonts-noto-core");
  if (!isOnPath("gnome-keyring-daemon")) missing.push("gnome-keyring");
  if (!isOnPath("dbus-run-session")) missing.push("dbus");
  if (!hasLibrary("libsecret-1.so.0")) missing.push("libsecret-1-0");
  if (command === "test" && !isOnPath("cc")) missing.push("gcc");
  if (command === "test" && !existsSync("/usr/include/stdio.h")) missing.push("libc6-dev");
  if (command === "test" && !isOnPath("redis-server")) missing.push("redis-server");
  return missing;
}
