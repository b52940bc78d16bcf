import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, onTestFinished, test } from "vitest";
import { z } from "zod";

/* What an operator starts is held to the program as far as it can be without containers. */

const root = new URL("../..", import.meta.url).pathname;
const folder = join(root, "backend", "deploy");
const read = (file: string) => readFileSync(join(folder, file), "utf8");
const files = readdirSync(folder);

function firstMatch(text: string, pattern: RegExp): string | undefined {
  return pattern.exec(text)?.[1];
}

test("every variable that is set or spoken of is one the relay reads", () => {
  const NAME = /\bRELAY_[A-Z_]+\b/g;
  const own = new Set(["RELAY_DOMAIN", "RELAY_NODES", "RELAY_REDIS_PASSWORD"]);
  const known = new Set(readFileSync(join(root, "backend/read-environment.ts"), "utf8").match(NAME));
  const texts = [...files.map(read), readFileSync(join(root, "docs/relay.md"), "utf8")];
  const spoken = new Set(texts.flatMap((text) => Array.from(text.match(NAME) ?? [])));
  expect({
    unknown: Array.from(spoken).filter((name) => !known.has(name) && !own.has(name) && name !== "RELAY_URL"),
    isLooking: spoken.size > 5,
  }).toEqual({ unknown: [], isLooking: true });
});

test("the port is the same wherever it is written", () => {
  const ports = [
    firstMatch(read("Dockerfile"), /RELAY_PORT=(\d+)/),
    firstMatch(read("Dockerfile"), /EXPOSE (\d+)/),
    firstMatch(read("Dockerfile"), /127\.0\.0\.1:(\d+)\/healthz/),
    firstMatch(read("compose.yml"), /RELAY_NODES: "relay:(\d+)"/),
    firstMatch(read("compose.redis.yml"), /relay-1:(\d+) relay-2:\d+/),
    firstMatch(read("compose.redis.yml"), /relay-1:\d+ relay-2:(\d+)/),
    firstMatch(read("clinic-relay.service"), /RELAY_PORT=(\d+)/),
  ];
  expect(new Set(ports)).toEqual(new Set(["4300"]));
});

test("the relay runs without rights it does not need, and with time to say goodbye", () => {
  const service = read("clinic-relay.service");
  const isHardened = (text: string) =>
    ["read_only: true", "cap_drop: [ALL]", "no-new-privileges:true", "stop_grace_period: 30s"].every((line) =>
      text.includes(line),
    );
  expect({
    image: firstMatch(read("Dockerfile"), /^USER (\w+)$/m),
    compose: [isHardened(read("compose.yml")), isHardened(read("compose.redis.yml"))],
    unit: ["DynamicUser=yes", "NoNewPrivileges=yes", "ProtectSystem=strict", "TimeoutStopSec=30"].filter(
      (line) => !service.includes(line),
    ),
  }).toEqual({ image: "node", compose: [true, true], unit: [] });
});

test("one proxy stands before the relay, and one is trusted", () => {
  for (const file of ["compose.yml", "compose.redis.yml"])
    expect(firstMatch(read(file), /RELAY_TRUSTED_PROXIES: "(\d)"/)).toBe("1");
  expect(firstMatch(read("clinic-relay.service"), /RELAY_TRUSTED_PROXIES=(\d)/)).toBe("1");
});

test("what the files of an operator name is there", () => {
  const dockerfile = read("Dockerfile");
  const copied = Array.from(dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm), ([, names = ""]) =>
    names.split(" "),
  ).flat();
  const mounted = Array.from(
    (read("compose.yml") + read("compose.redis.yml")).matchAll(/\.\/([\w.]+):/g),
    ([, name = ""]) => name,
  ).filter((name) => name !== "users.acl");
  const config = firstMatch(dockerfile, /vite build -c (\S+)/) ?? "";
  expect({
    missing: [...copied, config].filter((name) => !existsSync(join(root, name))),
    mounted: mounted.filter((name) => !files.includes(name)),
    isLooking: copied.length > 3 && mounted.length > 2,
  }).toEqual({ missing: [], mounted: [], isLooking: true });
});

test("built into one file it runs in a folder of its own", async () => {
  const place = mkdtempSync(join(tmpdir(), "relay-program-"));
  onTestFinished(() => rmSync(place, { recursive: true }));
  const built = spawnSync(
    process.execPath,
    [
      join(root, "node_modules/vite/bin/vite.js"),
      "build",
      `--config=${join(root, "build/relay.vite.config.ts")}`,
      `--outDir=${place}`,
      "--emptyOutDir=false",
    ],
    { cwd: root, encoding: "utf8" },
  );
  expect(built.status, built.stderr).toBe(0);
  cpSync(
    realpathSync(join(root, "node_modules/better-sqlite3")),
    join(place, "node_modules", "better-sqlite3"),
    { recursive: true, filter: (path) => !/[/\\](deps|src)$/.test(path) },
  );
  cpSync(join(place, "relay.js"), join(place, "relay.mjs"));
  const child = spawn(process.execPath, [join(place, "relay.mjs")], {
    cwd: place,
    env: { RELAY_DATA: join(place, "data", "relay.sqlite"), RELAY_METRICS_PORT: "0" },
    stdio: ["ignore", "pipe", "ignore"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const line = await new Promise<string>((resolve) =>
    createInterface({ input: child.stdout }).once("line", resolve),
  );
  const { url } = z.object({ url: z.url() }).parse(JSON.parse(line));
  const healthy = (await fetch(`${url}/healthz`)).status;
  child.kill("SIGTERM");
  expect([healthy, await ended]).toEqual([200, 0]);
});
