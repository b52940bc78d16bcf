import { type BenchRow, counted, type Figure } from "../bench-row.ts";
import { openArena } from "../relay-arena.ts";
import { median } from "../spread.ts";

const MOST_MICROS = 30;

/** B29: a forged message is refused at a price nobody can ruin the relay with. */
export const relaySpoofed: BenchRow = {
  name: "relay-spoofed",
  run: () => measureSpoofed({ messages: 20_000, rounds: 7 }),
};

/** The messages are whole but for their tokens, which are of the right shape and wrong in their last letters. */
export async function measureSpoofed(load: {
  readonly messages: number;
  readonly rounds: number;
}): Promise<readonly Figure[]> {
  const { messages, rounds } = load;
  const arena = await openArena({ kinds: ["relay"], sockets: 6, calendarsEach: Math.ceil(messages / 3) });
  try {
    const [contender] = arena.contenders;
    if (contender === undefined) throw new Error("no relay");
    const { peer, crowd, webhooks } = contender;
    const forged = (token: string) => token.slice(0, -6) + (token.endsWith("AAAAAA") ? "BBBBBB" : "AAAAAA");
    await crowd.aim(webhooks.map((webhook) => ({ ...webhook, token: forged(webhook.token) })));
    const micros: number[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      const before = peer.processorMs();
      const { sent, heard } = await crowd.burst(404);
      if (heard > 0) throw new Error("a forged message was believed");
      if (round > 0) micros.push(((peer.processorMs() - before) * 1_000) / sent);
    }
    return [
      counted({
        what: "relay: processor time to refuse a forged webhook",
        unit: "µs",
        measured: median(micros),
        allowed: { what: "at most", value: MOST_MICROS },
      }),
    ];
  } finally {
    await arena.close();
  }
}
