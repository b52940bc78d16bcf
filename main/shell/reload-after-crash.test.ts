import { EventEmitter } from "node:events";
import { expect, test } from "vitest";
import { reloadAfterCrash } from "./reload-after-crash.ts";

function crashingPage() {
  const told: string[] = [];
  let at = 0;
  const page = Object.assign(new EventEmitter(), { reload: () => void told.push("reload") });
  reloadAfterCrash(page, { now: () => at, giveUp: () => void told.push("give up") });
  return {
    told,
    crash: (reason = "crashed") => page.emit("render-process-gone", {}, { reason }),
    wait: (minutes: number) => (at += minutes * 60_000),
  };
}

test("a page that crashes is loaded anew three times in ten minutes, and no more", () => {
  const { told, crash } = crashingPage();
  for (let times = 0; times < 4; times += 1) crash();
  expect(told).toEqual(["reload", "reload", "reload", "give up"]);
});

test("crashes of more than ten minutes ago are forgotten", () => {
  const { told, crash, wait } = crashingPage();
  for (let times = 0; times < 3; times += 1) crash();
  wait(10);
  crash();
  expect(told).toEqual(["reload", "reload", "reload", "reload"]);
});

test("a page that ended in order is left alone", () => {
  const { told, crash } = crashingPage();
  crash("clean-exit");
  expect(told).toEqual([]);
});
