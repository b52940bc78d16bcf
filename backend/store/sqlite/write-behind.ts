import type { ChannelId } from "../../../shared/ids.ts";
import type { Timers } from "../../timers.ts";
import type { Channel } from "../channel-table.ts";
import type { ChannelWriter, CountedCalendar } from "../memory-channels.ts";
import type { ChannelRows } from "./channel-rows.ts";

/** How long Google's word may stay unwritten. What is lost with it costs a desk one needless look. */
const WRITTEN_AFTER_MS = 1000;

/** Writes channels to a file: what desks were told at once, what Google said a second later at most. */
export interface WriteBehind extends ChannelWriter {
  /** Writes what is not written yet. Throws where the file cannot be written; all stays for the next time. */
  readonly flush: () => void;
}

/** Nothing to write yet. `onFault` hears of what went wrong with nobody waiting; it is tried again a second later. */
export function createWriteBehind(parts: {
  readonly rows: ChannelRows;
  readonly timers: Timers;
  readonly onFault: (fault: unknown) => void;
}): WriteBehind {
  const { rows, timers, onFault } = parts;
  const channels = new Map<ChannelId, Channel>();
  // As they are: to make a key of each for each message would cost more than the writing.
  const calendars = new Set<CountedCalendar>();
  let stopTimer: (() => void) | undefined;

  const flush = () => {
    stopTimer?.();
    stopTimer = undefined;
    if (channels.size + calendars.size === 0) return;
    rows.write({
      channels: [],
      noted: channels.values(),
      dropped: [],
      calendars,
      forgotten: [],
    });
    channels.clear();
    calendars.clear();
  };
  const plan = () => {
    stopTimer ??= timers.after(WRITTEN_AFTER_MS, () => {
      stopTimer = undefined;
      try {
        flush();
      } catch (fault) {
        onFault(fault);
        plan();
      }
    });
  };
  return {
    now: (kept, dropped) => {
      rows.write({ channels: kept, noted: [], dropped, calendars: [], forgotten: [] });
      // What waited of these is older than what has just been written, or gone.
      for (const { id } of kept) channels.delete(id);
      for (const id of dropped) channels.delete(id);
    },
    later: (channel, calendar) => {
      channels.set(channel.id, channel);
      if (calendar !== undefined) calendars.add(calendar);
      plan();
    },
    forget: (clinicId, calendarKey) => {
      const forgotten = [{ clinicId, calendarKey }];
      rows.write({ channels: [], noted: [], dropped: [], calendars: [], forgotten });
      for (const one of calendars)
        if (one.clinicId === clinicId && one.calendarKey === calendarKey) calendars.delete(one);
    },
    flush,
  };
}
