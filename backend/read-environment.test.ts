import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { EnvironmentError, readEnvironment } from "./read-environment.ts";

const folder = mkdtempSync(join(tmpdir(), "relay-environment-"));
afterAll(() => rmSync(folder, { recursive: true }));
const hexKey = "0f".repeat(32);
const read = (variables: Record<string, string>, args: readonly string[] = []) =>
  readEnvironment({
    variables: { RELAY_DATA: ":memory:", ...variables },
    args,
    randomBytes: (length) => Buffer.alloc(length, 9),
  });

test("without any variable it is a relay for this computer on any free port", () => {
  expect(read({})).toEqual({
    port: 0,
    host: "127.0.0.1",
    publicUrl: null,
    channelKeys: [Buffer.alloc(32, 9)],
    enrolmentKey: null,
    dataFile: ":memory:",
    redisUrl: null,
    trustedProxies: 0,
    metricsPort: null,
    limits: { socketsPerSource: 1000, handshakesPerSecond: 500 },
    drainSeconds: 0,
  });
});

test("reads every variable; --port goes before RELAY_PORT", () => {
  const variables = {
    RELAY_PORT: "4201",
    RELAY_HOST: "0.0.0.0",
    RELAY_PUBLIC_URL: "https://relay.example.com/desk/",
    RELAY_CHANNEL_KEY: `${hexKey},${Buffer.alloc(32, 2).toString("base64")}`,
    RELAY_ENROLMENT_KEY: "let-us-in-please",
    RELAY_REDIS_URL: "rediss://relay:secret@redis.example.com:6379",
    RELAY_TRUSTED_PROXIES: "1",
    RELAY_METRICS_PORT: "9464",
    RELAY_SOCKETS_PER_SOURCE: "60",
    RELAY_HANDSHAKES_PER_SECOND: "70",
  };
  expect(read(variables, ["--port", "4300"])).toEqual({
    port: 4300,
    host: "0.0.0.0",
    publicUrl: "https://relay.example.com/desk",
    channelKeys: [Buffer.from(hexKey, "hex"), Buffer.alloc(32, 2)],
    enrolmentKey: "let-us-in-please",
    dataFile: ":memory:",
    redisUrl: "rediss://relay:secret@redis.example.com:6379",
    trustedProxies: 1,
    metricsPort: 9464,
    limits: { socketsPerSource: 60, handshakesPerSecond: 70 },
    drainSeconds: 6,
  });
});

test.each([
  [{ RELAY_PORT: "http" }, "RELAY_PORT must be a whole number from 0 to 65535."],
  [{ RELAY_PORT: "70000" }, "RELAY_PORT must be a whole number from 0 to 65535."],
  [{ RELAY_HOST: "a b" }, "RELAY_HOST must be a name or an address to listen on, such as 127.0.0.1."],
  [
    { RELAY_HOST: "0.0.0.0" },
    "RELAY_PUBLIC_URL must be the https address Google can reach, because RELAY_HOST is not loopback.",
  ],
  [
    { RELAY_PUBLIC_URL: "http://relay.example.com" },
    "RELAY_PUBLIC_URL must be an https address without query, such as https://relay.example.com (http only for 127.0.0.1).",
  ],
  [
    { RELAY_PUBLIC_URL: "https://relay.example.com" },
    "RELAY_CHANNEL_KEY must be set on a public address: 32 random bytes as hex or base64.",
  ],
  [
    { RELAY_CHANNEL_KEY: "short" },
    "RELAY_CHANNEL_KEY must be 32 random bytes as hex or base64; two keys, the newer first, with a comma between them.",
  ],
  [{ RELAY_ENROLMENT_KEY: "short" }, "RELAY_ENROLMENT_KEY must be 8 to 200 characters without spaces."],
  [
    { RELAY_REDIS_URL: "http://redis.example.com" },
    "RELAY_REDIS_URL must be an address such as rediss://relay:password@redis.example.com:6379 (redis:// without TLS).",
  ],
  [
    { RELAY_REDIS_URL: "redis://127.0.0.1:6379" },
    "RELAY_CHANNEL_KEY must be set beside RELAY_REDIS_URL, the same on all nodes: 32 random bytes as hex or base64.",
  ],
  [{ RELAY_METRICS_PORT: "-1" }, "RELAY_METRICS_PORT must be a whole number from 0 to 65535."],
  [{ RELAY_TRUSTED_PROXIES: "true" }, "RELAY_TRUSTED_PROXIES must be a whole number from 0 to 8."],
])("says what is wrong with %o", (variables, sentence) => {
  expect(() => read(variables)).toThrow(new EnvironmentError(...split(sentence)));
});

test("makes a channel key once and keeps it beside the data, for its owner only", () => {
  const dataFile = join(folder, "new", "relay.sqlite");
  let made = 0;
  const readAgain = () =>
    readEnvironment({
      variables: { RELAY_DATA: dataFile },
      args: [],
      randomBytes: (length) => Buffer.alloc(length, (made += 1)),
    }).channelKeys;
  const first = readAgain();
  const file = join(folder, "new", "relay-channel-key");
  expect({
    first,
    second: readAgain(),
    mode: statSync(file).mode & 0o777,
    text: readFileSync(file, "utf8"),
  }).toEqual({
    first: [Buffer.alloc(32, 1)],
    second: [Buffer.alloc(32, 1)],
    mode: 0o600,
    text: "01".repeat(32),
  });
});

function split(sentence: string): [string, string] {
  const [name = "", expected = ""] = sentence.slice(0, -1).split(" must be ");
  return [name, expected];
}
