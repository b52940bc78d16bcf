import { aRelay, type RunningRelay } from "./a-relay.ts";
import { sharedRedis, type StoreKind } from "./a-store.ts";
import { aHandDesk, type HandAnswer, type HandDesk } from "./hand-desk.ts";

/** A relay that knows one desk, the first of its clinic. */
export interface RelayWithADesk extends RunningRelay {
  readonly first: HandDesk;
  /** What the relay says to a request of that desk. */
  readonly ask: (method: string, path: string, body?: object) => Promise<HandAnswer>;
  /** Has that desk take another out of their clinic. */
  readonly revoke: (desk: HandDesk) => Promise<HandAnswer>;
}

/** Starts a relay with a store of a kind; closed when the test is over. */
export async function aRelayWithADesk(kind: StoreKind): Promise<RelayWithADesk> {
  const relay = await aRelay(kind === "a file" ? {} : { env: { redisUrl: (await sharedRedis()).url } });
  const first = aHandDesk();
  await first.ticket(relay.url, "request");
  const ask = (method: string, path: string, body?: object) => first.ask(relay.url, method, path, body);
  const revoke = (desk: HandDesk) =>
    ask("DELETE", `/v1/desks/${desk.deskId}`, { revocation: first.clinic.revoke(desk.deskId) });
  return { ...relay, first, ask, revoke };
}
