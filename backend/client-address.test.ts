import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { clientAddress } from "./client-address.ts";

/** What a server behind this many proxies takes the sender of this header to be. */
async function readBehind(trustedProxies: number, header: string | undefined): Promise<string | undefined> {
  const server = createServer((request, response) => response.end(clientAddress(request, trustedProxies)));
  onTestFinished(() => void server.close());
  const address = await new Promise<AddressInfo | string | null>((resolve) =>
    server.listen(0, "127.0.0.1", () => resolve(server.address())),
  );
  const port = address === null || typeof address === "string" ? 0 : address.port;
  const answer = await fetch(`http://127.0.0.1:${port}/`, {
    headers: header === undefined ? {} : { "X-Forwarded-For": header },
  });
  return answer.text();
}

test("without proxies nobody's word is taken", async () => {
  expect(await readBehind(0, "192.0.2.1")).toBe("127.0.0.1");
});

test("behind proxies the outermost of them is believed, and nothing a stranger wrote before it", async () => {
  expect([
    await readBehind(1, "192.0.2.66, 192.0.2.1"),
    await readBehind(2, "192.0.2.66, 192.0.2.1, 192.0.2.2"),
    await readBehind(2, "192.0.2.1"),
    await readBehind(1, undefined),
  ]).toEqual(["192.0.2.1", "192.0.2.1", "192.0.2.1", "127.0.0.1"]);
});
