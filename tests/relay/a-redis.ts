import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

const PROGRAM = "redis-server";

/** Why Redis cannot be started here; undefined where it can. `npm test` brings it along on Debian. */
export const redisMissing: string | undefined =
  spawnSync(PROGRAM, ["--version"]).status === 0 ? undefined : "redis-server is not installed";

/** The users an operator is given: the tests' relays may do no more than those. */
const users = readFileSync(new URL("../../backend/deploy/users.acl.example", import.meta.url), "utf8");

/** A Redis of its own on a free port, in a folder of its own. */
export interface RunningRedis {
  /** For the relay's user, who is held to what the relay needs. */
  readonly url: string;
  /** For one who may do everything. */
  readonly operatorUrl: string;
  readonly port: number;
  readonly folder: string;
  /** Ends it as a power cut would. */
  readonly kill: () => Promise<void>;
  /** Freezes it: connections stay, answers do not come. */
  readonly freeze: () => void;
  /** Starts it again on the same port with what it had written. */
  readonly start: () => Promise<void>;
  /** Ends it and removes its folder. */
  readonly remove: () => Promise<void>;
}

/** Starts a Redis that writes every command down. Rejects where it does not come up. */
export async function aRedis(options: readonly string[] = []): Promise<RunningRedis> {
  const folder = mkdtempSync(join(tmpdir(), "relay-redis-"));
  const port = await freePort();
  const aclFile = join(folder, "users.acl");
  writeFileSync(
    aclFile,
    `${users.replace("CHANGE-ME", "relay-word")}user operator on >operator-word ~* &* +@all\n`,
  );
  let child: ChildProcess | undefined;

  const start = async () => {
    const started = spawn(
      PROGRAM,
      [
        ...Object.entries({
          port: String(port),
          bind: "127.0.0.1",
          dir: folder,
          save: "",
          aclfile: aclFile,
          appendonly: "yes",
          appendfsync: "always",
        }).flatMap(([name, value]) => [`--${name}`, value]),
        ...options,
      ],
      { stdio: ["ignore", "pipe", "ignore"] },
    );
    child = started;
    const lines = createInterface({ input: started.stdout });
    for await (const line of lines) if (line.includes("Ready to accept connections")) return;
    throw new Error("redis-server did not come up");
  };
  const kill = async () => {
    const running = child;
    child = undefined;
    if (running === undefined || running.exitCode !== null) return;
    await new Promise((resolve) => {
      running.once("close", resolve);
      running.kill("SIGKILL");
    });
  };

  await start();
  return {
    url: `redis://relay:relay-word@127.0.0.1:${port}`,
    operatorUrl: `redis://operator:operator-word@127.0.0.1:${port}`,
    port,
    folder,
    kill,
    freeze: () => void child?.kill("SIGSTOP"),
    start,
    remove: async () => {
      await kill();
      rmSync(folder, { recursive: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address: AddressInfo | string | null = server.address();
      server.close(() => resolve(address === null || typeof address === "string" ? 0 : address.port));
    });
  });
}
