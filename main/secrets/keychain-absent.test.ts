import { spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";

const store = new URL("./keychain-store.ts", import.meta.url).href;
const program = `
  const { openKeychain } = await import(${JSON.stringify(store)});
  await openKeychain("test").keep("databaseKey", "x").then(
    () => console.log("kept"),
    (error) => console.log(error.name, error.code),
  );`;

/** Runs the program in a session without, or with a never unlocked, Secret Service. */
function answerUnder(prefix: readonly string[]): string {
  const home = mkdtempSync(join(tmpdir(), "keychain-"));
  const command = [...prefix, process.execPath, "--input-type=module", "-e", program];
  const { stdout } = spawnSync(command[0] ?? "", command.slice(1), {
    encoding: "utf8",
    env: { PATH: "/usr/bin:/bin", HOME: home, XDG_DATA_HOME: home, XDG_RUNTIME_DIR: home },
  });
  return stdout.trim();
}

test.runIf(process.platform === "linux")("no Secret Service at all: the keychain is absent", () => {
  expect(answerUnder([])).toBe("KeychainError keychainAbsent");
});

test.runIf(process.platform === "linux")("a keyring nobody has unlocked: the keychain is locked", () => {
  const start = 'gnome-keyring-daemon --start --components=secrets >/dev/null 2>&1; exec "$@"';
  expect(answerUnder(["dbus-run-session", "--", "sh", "-c", start, "sh"])).toBe(
    "KeychainError keychainLocked",
  );
});
