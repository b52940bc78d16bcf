import { expect, test } from "vitest";
import { followNetwork } from "./follow-network.ts";

test("[PL4] when the network is back Google is tried at once, until nobody listens any more", () => {
  const asked: string[] = [];
  Reflect.set(window, "desk", {
    syncNow: async () => {
      asked.push("syncNow");
      return { ok: true, value: undefined };
    },
  });
  const stop = followNetwork(window);
  window.dispatchEvent(new Event("online"));
  expect(asked).toEqual(["syncNow"]);
  stop();
  window.dispatchEvent(new Event("online"));
  expect(asked).toEqual(["syncNow"]);
});
