import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { SocketLimits } from "./socket-limits.ts";

/** What an operator can set. */
export interface RelayEnvironment {
  /** 0 takes any free port. */
  readonly port: number;
  readonly host: string;
  /** Where Google reaches the relay, without a slash at the end; null for the loopback address it listens on. */
  readonly publicUrl: string | null;
  /** 32 bytes each, the newest first. */
  readonly channelKeys: readonly [Buffer, ...Buffer[]];
  readonly enrolmentKey: string | null;
  /** The SQLite file. */
  readonly dataFile: string;
  /** Where Redis is, for a relay of several nodes; null for one node with a file. */
  readonly redisUrl: string | null;
  /** How many proxies stand in front. */
  readonly trustedProxies: number;
  /** Where the metrics are to be had, on 127.0.0.1 only; null for nowhere, 0 takes any free port. */
  readonly metricsPort: number | null;
  readonly limits: SocketLimits;
  /** How long a relay that stops takes Google's messages at least: until whatever stands before the nodes knows. */
  readonly drainSeconds: number;
}

/** A variable that does not parse, or one that is missing. Its text names it and what was expected, never its value. */
export class EnvironmentError extends Error {
  readonly code = "environment";
  constructor(name: string, expected: string) {
    super(`${name} must be ${expected}.`);
    this.name = "EnvironmentError";
  }
}

const KEY_FILE = "relay-channel-key";

/** The variables this process was started with. */
export function processVariables(): Readonly<Record<string, string | undefined>> {
  // oxlint-disable-next-line node/no-process-env -- the one place of the relay that reads them
  return process.env;
}

/**
 * Reads the relay's variables; `args` may carry `--port N`, which goes before RELAY_PORT. On loopback a missing channel key is
 * made once and kept beside the data file. Throws EnvironmentError.
 */
export function readEnvironment(parts: {
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly args: readonly string[];
  readonly randomBytes: (length: number) => Uint8Array;
}): RelayEnvironment {
  const { variables, args, randomBytes } = parts;
  const given = (name: string) => {
    const text = variables[name]?.trim();
    return text === "" ? undefined : text;
  };
  const host = given("RELAY_HOST") ?? "127.0.0.1";
  if (!/^[A-Za-z0-9.:-]{1,255}$/.test(host))
    throw new EnvironmentError("RELAY_HOST", "a name or an address to listen on, such as 127.0.0.1");
  const publicUrl = readPublicUrl(given("RELAY_PUBLIC_URL"));
  if (publicUrl === null && !isLoopback(host))
    throw new EnvironmentError(
      "RELAY_PUBLIC_URL",
      "the https address Google can reach, because RELAY_HOST is not loopback",
    );
  const enrolmentKey = given("RELAY_ENROLMENT_KEY") ?? null;
  if (enrolmentKey !== null && !/^\S{8,200}$/.test(enrolmentKey))
    throw new EnvironmentError("RELAY_ENROLMENT_KEY", "8 to 200 characters without spaces");
  const dataFile = given("RELAY_DATA") ?? join("out", "relay", "relay.sqlite");
  const keyText = given("RELAY_CHANNEL_KEY");
  const isPublic = publicUrl !== null && !isLoopback(new URL(publicUrl).hostname);
  if (keyText === undefined && isPublic)
    throw new EnvironmentError(
      "RELAY_CHANNEL_KEY",
      "set on a public address: 32 random bytes as hex or base64",
    );
  const redisUrl = readRedisUrl(given("RELAY_REDIS_URL"));
  if (keyText === undefined && redisUrl !== null)
    throw new EnvironmentError(
      "RELAY_CHANNEL_KEY",
      "set beside RELAY_REDIS_URL, the same on all nodes: 32 random bytes as hex or base64",
    );
  const metricsPort = given("RELAY_METRICS_PORT");
  return {
    port: readPort(args, given("RELAY_PORT")),
    host,
    publicUrl,
    channelKeys: keyText === undefined ? [keptKey(dataFile, randomBytes)] : readKeys(keyText),
    enrolmentKey,
    dataFile,
    redisUrl,
    trustedProxies: readCount("RELAY_TRUSTED_PROXIES", given("RELAY_TRUSTED_PROXIES") ?? "0", 8),
    metricsPort: metricsPort === undefined ? null : readCount("RELAY_METRICS_PORT", metricsPort, 65_535),
    limits: {
      socketsPerSource: readCount(
        "RELAY_SOCKETS_PER_SOURCE",
        given("RELAY_SOCKETS_PER_SOURCE") ?? "1000",
        20_000,
      ),
      handshakesPerSecond: readCount(
        "RELAY_HANDSHAKES_PER_SECOND",
        given("RELAY_HANDSHAKES_PER_SECOND") ?? "500",
        20_000,
      ),
    },
    drainSeconds: readCount(
      "RELAY_DRAIN_SECONDS",
      given("RELAY_DRAIN_SECONDS") ?? (redisUrl === null ? "0" : "6"),
      15,
    ),
  };
}

