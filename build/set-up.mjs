// What `npm start` and `npm test` run first. Plain JavaScript without packages, because on a fresh machine there are none and
// Node may be too old for the rest: it installs the packages (Node 24 among them) and what the system lacks, then hands over.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { missingFromSystem } from "./system-packages.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const node24 = join(root, "node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node");

/** What each command hands over to once everything is there. */
const NEXT = {
  start: ["sandbox/demo/start.ts"],
  test: ["build/run-tests.ts"],
  only: [],
};

function say(words) {
  process.stdout.write(`${words}\n`);
}

function stop(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

/** Runs a long step quietly, with one line before and one after; its own output is shown only when it fails. */
function step(words, command, options = {}) {
  say(`… ${words}`);
  const started = process.hrtime.bigint();
  const result = spawnSync(command[0], command.slice(1), { cwd: root, encoding: "utf8", ...options });
  const seconds = (Number(process.hrtime.bigint() - started) / 1e9).toFixed(1);
  if (result.status === 0) {
    say(`✓ ${words} (${seconds} s)`);
    return true;
  }
  if (options.mayFail) return false;
  process.stderr.write(`${result.stdout ?? ""}${result.stderr ?? result.error?.message ?? ""}\n`);
  return stop(
    `${words} failed after ${seconds} s. What went wrong stands above; mend it and run the command again.`,
  );
}

function installPackages() {
  const lock = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .update(process.platform + process.arch)
    .digest("hex");
  const mark = join(root, "node_modules", ".clinic-desk-lock");
  if (existsSync(node24) && existsSync(mark) && readFileSync(mark, "utf8") === lock) return;
  const npm = process.env.npm_execpath;
  const command = npm?.endsWith(".js") ? [process.execPath, npm] : ["npm"];
  const options = { shell: command[0] === "npm" && process.platform === "win32" };
  // No package's script may run, but one: the native packages carry their binaries, and building them anew would ask for
  // Python and a compiler. The package `node` fetches the Node of this platform.
  const quiet = ["--no-audit", "--no-fund", "--loglevel=error"];
  step("Installing packages", [...command, "ci", "--ignore-scripts", ...quiet], options);
  step("Installing Node 24", [...command, "rebuild", "node", "--ignore-scripts=false", ...quiet], options);
  writeFileSync(mark, lock);
}

function checkNode() {
  const { stdout } = spawnSync(node24, ["--version"], { encoding: "utf8" });
  const [major = 0, minor = 0] = (stdout ?? "").replace("v", "").split(".").map(Number);
  if (major > 22 || (major === 22 && minor >= 12)) return;
  rmSync(join(root, "node_modules", ".clinic-desk-lock"), { force: true });
  stop(
    "Clinic Desk needs Node 22.12 or newer and could not install it. Run `npm ci`, then this command again.",
  );
}

function installSystemPackages() {
  const missing = missingFromSystem(wish);
  if (missing.length === 0) return;
  const isRootOnDebian = process.getuid?.() === 0 && existsSync("/etc/debian_version");
  if (!isRootOnDebian)
    stop(
      `These system packages are missing. Install them with: sudo apt-get install -y ${missing.join(" ")}`,
    );
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  step("Reading Debian's package lists", ["apt-get", "update", "-qq"], { env });
  step(
    `Installing ${missing.join(", ")}`,
    ["apt-get", "install", "-y", "-qq", "--no-install-recommends", ...missing],
    { env },
  );
}

/** Tried once for each version of the packages: where the binary cannot be had, the Chromium host takes its place. */
function fetchElectron() {
  const electron = join(root, "node_modules", "electron");
  const tried = join(root, "node_modules", ".clinic-desk-electron-tried");
  if (existsSync(join(electron, "dist", "version")) || existsSync(tried)) return;
  const fetched = step("Fetching Electron", [node24, join(electron, "install.js")], {
    mayFail: true,
    timeout: 180_000,
  });
  if (!fetched) {
    say("· Electron cannot be fetched here: the desk runs in Chromium, from the same bundles");
    writeFileSync(tried, "");
  }
}

const wish = process.argv[2] ?? "only";
const next = NEXT[wish];
if (next === undefined) stop(`Unknown command "${wish}". Use one of: ${Object.keys(NEXT).join(", ")}.`);
installPackages();
checkNode();
installSystemPackages();
fetchElectron();
if (next.length > 0) {
  const binaries = join(root, "node_modules", ".bin");
  const path =
    process.platform === "win32" ? `${binaries};${process.env.PATH}` : `${binaries}:${process.env.PATH}`;
  const result = spawnSync(node24, [...next, ...process.argv.slice(3)], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, PATH: path },
  });
  process.exit(result.status ?? 1);
}
