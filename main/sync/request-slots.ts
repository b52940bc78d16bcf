import type { GoogleCalendarId } from "../../shared/ids.ts";

/** Writes at Google at the same time: of one account, and on one calendar (OB4). */
const MOST_IN_FLIGHT = 8;
const MOST_PER_CALENDAR = 4;

/** Leave to have one request at Google. */
export interface RequestSlot {
  /** The answer is here: another one may ask while it is taken in. Again, or after the end: nothing happens. */
  readonly leave: () => void;
  /** Resolves once there is room again, before anybody who has not begun yet; at once where it was not left. */
  readonly enter: () => Promise<void>;
}

/** How many may ask at the same time, and who waits for that. */
export interface RequestSlots {
  readonly isFull: () => boolean;
  readonly hasRoom: (calendarId: GoogleCalendarId) => boolean;
  /** Takes a slot; there must be room. */
  readonly take: (calendarId: GoogleCalendarId) => RequestSlot;
  /** Resolves when slots have been left, once for all that are left until the event loop comes round. */
  readonly freed: () => Promise<void>;
}

/** Slots of one account, all of them free. `isBusy`: Google found too much was written to the calendar at once. */
export function createRequestSlots(isBusy: (calendarId: GoogleCalendarId) => boolean): RequestSlots {
  const taken = new Map<GoogleCalendarId, number>();
  let all = 0;
  let waiting: { readonly calendarId: GoogleCalendarId; readonly goOn: () => void }[] = [];
  let next = Promise.withResolvers<void>();
  let isAnnounced = false;

  const isFull = (): boolean => all >= MOST_IN_FLIGHT;

  function hasRoom(calendarId: GoogleCalendarId): boolean {
    const most = isBusy(calendarId) ? 1 : MOST_PER_CALENDAR;
    return !isFull() && (taken.get(calendarId) ?? 0) < most;
  }

  function count(calendarId: GoogleCalendarId, more: 1 | -1): void {
    all += more;
    taken.set(calendarId, (taken.get(calendarId) ?? 0) + more);
  }

  function serve(): void {
    waiting = waiting.filter(({ calendarId, goOn }) => {
      if (!hasRoom(calendarId)) return true;
      count(calendarId, 1);
      goOn();
      return false;
    });
  }

  function announce(): void {
    if (isAnnounced) return;
    isAnnounced = true;
    setImmediate(() => {
      isAnnounced = false;
      next.resolve();
      next = Promise.withResolvers();
    });
  }

  return {
    isFull,
    hasRoom,
    take: (calendarId) => {
      count(calendarId, 1);
      let isHeld = true;
      return {
        leave: () => {
          if (!isHeld) return;
          isHeld = false;
          count(calendarId, -1);
          serve();
          announce();
        },
        enter: () =>
          new Promise((resolve) => {
            if (isHeld) return resolve();
            isHeld = true;
            waiting.push({ calendarId, goOn: resolve });
            serve();
          }),
      };
    },
    freed: () => next.promise,
  };
}
