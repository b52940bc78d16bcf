import type { Database } from "better-sqlite3";
import { z } from "zod";
import { CalendarKey, ClinicId, type ChannelId } from "../../../shared/ids.ts";
import { Instant } from "../../../shared/time.ts";
import { Channel } from "../channel-table.ts";
import type { CountedCalendar } from "../memory-channels.ts";

const Calendar = z.object({
  clinicId: ClinicId,
  calendarKey: CalendarKey,
  number: z.int(),
  changedAt: Instant,
});

/** The channels and calendars of a file, read all at once and written a few at a time. */
export interface ChannelRows {
  readonly readChannels: () => readonly Channel[];
  readonly readCalendars: () => readonly CountedCalendar[];
  /** All or nothing. */
  readonly write: (changes: {
    readonly channels: Iterable<Channel>;
    /** Of these only Google's word is new. */
    readonly noted: Iterable<Channel>;
    readonly dropped: Iterable<ChannelId>;
    readonly calendars: Iterable<CountedCalendar>;
    readonly forgotten: Iterable<Pick<CountedCalendar, "clinicId" | "calendarKey">>;
  }) => void;
}

/** The rows of an open file. */
export function createChannelRows(database: Database): ChannelRows {
  const readChannels = database.prepare(
    `SELECT id, clinic_id AS clinicId, calendar_key AS calendarKey, opened_at AS openedAt, opened_beside AS openedBeside,
       token_expires_at AS tokenExpiresAt, resource_id AS resourceId, bound_at AS boundAt, expires_at AS expiresAt,
       ended_at AS endedAt, message_number AS messageNumber, last_message_at AS lastMessageAt FROM channel`,
  );
  const readCalendars = database.prepare(
    "SELECT clinic_id AS clinicId, calendar_key AS calendarKey, number, changed_at AS changedAt FROM calendar",
  );
  const keep = database.prepare<[Channel]>(
    `INSERT INTO channel (id, clinic_id, calendar_key, opened_at, opened_beside, token_expires_at, resource_id, bound_at,
       expires_at, ended_at, message_number, last_message_at)
     VALUES (@id, @clinicId, @calendarKey, @openedAt, @openedBeside, @tokenExpiresAt, @resourceId, @boundAt, @expiresAt,
       @endedAt, @messageNumber, @lastMessageAt)
     ON CONFLICT (id) DO UPDATE SET resource_id = excluded.resource_id, bound_at = excluded.bound_at,
       expires_at = excluded.expires_at, ended_at = excluded.ended_at, message_number = excluded.message_number,
       last_message_at = excluded.last_message_at`,
  );
  const note = database.prepare<[number, string | null, string | null, string]>(
    "UPDATE channel SET message_number = ?, last_message_at = ?, resource_id = ? WHERE id = ?",
  );
  const drop = database.prepare<[string]>("DELETE FROM channel WHERE id = ?");
  const count = database.prepare<[string, string, number, string]>(
    `INSERT INTO calendar (clinic_id, calendar_key, number, changed_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (clinic_id, calendar_key) DO UPDATE SET number = excluded.number, changed_at = excluded.changed_at`,
  );
  const forget = database.prepare<[string, string]>(
    "DELETE FROM calendar WHERE clinic_id = ? AND calendar_key = ?",
  );
  const write = database.transaction(
    ({ channels, noted, dropped, calendars, forgotten }: Parameters<ChannelRows["write"]>[0]) => {
      for (const channel of channels) keep.run(channel);
      for (const channel of noted) {
        const { messageNumber, lastMessageAt, resourceId, id } = channel;
        // Of a channel nobody has written yet all is new.
        if (note.run(messageNumber, lastMessageAt, resourceId, id).changes === 0) keep.run(channel);
      }
      for (const id of dropped) drop.run(id);
      for (const { clinicId, calendarKey, number, changedAt } of calendars)
        count.run(clinicId, calendarKey, number, changedAt);
      for (const { clinicId, calendarKey } of forgotten) forget.run(clinicId, calendarKey);
    },
  );
  return {
    readChannels: () => z.array(Channel).parse(readChannels.all()),
    readCalendars: () => z.array(Calendar).parse(readCalendars.all()),
    write: (changes) => write.immediate(changes),
  };
}
