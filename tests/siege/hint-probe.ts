import type { CalendarKey } from "../../shared/ids.ts";
import type { AtEnd } from "../support/with-endings.ts";
import { until } from "./until.ts";
import { addressOf, createSender } from "./send-from.ts";
import { aSiegeChannel } from "./siege-channel.ts";
import { aSiegeDesk } from "./siege-desk.ts";

/** So many calendars that none is called about twice within a second, when hints of one are put together. */
const CALENDARS = 60;
const EVERY_MS = 25;

/** One valid message of Google's: when it was sent (`performance.now`) and how long its hint took, in milliseconds. */
export interface ProbedHint {
  readonly sentAt: number;
  readonly tookMs: number;
}

/** A desk that measures what it is told. */
export interface HintProbe {
  /** All that have come so far. */
  readonly hints: readonly ProbedHint[];
  /** What Google was answered, how often. */
  readonly statuses: ReadonlyMap<number, number>;
  /** Sends no more, and resolves once everything has been answered and told of, or after 15 s with how many hints are missing. */
  readonly stop: () => Promise<number>;
}

/** Connects one desk and posts a valid message forty times a second, each over a line of its own, until `stop`. */
export async function startHintProbe(url: string, atEnd: AtEnd): Promise<HintProbe> {
  const sender = createSender(8);
  const desk = aSiegeDesk({ sender, from: addressOf(0) });
  await desk.register(url);
  const under = new Map<CalendarKey, number>();
  const hints: ProbedHint[] = [];
  const statuses = new Map<number, number>();
  const socket = await desk.listen(url, (message) => {
    if (message.kind !== "changed") return;
    const sentAt = under.get(message.calendarKey);
    if (sentAt === undefined) return;
    under.delete(message.calendarKey);
    hints.push({ sentAt, tookMs: performance.now() - sentAt });
  });
  const google = createSender(0);
  const channels = Array.from({ length: CALENDARS }, (_, number) =>
    aSiegeChannel(desk.clinic.clinicId, number, google),
  );
  let turn = 0;
  const timer = setInterval(() => {
    const channel = channels[turn % CALENDARS];
    turn += 1;
    if (channel === undefined || under.has(channel.calendarKey)) return;
    under.set(channel.calendarKey, performance.now());
    channel
      .message(url)
      .post()
      .then(
        ({ status }) => statuses.set(status, (statuses.get(status) ?? 0) + 1),
        () => statuses.set(0, (statuses.get(0) ?? 0) + 1),
      );
  }, EVERY_MS);
  atEnd(() => {
    clearInterval(timer);
    socket.terminate();
    sender.close();
  });
  return {
    hints,
    statuses,
    stop: async () => {
      clearInterval(timer);
      await until(() => under.size === 0);
      return under.size;
    },
  };
}
