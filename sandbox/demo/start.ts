import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { withOwnKeychain } from "../keychain/with-own-keychain.ts";
import { openDesk, root } from "./desk-program.ts";

/*
 * `npm start`, once everything is set up: builds, then opens the desk. With a Google client id in .env it is the clinic's own
 * desk; without one a demo clinic beside a sandbox Google, and where there is no display, a guided tour of it with pictures.
 */

function say(words: string): void {
  process.stdout.write(`${words}\n`);
}

/** Runs a command to its end with its output shown, and gives its exit code. */
function run(command: readonly string[], environment: Readonly<Record<string, string | undefined>>): number {
  const [program = "", ...rest] = command;
  return spawnSync(program, rest, { cwd: root, stdio: "inherit", env: { ...environment } }).status ?? 1;
}

async function main(): Promise<number> {
  if (existsSync(join(root, ".env"))) process.loadEnvFile(join(root, ".env"));
  // oxlint-disable-next-line node/no-process-env -- an entry point: handed on to what it starts
  const environment = process.env;
  say("… Building");
  const built = run(
    ["electron-vite", "build", "-c", "build/electron.vite.config.ts", "--logLevel", "warn"],
    environment,
  );
  if (built !== 0) return built;
  if ((environment["GOOGLE_CLIENT_ID"] ?? "") !== "") return openDesk(environment);
  const demo = withOwnKeychain([process.execPath, join(root, "sandbox/demo/run-demo.ts")]);
  return run(demo.command, { ...environment, ...demo.environment });
}

process.exitCode = await main();