function readPort(args: readonly string[], variable: string | undefined): number {
  const flag = args.indexOf("--port");
  if (flag === -1) return readCount("RELAY_PORT", variable ?? "0", 65_535);
  return readCount("--port", args[flag + 1] ?? "", 65_535);
}

function readCount(name: string, text: string, most: number): number {
  if (!/^[0-9]{1,5}$/.test(text) || Number(text) > most)
    throw new EnvironmentError(name, `a whole number from 0 to ${most}`);
  return Number(text);
}

function isLoopback(host: string): boolean {
  return ["127.0.0.1", "::1", "[::1]", "localhost"].includes(host);
}

function readPublicUrl(text: string | undefined): string | null {
  if (text === undefined) return null;
  const expected =
    "an https address without query, such as https://relay.example.com (http only for 127.0.0.1)";
  if (!URL.canParse(text)) throw new EnvironmentError("RELAY_PUBLIC_URL", expected);
  const url = new URL(text);
  const isSafe = url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url.hostname));
  if (!isSafe || url.search !== "" || url.hash !== "" || url.username !== "")
    throw new EnvironmentError("RELAY_PUBLIC_URL", expected);
  return (url.origin + url.pathname).replace(/\/+$/, "");
}

function readRedisUrl(text: string | undefined): string | null {
  if (text === undefined) return null;
  const isRedis = URL.canParse(text) && ["redis:", "rediss:"].includes(new URL(text).protocol);
  if (!isRedis || new URL(text).hostname === "")
    throw new EnvironmentError(
      "RELAY_REDIS_URL",
      "an address such as rediss://relay:password@redis.example.com:6379 (redis:// without TLS)",
    );
  return text;
}

function readKeys(text: string): readonly [Buffer, ...Buffer[]] {
  const expected = "32 random bytes as hex or base64; two keys, the newer first, with a comma between them";
  const [first, ...rest] = text.split(",").map((part) => readKey(part.trim()));
  if (first === undefined || rest.length > 1) throw new EnvironmentError("RELAY_CHANNEL_KEY", expected);
  const older = rest.filter((key) => key !== undefined);
  if (older.length !== rest.length) throw new EnvironmentError("RELAY_CHANNEL_KEY", expected);
  return [first, ...older];
}

function readKey(text: string): Buffer | undefined {
  if (/^[0-9a-fA-F]{64}$/.test(text)) return Buffer.from(text, "hex");
  if (/^[A-Za-z0-9+/_-]{43}=?$/.test(text)) return Buffer.from(text, "base64");
  return undefined;
}

function keptKey(dataFile: string, randomBytes: (length: number) => Uint8Array): Buffer {
  if (dataFile === ":memory:") return Buffer.from(randomBytes(32));
  const folder = dirname(dataFile);
  const file = join(folder, KEY_FILE);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  try {
    writeFileSync(file, Buffer.from(randomBytes(32)).toString("hex"), { flag: "wx", mode: 0o600 });
  } catch (fault) {
    if (!(fault instanceof Error && "code" in fault && fault.code === "EEXIST")) throw fault;
  }
  chmodSync(file, 0o600);
  const key = readKey(readFileSync(file, "utf8").trim());
  if (key === undefined)
    throw new EnvironmentError(
      `The file ${KEY_FILE} beside RELAY_DATA`,
      "32 bytes as hex; delete it to have a new one made",
    );
  return key;
}
