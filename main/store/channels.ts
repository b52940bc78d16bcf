import { z } from "zod";
import { AccountId, ChannelId, GoogleCalendarId } from "../../shared/ids.ts";
import { Instant } from "../../shared/time.ts";
import { keepUntilWritten } from "./keep-until-written.ts";
import { all, change, changeOne, type Reader, type Writer } from "./sql.ts";

/** Google's promise to tell the relay about one calendar, until it expires. */
export const Channel = z.object({
  id: ChannelId,
  calendarId: GoogleCalendarId,
  accountId: AccountId,
  resourceId: z.string(),
  openedAt: Instant,
  expiresAt: Instant,
  /** When Google was last heard on it (its `sync` message counts); null: never yet. */
  lastMessageAt: Instant.nullable(),
});
export type Channel = z.infer<typeof Channel>;

const listKept = keepUntilWritten("channel", (reader): readonly Channel[] =>
  all<unknown>(
    reader,
    `SELECT id, calendar_id AS calendarId, account_id AS accountId, resource_id AS resourceId, opened_at AS openedAt,
       expires_at AS expiresAt, last_message_at AS lastMessageAt
     FROM channel ORDER BY opened_at DESC, id`,
  ).map((row) => Channel.parse(row)),
);

/** Every channel, the newest first. */
export function listChannels(reader: Reader): readonly Channel[] {
  return listKept(reader);
}

/** The channels of one calendar, the newest first. */
export function listChannelsOf(reader: Reader, calendarId: GoogleCalendarId): Channel[] {
  return listKept(reader).filter((channel) => channel.calendarId === calendarId);
}

/** Notes a channel that Google has promised; its id must be new. */
export function insertChannel(writer: Writer, channel: Channel): void {
  changeOne(
    writer,
    `INSERT INTO channel (id, calendar_id, account_id, resource_id, opened_at, expires_at, last_message_at)
     VALUES (@id, @calendarId, @accountId, @resourceId, @openedAt, @expiresAt, @lastMessageAt)`,
    channel,
  );
}

/** Notes that Google was heard on a channel; one that is not there any more is fine. */
export function noteMessage(
  writer: Writer,
  heard: { readonly id: ChannelId; readonly lastMessageAt: Instant },
): void {
  change(writer, "UPDATE channel SET last_message_at = @lastMessageAt WHERE id = @id", heard);
}

/** Forgets a channel; one that is not there is fine. */
export function deleteChannel(writer: Writer, id: ChannelId): void {
  change(writer, "DELETE FROM channel WHERE id = @id", { id });
}
