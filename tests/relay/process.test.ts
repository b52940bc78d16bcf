import { spawn } from "node:child_process";
import { createServer, type AddressInfo } from "node:net";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";

const entry = fileURLToPath(new URL("../../backend/index.ts", import.meta.url));

function start(variables: Record<string, string>, args: readonly string[] = []) {
  const child = spawn(process.execPath, [entry, ...args], {
    env: { PATH: "", RELAY_DATA: ":memory:", ...variables },
    stdio: ["ignore", "pipe", "pipe"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (part: string) => (stderr += part));
  const firstLine = new Promise<string>((resolve) =>
    createInterface({ input: child.stdout }).once("line", resolve),
  );
  const ended = new Promise<{ code: number | null; stderr: string }>((resolve) =>
    child.once("close", (code) => resolve({ code, stderr })),
  );
  return { child, firstLine, ended };
}

test("the first line is one JSON object with its addresses; SIGTERM ends it with 0", async () => {
  const { child, firstLine, ended } = start({});
  const addresses: unknown = JSON.parse(await firstLine);
  child.kill("SIGTERM");
  expect({ addresses, code: (await ended).code }).toEqual({
    addresses: {
      url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
      notifications: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/google\/notifications$/),
    },
    code: 0,
  });
});

test("Google is told the public address, without a slash too many", async () => {
  const { firstLine } = start({
    RELAY_PUBLIC_URL: "https://relay.example.com/",
    RELAY_CHANNEL_KEY: "0f".repeat(32),
  });
  expect(JSON.parse(await firstLine)).toMatchObject({
    notifications: "https://relay.example.com/google/notifications",
  });
});

test("a variable that does not parse is named in one sentence, with exit code 2", async () => {
  const { ended } = start({ RELAY_PORT: "four" });
  expect(await ended).toEqual({ code: 2, stderr: "RELAY_PORT must be a whole number from 0 to 65535.\n" });
});

test("a port that is taken is named in one sentence, with exit code 1", async () => {
  const other = createServer();
  onTestFinished(() => void other.close());
  const port = await new Promise<number>((resolve) =>
    other.listen(0, "127.0.0.1", () => {
      const address: AddressInfo | string | null = other.address();
      resolve(address === null || typeof address === "string" ? 0 : address.port);
    }),
  );
  const { ended } = start({}, ["--port", String(port)]);
  expect(await ended).toEqual({
    code: 1,
    stderr: `cannot listen on 127.0.0.1:${port}: another program holds that port. Stop it, or set RELAY_PORT to another.\n`,
  });
});
