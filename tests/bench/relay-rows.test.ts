import { expect, test } from "vitest";
import type { Figure } from "./bench-row.ts";
import { measureSockets } from "./rows/relay-sockets.ts";
import { measureSpoofed } from "./rows/relay-spoofed.ts";
import { measureWebhooks } from "./rows/relay-webhooks.ts";

/*
 * The relay's rows at a size at which their figures say nothing: only whether every server takes its sockets, tells each of them, and is
 * measured at all. What they cost is for `npm run bench`.
 */

function beside(figures: readonly Figure[]): readonly string[] {
  return figures.map((figure) => figure.beside.what);
}

test.runIf(process.platform === "linux")(
  "a webhook is told to each of its desks, whoever stands beside the relay",
  async () => {
    const figures = await measureWebhooks({
      sockets: 6,
      rounds: 1,
      messages: 300,
      bursts: 1,
      peers: ["socket.io"],
    });
    expect(beside(figures)).toEqual(["bare http + ws", "socket.io", "bare http + ws", "socket.io"]);
  },
);

test.runIf(process.platform === "linux")("sockets are weighed, and none of them is refused", async () => {
  const figures = await measureSockets({ sockets: 6, rounds: 1, settledMs: 0, peers: [] });
  expect({ beside: beside(figures), refused: figures.at(-1)?.measured }).toEqual({
    beside: ["bare http + ws", "socket.io", "bare http + ws", "socket.io", "none"],
    refused: 0,
  });
});

test.runIf(process.platform === "linux")("forged messages are refused, each of them", async () => {
  expect(beside(await measureSpoofed({ messages: 60, rounds: 1 }))).toEqual(["at most"]);
});
