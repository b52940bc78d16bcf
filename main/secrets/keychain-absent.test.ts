import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";

const store = new URL("./keychain-store.ts", import.meta.url).href;
const KEEP = `keep("databaseKey", "x")`;
const READ = `read("databaseKey")`;

/** What came of doing this with the keychain in a session without, or with a never unlocked, Secret Service. */
function answerUnder(prefix: readonly string[], act = KEEP): string {
  const program = `
    const { openKeychain } = await import(${JSON.stringify(store)});
    await openKeychain("test").${act}.then(
      () => console.log("done"),
      (error) => console.log(error.name, error.code),
    );`;
  const home = mkdtempSync(join(tmpdir(), "keychain-"));
  const command = [...prefix, process.execPath, "--input-type=module", "-e", program];
  const { stdout } = spawnSync(command[0] ?? "", command.slice(1), {
    encoding: "utf8",
    env: { PATH: "/usr/bin:/bin", HOME: home, XDG_DATA_HOME: home, XDG_RUNTIME_DIR: home },
  });
  rmSync(home, { recursive: true, force: true });
  return stdout.trim();
}

test.runIf(process.platform === "linux")("no Secret Service at all: the keychain is absent", () => {
  expect(answerUnder([])).toBe("KeychainError keychainAbsent");
});

const START = 'gnome-keyring-daemon --start --components=secrets >/dev/null 2>&1; exec "$@"';
const NEVER_UNLOCKED = ["dbus-run-session", "--", "sh", "-c", START, "sh"];

test.runIf(process.platform === "linux").each([KEEP, READ])(
  "a keyring nobody has unlocked: the keychain is locked, to %s",
  (act) => {
    expect(answerUnder(NEVER_UNLOCKED, act)).toBe("KeychainError keychainLocked");
  },
);
