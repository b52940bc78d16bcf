import type { CalendarKey, ChannelId, ClinicId } from "../../shared/ids.ts";
import type { CalendarChange } from "../../shared/relay/protocol.ts";
import { addMs, instantFromMs, msOf, type Instant } from "../../shared/time.ts";
import {
  decideBinding,
  decideMessage,
  decideOpening,
  freshChannel,
  idsOf,
  type ChannelChanges,
} from "./channel-rules.ts";
import { MOST_CHANNELS, type Channel, type ChannelTable } from "./channel-table.ts";
import type { News } from "./relay-store.ts";

const TIDIED_EVERY_MS = 60 * 60_000;

/** A clinic's calendar and its last change. */
export interface CountedCalendar extends CalendarChange {
  readonly clinicId: ClinicId;
}

/** Where channels in memory are written behind; nothing where they are not. */
export interface ChannelWriter {
  /** Something changed that a desk was told of: it must be kept before the desk hears of it. */
  readonly now: (channels: readonly Channel[], dropped: readonly ChannelId[]) => void;
  /** Google's word, which may be written later and even be lost. A calendar is the same object each time until it is forgotten. */
  readonly later: (channel: Channel, calendar: CountedCalendar | undefined) => void;
  readonly forget: (clinicId: ClinicId, calendarKey: CalendarKey) => void;
}

interface ClinicState {
  readonly channels: Map<ChannelId, Channel>;
  readonly calendars: Map<CalendarKey, CountedCalendar>;
}

/** Channels that live in memory, begun with what was kept before. */
export function createMemoryChannels(parts: {
  readonly channels: readonly Channel[];
  readonly calendars: readonly CountedCalendar[];
  readonly writer: ChannelWriter | undefined;
  readonly tell: (news: News) => void;
}): ChannelTable {
  const { writer, tell } = parts;
  const clinics = new Map<ClinicId, ClinicState>();
  let tidiedAt = instantFromMs(0);

  const stateOf = (clinicId: ClinicId): ClinicState => {
    const known = clinics.get(clinicId);
    if (known !== undefined) return known;
    const state: ClinicState = { channels: new Map(), calendars: new Map() };
    clinics.set(clinicId, state);
    return state;
  };
  for (const channel of parts.channels) stateOf(channel.clinicId).channels.set(channel.id, channel);
  for (const calendar of parts.calendars)
    stateOf(calendar.clinicId).calendars.set(calendar.calendarKey, calendar);

  const listOf = (clinicId: ClinicId) => Array.from(clinics.get(clinicId)?.channels.values() ?? []);

  const apply = <Outcome>(
    clinicId: ClinicId,
    { outcome, kept, dropped }: ChannelChanges<Outcome>,
  ): Outcome => {
    if (kept.length + dropped.length === 0) return outcome;
    writer?.now(kept, dropped);
    const { channels } = stateOf(clinicId);
    for (const id of dropped) channels.delete(id);
    for (const channel of kept) channels.set(channel.id, channel);
    return outcome;
  };

  /** Lets go of what has expired in clinics that ask for nothing any more. */
  const tidyAll = (now: Instant) => {
    if (addMs(tidiedAt, TIDIED_EVERY_MS) > now) return;
    tidiedAt = now;
    for (const [clinicId, { channels }] of clinics) {
      const expired = Array.from(channels.values()).filter(({ tokenExpiresAt }) => tokenExpiresAt <= now);
      apply(clinicId, { outcome: undefined, kept: [], dropped: idsOf(expired) });
      forgetCalendars(clinicId);
      if (channels.size === 0) clinics.delete(clinicId);
    }
  };

  /** A calendar whose last channel has gone is no longer spoken of. */
  const forgetCalendars = (clinicId: ClinicId) => {
    const { channels, calendars } = stateOf(clinicId);
    const used = new Set(Array.from(channels.values(), ({ calendarKey }) => calendarKey));
    for (const calendarKey of Array.from(calendars.keys())) {
      if (used.has(calendarKey)) continue;
      calendars.delete(calendarKey);
      writer?.forget(clinicId, calendarKey);
    }
  };

  return {
    open: async (channel, mode) => {
      tidyAll(channel.openedAt);
      const outcome = apply(channel.clinicId, decideOpening(listOf(channel.clinicId), { channel, mode }));
      forgetCalendars(channel.clinicId);
      return outcome;
    },
    bind: async (bound) => apply(bound.clinicId, decideBinding(listOf(bound.clinicId), bound)),
    end: async ({ id, clinicId, now }) => {
      const known = clinics.get(clinicId)?.channels.get(id);
      if (known === undefined || known.endedAt !== null) return;
      apply(clinicId, { outcome: undefined, kept: [{ ...known, endedAt: now }], dropped: [] });
    },
    receive: (message) => {
      const { id, clinicId, calendarKey } = message.channel;
      const { channels, calendars } = stateOf(clinicId);
      const known = channels.get(id);
      if (known === undefined && channels.size >= MOST_CHANNELS) return { kind: "ended" };
      const channel = known ?? freshChannel(message.channel, null);
      const calendar = calendars.get(calendarKey);
      const { outcome, noted } = decideMessage(channel, message, calendar?.number);
      if (noted === undefined) return outcome;
      // In place: a copy for each message would cost more than the message.
      channel.messageNumber = noted.messageNumber;
      channel.resourceId ??= noted.resourceId;
      channel.lastMessageAt = noted.lastMessageAt;
      if (known === undefined) channels.set(id, channel);
      if (outcome.kind !== "changed") {
        writer?.later(channel, undefined);
        return outcome;
      }
      const { number } = outcome;
      const counted = calendar ?? { clinicId, calendarKey, number, changedAt: message.at };
      counted.number = number;
      counted.changedAt = message.at;
      if (calendar === undefined) calendars.set(calendarKey, counted);
      writer?.later(channel, counted);
      tell({
        kind: "changed",
        clinicId,
        calendarKey,
        number: outcome.number,
        takenAt: msOf(message.at),
      });
      return outcome;
    },
    listChanges: async (clinicId) =>
      Array.from(clinics.get(clinicId)?.calendars.values() ?? [], ({ calendarKey, changedAt, number }) => ({
        calendarKey,
        changedAt,
        number,
      })).toSorted((one, other) => (one.calendarKey < other.calendarKey ? -1 : 1)),
  };
}
