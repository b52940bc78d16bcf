import { expect, test } from "vitest";
import { findSystemProxy } from "./system-proxy.ts";

const address = "https://www.googleapis.com/";

async function found(answer: string): Promise<string | undefined> {
  return (await findSystemProxy({ resolveProxy: () => Promise.resolve(answer), address }))?.href;
}

test("takes the first proxy that the system offers, and none where it says so", async () => {
  expect([
    await found("PROXY proxy.example.org:3128; DIRECT"),
    await found("HTTPS proxy.example.org:8443"),
    await found("DIRECT"),
    await found("DIRECT; PROXY proxy.example.org:3128"),
    await found("SOCKS5 proxy.example.org:1080"),
    await found(""),
  ]).toEqual([
    "http://proxy.example.org:3128/",
    "https://proxy.example.org:8443/",
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test("a system that cannot say has none", async () => {
  const resolveProxy = () => Promise.reject(new Error("the PAC file cannot be read"));
  expect(await findSystemProxy({ resolveProxy, address })).toBeUndefined();
});
