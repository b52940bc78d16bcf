import { expect, test } from "vitest";
import { BROADCAST_CHANNEL } from "../../shared/ipc/calls.ts";
import { manualTimers } from "../../tests/support/manual-timers.ts";
import { announceTo } from "./announce-to.ts";

function aWindow() {
  const timers = manualTimers();
  const sent: unknown[] = [];
  let isGone = false;
  const announce = announceTo(
    { isDestroyed: () => isGone, webContents: { send: (...values) => void sent.push(values) } },
    timers,
  );
  return { timers, sent, announce, destroy: () => (isGone = true) };
}

test("a broadcast carries its name alone, and a window that is gone is told nothing", () => {
  const { sent, announce, destroy } = aWindow();
  announce("dayChanged");
  destroy();
  announce("queueChanged");
  expect(sent).toEqual([[BROADCAST_CHANNEL, "dayChanged"]]);
});

test("a backlog's hundreds of changes are told at once, then at most every 100 ms, the last one always", () => {
  const { timers, sent, announce } = aWindow();
  for (let index = 0; index < 400; index += 1) announce("queueChanged");
  expect(sent).toHaveLength(1);
  timers.pass(100);
  expect(sent).toHaveLength(2);
  timers.pass(1_000);
  expect(sent).toHaveLength(2);
  announce("queueChanged");
  expect(sent).toHaveLength(3);
});

test("one name does not hold up another", () => {
  const { sent, announce } = aWindow();
  announce("dayChanged");
  announce("queueChanged");
  expect(sent).toEqual([
    [BROADCAST_CHANNEL, "dayChanged"],
    [BROADCAST_CHANNEL, "queueChanged"],
  ]);
});
