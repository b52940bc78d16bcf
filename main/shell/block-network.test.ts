import { EventEmitter } from "node:events";
import { expect, test } from "vitest";
import { blockNetwork, type NetworkSession } from "./block-network.ts";

type Listener = Parameters<NetworkSession["webRequest"]["onBeforeRequest"]>[0];

class AskedSession extends EventEmitter {
  #listener: Listener = (_details, callback) => callback({ cancel: false });
  readonly webRequest = {
    onBeforeRequest: (listener: Listener): void => {
      this.#listener = listener;
    },
  };

  cancels(url: string): boolean {
    let cancelled = false;
    this.#listener({ url }, ({ cancel }) => (cancelled = cancel));
    return cancelled;
  }
}

test("the desk's own files pass", () => {
  const session = new AskedSession();
  blockNetwork(session);
  expect(session.cancels("app://clinic/assets/index.js")).toBe(false);
});

test.each([
  "https://www.googleapis.com/calendar/v3/",
  "http://127.0.0.1:4101/",
  "ws://127.0.0.1:1/",
  "wss://relay.example.org/",
  "file:///etc/passwd",
  "ftp://example.com/",
  "app://elsewhere/x.js",
  "not an address",
])("%s is cancelled", (url) => {
  const session = new AskedSession();
  blockNetwork(session);
  expect(session.cancels(url)).toBe(true);
});

test("a download is cancelled", () => {
  const session = new AskedSession();
  blockNetwork(session);
  let prevented = false;
  session.emit("will-download", { preventDefault: () => (prevented = true) });
  expect(prevented).toBe(true);
});
