import { expect, test } from "vitest";
import { proxyOf } from "./proxy-of.ts";

const proxy = new URL("http://proxy.example.org:3128");

function isProxied(address: string, noProxy?: string): boolean {
  return proxyOf(new URL(address), { proxy, noProxy }) === proxy;
}

test("leads to every address with TLS, but for those that are named", () => {
  const named = "localhost, .clinic.example,relay.example.org:8443";
  expect([
    isProxied("https://relay.example.org"),
    isProxied("https://relay.example.org", named),
    isProxied("https://relay.example.org:8443", named),
    isProxied("https://relay.clinic.example", named),
    isProxied("https://clinic.example", named),
    isProxied("https://notclinic.example", named),
    isProxied("https://relay.example.org", "*"),
    isProxied("http://127.0.0.1:4100"),
  ]).toEqual([true, true, false, false, false, true, false, false]);
});

test("there is none where none is set", () => {
  expect(
    proxyOf(new URL("https://relay.example.org"), { proxy: undefined, noProxy: undefined }),
  ).toBeUndefined();
});
