import type { Database } from "better-sqlite3";
import { z } from "zod";
import { CalendarKey, ChannelId, ClinicId } from "../../shared/ids.ts";
import { CalendarChange } from "../../shared/relay/protocol.ts";
import { Instant } from "../../shared/time.ts";

/** How many channels of one calendar may wait for a desk to bind them; older ones that Google never used are let go. */
const MOST_WAITING = 4;

/** Google's promise to call about one calendar, as the relay knows it. */
const Channel = z.object({
  id: ChannelId,
  clinicId: ClinicId,
  calendarKey: CalendarKey,
  resourceId: z.string().nullable(),
  expiresAt: Instant.nullable(),
  lastMessageAt: Instant.nullable(),
  messageNumber: z.int(),
  endedAt: Instant.nullable(),
  tokenExpiresAt: Instant,
  /** The live channel of the calendar when this one was opened. */
  openedBeside: ChannelId.nullable(),
});
export type Channel = z.infer<typeof Channel>;

/** A channel when it is made, before Google or the desk said anything about it. */
export type NewChannel = Pick<Channel, "id" | "clinicId" | "calendarKey" | "tokenExpiresAt"> & {
  readonly openedAt: Instant;
};

/** One message of Google's with a good token. */
export interface ChannelMessage {
  readonly channel: NewChannel;
  readonly messageNumber: number;
  readonly resourceId: string;
  /** `sync` says that the channel works, `change` that something changed. */
  readonly meaning: "sync" | "change";
  readonly at: Instant;
}

/** What a message came to. */
export type MessageOutcome =
  | { readonly kind: "changed"; readonly number: number }
  /** A sign of life, nothing more. */
  | { readonly kind: "alive" }
  /** Its number is not above the highest one seen on this channel. */
  | { readonly kind: "repeated" }
  /** It names another resource than the channel's. */
  | { readonly kind: "otherResource" }
  /** A desk has stopped this channel. */
  | { readonly kind: "ended" };

/** The channels of all clinics and what came of them. */
export interface ChannelTable {
  /** The bound channel of a calendar that is neither expired nor ended, the newest first. */
  readonly findLive: (clinicId: ClinicId, calendarKey: CalendarKey, now: Instant) => Channel | undefined;
  /** How many calendars of a clinic have channels. */
  readonly countCalendars: (clinicId: ClinicId) => number;
  readonly hasCalendar: (clinicId: ClinicId, calendarKey: CalendarKey) => boolean;
  /** Keeps a new channel; lets go of those of the same calendar that were never bound nor called, but the newest few. */
  readonly open: (channel: NewChannel) => void;
  /**
   * Notes what Google answered to the desk. `overtaken`: since this channel was opened another one has come to serve the
   * calendar, and goes on doing so (CH6).
   */
  readonly bind: (bound: {
    readonly id: ChannelId;
    readonly clinicId: ClinicId;
    readonly resourceId: string;
    readonly expiresAt: Instant;
    readonly now: Instant;
  }) => "bound" | "unknown" | "otherResource" | "overtaken";
  /** Notes that a desk has stopped a channel; nothing to stop is fine. */
  readonly end: (channel: {
    readonly id: ChannelId;
    readonly clinicId: ClinicId;
    readonly now: Instant;
  }) => void;
  /**
   * Takes in a message of Google's. A channel the file does not know is kept from now on: its token proves that this relay made
   * it, so the file must have been lost.
   */
  readonly receive: (message: ChannelMessage) => MessageOutcome;
  /** When each calendar of a clinic last changed. */
  readonly listChanges: (clinicId: ClinicId) => readonly CalendarChange[];
}

const columns = `id, clinic_id AS clinicId, calendar_key AS calendarKey, resource_id AS resourceId, expires_at AS expiresAt,
  last_message_at AS lastMessageAt, message_number AS messageNumber, ended_at AS endedAt, token_expires_at AS tokenExpiresAt,
  opened_beside AS openedBeside`;

