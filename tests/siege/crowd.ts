import type { AtEnd } from "../support/with-endings.ts";
import { aCrowdDesk, type CrowdDesk } from "./crowd-desk.ts";
import { addressOf, createSender } from "./send-from.ts";
import { passing, until } from "./until.ts";

const AT_ONCE = 20;
const RETRY_AFTER_MS = 1_000;
const PATIENCE_MS = 120_000;

/** What Google was answered. */
export interface GoogleTally {
  readonly sent: number;
  readonly taken: number;
  /** Told to come again: 503. Each was posted again until it was taken. */
  readonly later: number;
  /** Anything else, or a line that broke. */
  readonly refused: number;
}

/** Many desks, and Google that calls about their calendars in turns. */
export interface Crowd {
  readonly startGoogle: (messagesASecond: number) => void;
  /** Sends nothing new, and resolves once what was to come again has been taken. */
  readonly stopGoogle: () => Promise<void>;
  readonly tally: () => GoogleTally;
  /** How many desks are welcome now. */
  readonly welcome: () => number;
  /** Resolves with how many desks do not know of everything that was taken, after two minutes at most. */
  readonly converge: () => Promise<number>;
  /** The most desks let in within one second since the last call. */
  readonly peakASecond: () => number;
  /** When desks were told to come back, in milliseconds. */
  readonly byes: readonly number[];
}

/** Connects so many desks, each of a clinic of its own, and resolves once all are welcome. */
export async function gatherCrowd(
  url: string,
  { desks: count, keptLines }: { readonly desks: number; readonly keptLines: number },
  atEnd: AtEnd,
): Promise<Crowd> {
  const [sender, google] = [createSender(16), createSender(keptLines)];
  const bySecond = new Map<number, number>();
  const byes: number[] = [];
  const desks = Array.from({ length: count }, (_, number) =>
    aCrowdDesk({
      url,
      from: addressOf(number),
      sender,
      google,
      onWelcome: () => {
        const second = Math.floor(performance.now() / 1000);
        bySecond.set(second, (bySecond.get(second) ?? 0) + 1);
      },
      onBye: (retryAfterMs) => byes.push(retryAfterMs),
    }),
  );
  atEnd(() => {
    for (const desk of desks) desk.stop();
    sender.close();
    google.close();
  });
  for (let from = 0; from < count; from += AT_ONCE)
    await Promise.all(desks.slice(from, from + AT_ONCE).map((desk) => desk.start()));
  const welcome = () => desks.filter((desk) => desk.isWelcome()).length;
  await until(() => welcome() === count, PATIENCE_MS);
  bySecond.clear();

  const tally = { sent: 0, taken: 0, later: 0, refused: 0 };
  let underWay = 0;
  const post = async (desk: CrowdDesk): Promise<void> => {
    const message = desk.message();
    tally.sent += 1;
    for (;;) {
      const sentAt = Date.now();
      const status = await message.post().then(
        (answer) => answer.status,
        () => 0,
      );
      if (status === 204) {
        tally.taken += 1;
        return desk.wasTaken(message.number, sentAt);
      }
      if (status !== 503) {
        tally.refused += 1;
        return;
      }
      tally.later += 1;
      await passing(RETRY_AFTER_MS);
    }
  };
  let timer: NodeJS.Timeout | undefined;
  atEnd(() => clearInterval(timer));

  return {
    startGoogle: (messagesASecond) => {
      const began = performance.now();
      const before = tally.sent;
      timer = setInterval(() => {
        const due = before + ((performance.now() - began) / 1000) * messagesASecond;
        while (tally.sent < due) {
          const desk = desks[tally.sent % count];
          if (desk === undefined) return;
          underWay += 1;
          void post(desk).finally(() => (underWay -= 1));
        }
      }, 10);
    },
    stopGoogle: async () => {
      clearInterval(timer);
      await until(() => underWay === 0, PATIENCE_MS);
    },
    tally: () => ({ ...tally }),
    welcome,
    converge: async () => {
      const behind = () => desks.filter((desk) => !desk.isWelcome() || !desk.knowsAll()).length;
      await until(() => behind() === 0, PATIENCE_MS);
      return behind();
    },
    peakASecond: () => {
      const peak = Math.max(0, ...bySecond.values());
      bySecond.clear();
      return peak;
    },
    byes,
  };
}
