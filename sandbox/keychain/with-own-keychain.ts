import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A command line and what must be added to its environment. */
export interface KeychainCommand {
  readonly command: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

/** Starts a Secret Service, unlocked with a password nobody needs to know, then becomes the command handed to it. */
const UNLOCKED =
  'printf only-here | gnome-keyring-daemon --unlock --components=secrets --daemonize >/dev/null 2>&1; exec 2>&3 3>&-; exec "$@"';
/** The bus talks to itself on standard error; the command gets the real one back. What was kept goes when the bus has gone. */
const QUIET_BUS =
  'exec 3>&2; dbus-run-session -- sh -c "$0" sh "$@" 2>/dev/null; code=$?; rm -rf "$XDG_DATA_HOME"; exit $code';

/**
 * Wraps a command so that it runs with a real keychain of its own, in a session bus and a folder that vanish with it. On
 * systems other than Linux the command is given back as it is: their keychain is always there.
 */
export function withOwnKeychain(command: readonly string[]): KeychainCommand {
  if (process.platform !== "linux") return { command, environment: {} };
  const home = mkdtempSync(join(tmpdir(), "clinic-desk-keychain-"));
  return {
    command: ["sh", "-c", QUIET_BUS, UNLOCKED, ...command],
    environment: { XDG_DATA_HOME: home, XDG_RUNTIME_DIR: home },
  };
}
