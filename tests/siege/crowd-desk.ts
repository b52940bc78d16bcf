import type { WebSocket } from "ws";
import { nextDelay } from "../../main/relay/reconnect-delay.ts";
import type { DownMessage } from "../../shared/relay/protocol.ts";
import type { Sender } from "./send-from.ts";
import { aSiegeChannel, type SiegeMessage } from "./siege-channel.ts";
import { aSiegeDesk } from "./siege-desk.ts";

/** One desk of a clinic of its own with one calendar, which comes back whenever it loses its line. */
export interface CrowdDesk {
  readonly start: () => Promise<void>;
  readonly isWelcome: () => boolean;
  /** Google's next message about its calendar. */
  readonly message: () => SiegeMessage;
  /** Notes that a message was taken that was sent at this Unix millisecond; one that a later one overtook says nothing new. */
  readonly wasTaken: (number: number, sentAt: number) => void;
  /** Whether it knows of everything that was taken: numbers are at least the millisecond of the taking. */
  readonly knowsAll: () => boolean;
  readonly stop: () => void;
}

/** A desk at an address; `onWelcome` hears of each time it is let in, `onBye` of when it is to come back. */
export function aCrowdDesk(parts: {
  readonly url: string;
  readonly from: string;
  readonly sender: Sender;
  readonly google: Sender;
  readonly onWelcome: () => void;
  readonly onBye: (retryAfterMs: number) => void;
}): CrowdDesk {
  const { url, from, sender, google, onWelcome, onBye } = parts;
  const desk = aSiegeDesk({ sender, from });
  const channel = aSiegeChannel(desk.clinic.clinicId, 0, google);
  let socket: WebSocket | undefined;
  let isWelcome = false;
  let isOver = false;
  let failures = 0;
  let backIn: number | undefined;
  let newest = 0;
  let taken = 0;
  let known = 0;
  let waiting: NodeJS.Timeout | undefined;

  const hear = (message: DownMessage) => {
    if (message.kind === "changed") known = Math.max(known, message.number);
    if (message.kind === "bye") {
      backIn = message.retryAfterMs;
      onBye(message.retryAfterMs);
    }
    if (message.kind !== "welcome") return;
    for (const { number } of message.calendars) known = Math.max(known, number);
    if (isWelcome) return;
    isWelcome = true;
    failures = 0;
    onWelcome();
  };
  const comeBack = () => {
    isWelcome = false;
    if (isOver) return;
    const delay = nextDelay({ failures, comeBackInMs: backIn, random: Math.random });
    failures += 1;
    backIn = undefined;
    waiting = setTimeout(() => void connect(), delay);
  };
  const connect = async (): Promise<void> => {
    try {
      socket = await desk.listen(url, hear);
      socket.once("close", comeBack);
      if (isOver) socket.terminate();
    } catch {
      comeBack();
    }
  };

  return {
    start: async () => {
      await desk.register(url);
      await connect();
    },
    isWelcome: () => isWelcome,
    message: () => channel.message(url),
    wasTaken: (number, sentAt) => {
      if (number <= newest) return;
      newest = number;
      taken = sentAt;
    },
    knowsAll: () => known >= taken,
    stop: () => {
      isOver = true;
      clearTimeout(waiting);
      socket?.terminate();
    },
  };
}