/** The channels of an open file. */
export function createChannelTable(database: Database): ChannelTable {
  const findById = database.prepare<[string]>(`SELECT ${columns} FROM channel WHERE id = ?`);
  const findLive = database.prepare<[string, string, string]>(
    `SELECT ${columns} FROM channel
     WHERE clinic_id = ? AND calendar_key = ? AND bound_at IS NOT NULL AND ended_at IS NULL AND expires_at > ?
     ORDER BY opened_at DESC, id DESC LIMIT 1`,
  );
  const countCalendars = database.prepare<[string], { count: number }>(
    "SELECT count(DISTINCT calendar_key) AS count FROM channel WHERE clinic_id = ?",
  );
  const hasCalendar = database.prepare<[string, string]>(
    "SELECT 1 FROM channel WHERE clinic_id = ? AND calendar_key = ? LIMIT 1",
  );
  const insert = database.prepare<[NewChannel & { readonly openedBeside: ChannelId | null }]>(
    `INSERT INTO channel (id, clinic_id, calendar_key, opened_at, token_expires_at, message_number, opened_beside)
     VALUES (@id, @clinicId, @calendarKey, @openedAt, @tokenExpiresAt, 0, @openedBeside) ON CONFLICT (id) DO NOTHING`,
  );
  const dropExpired = database.prepare<[string]>("DELETE FROM channel WHERE token_expires_at <= ?");
  const dropWaiting = database.prepare<[string, string, number]>(
    `DELETE FROM channel WHERE id IN (
       SELECT id FROM channel
       WHERE clinic_id = ? AND calendar_key = ? AND bound_at IS NULL AND last_message_at IS NULL
       ORDER BY opened_at DESC, id DESC LIMIT -1 OFFSET ?)`,
  );
  const dropForgotten = database.prepare<[string]>(
    `DELETE FROM calendar WHERE clinic_id = ? AND NOT EXISTS (
       SELECT 1 FROM channel
       WHERE channel.clinic_id = calendar.clinic_id AND channel.calendar_key = calendar.calendar_key)`,
  );
  const bind = database.prepare<[string, string, string, string]>(
    "UPDATE channel SET resource_id = ?, expires_at = ?, bound_at = ? WHERE id = ?",
  );
  const end = database.prepare<[string, string, string]>(
    "UPDATE channel SET ended_at = ? WHERE id = ? AND clinic_id = ? AND ended_at IS NULL",
  );
  const noteMessage = database.prepare<[number, string, string, string]>(
    "UPDATE channel SET message_number = ?, resource_id = ?, last_message_at = ? WHERE id = ?",
  );
  const countChange = database.prepare<[string, string, string], { number: number }>(
    `INSERT INTO calendar (clinic_id, calendar_key, number, changed_at) VALUES (?, ?, 1, ?)
     ON CONFLICT (clinic_id, calendar_key) DO UPDATE SET number = number + 1, changed_at = excluded.changed_at
     RETURNING number`,
  );
  const listChanges = database.prepare<[string]>(
    `SELECT calendar_key AS calendarKey, changed_at AS changedAt, number FROM calendar
     WHERE clinic_id = ? ORDER BY calendar_key`,
  );

  const toChannel = (row: unknown): Channel | undefined =>
    row === undefined ? undefined : Channel.parse(row);

  const open = (channel: NewChannel): void => {
    dropExpired.run(channel.openedAt);
    const { clinicId, calendarKey, openedAt } = channel;
    const live = toChannel(findLive.get(clinicId, calendarKey, openedAt));
    insert.run({ ...channel, openedBeside: live?.id ?? null });
    dropWaiting.run(channel.clinicId, channel.calendarKey, MOST_WAITING);
    dropForgotten.run(channel.clinicId);
  };

  const receive = ({ channel, messageNumber, resourceId, meaning, at }: ChannelMessage): MessageOutcome => {
    insert.run({ ...channel, openedBeside: null });
    const known = Channel.parse(findById.get(channel.id));
    if (known.endedAt !== null) return { kind: "ended" };
    if (known.resourceId !== null && known.resourceId !== resourceId) return { kind: "otherResource" };
    if (messageNumber <= known.messageNumber) return { kind: "repeated" };
    noteMessage.run(messageNumber, resourceId, at, known.id);
    if (meaning === "sync") return { kind: "alive" };
    const counted = countChange.get(known.clinicId, known.calendarKey, at);
    return { kind: "changed", number: z.object({ number: z.int() }).parse(counted).number };
  };
  const bindOne: ChannelTable["bind"] = ({ id, clinicId, resourceId, expiresAt, now }) => {
    const known = toChannel(findById.get(id));
    if (known === undefined || known.clinicId !== clinicId) return "unknown";
    if (known.resourceId !== null && known.resourceId !== resourceId) return "otherResource";
    const live = toChannel(findLive.get(clinicId, known.calendarKey, now));
    if (live !== undefined && live.id !== id && live.id !== known.openedBeside) return "overtaken";
    bind.run(resourceId, expiresAt, now, id);
    return "bound";
  };
  const bindAtOnce = database.transaction(bindOne);
  const openAtOnce = database.transaction(open);
  const receiveAtOnce = database.transaction(receive);

  return {
    findLive: (clinicId, calendarKey, now) => toChannel(findLive.get(clinicId, calendarKey, now)),
    countCalendars: (clinicId) => countCalendars.get(clinicId)?.count ?? 0,
    hasCalendar: (clinicId, calendarKey) => hasCalendar.get(clinicId, calendarKey) !== undefined,
    open: (channel) => openAtOnce.immediate(channel),
    bind: (bound) => bindAtOnce.immediate(bound),
    end: ({ id, clinicId, now }) => {
      end.run(now, id, clinicId);
    },
    receive: (message) => receiveAtOnce.immediate(message),
    listChanges: (clinicId) => z.array(CalendarChange).parse(listChanges.all(clinicId)),
  };
}
