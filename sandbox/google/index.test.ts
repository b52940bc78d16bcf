import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { expect, test } from "vitest";
import { z } from "zod";
import { aSandbox } from "../../tests/support/sandbox.ts";

const PROGRAM = new URL("index.ts", import.meta.url).pathname;
const Addresses = z.strictObject({
  endpoint: z.url(),
  calendarPage: z.url(),
  control: z.url(),
  clientId: z.string(),
  clientSecret: z.string(),
  webClientId: z.string(),
  webClientSecret: z.string(),
});

async function runToItsEnd(args: string[]): Promise<{ code: unknown; said: string }> {
  const program = spawn(process.execPath, [PROGRAM, ...args]);
  let said = "";
  program.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
  const [code]: unknown[] = await once(program, "close");
  return { code, said };
}

test("prints its addresses as the first line and listens there", async () => {
  const program = spawn(process.execPath, [PROGRAM, "--allow-loopback-hooks"]);
  const [line]: unknown[] = await once(createInterface(program.stdout), "line");
  const { endpoint, calendarPage, control } = Addresses.parse(JSON.parse(String(line)));
  const [page, events] = await Promise.all([
    fetch(calendarPage),
    fetch(`${control}/events?calendarId=owner@clinic.example`),
  ]);
  program.kill("SIGTERM");
  const [code]: unknown[] = await once(program, "close");
  expect([page.status, await events.json(), code]).toEqual([200, { items: [] }, 0]);
  expect(calendarPage).toBe(`${endpoint}/calendar`);
});

test("says in a sentence that its port is taken", async () => {
  const sandbox = await aSandbox();
  const { port } = new URL(sandbox.endpoint);
  const end = await runToItsEnd(["--port", port]);
  await sandbox.close();
  expect(end).toEqual({
    code: 1,
    said: `Port ${port} is taken: stop what listens there, or give another with --port.\n`,
  });
});

test.each([
  ["--port", "many"],
  ["--colour", "blue"],
  ["--seed", "luck"],
  ["--nasty", "earthquake=0.1"],
])("says in a sentence what is wrong with %s %s", async (...args) => {
  expect(await runToItsEnd(args)).toEqual({ code: 1, said: expect.stringMatching(/^[^\n]+\.\n$/) });
});
