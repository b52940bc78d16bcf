import { z } from "zod";
import { CalendarKey, ChannelId, ClinicId } from "../../shared/ids.ts";
import type { CalendarChange } from "../../shared/relay/protocol.ts";
import { Instant } from "../../shared/time.ts";

/** How many channels of one calendar may wait for a desk to bind them; older ones that Google never used are let go. */
export const MOST_WAITING = 4;
/** How many channels one clinic may have; a message of one more, which the relay does not know, is dropped. */
export const MOST_CHANNELS = 1000;
/** How many calendars one clinic may have channels for. */
export const MOST_CALENDARS = 200;

/** Google's promise to call about one calendar, as the relay knows it. */
export const Channel = z.object({
  id: ChannelId,
  clinicId: ClinicId,
  calendarKey: CalendarKey,
  openedAt: Instant,
  /** The calendar's live channel when this one was opened: it may take the place of that one, and of no other. */
  openedBeside: ChannelId.nullable(),
  tokenExpiresAt: Instant,
  /** With Google's first message or the desk's own word, whichever is first. */
  resourceId: z.string().nullable(),
  boundAt: Instant.nullable(),
  expiresAt: Instant.nullable(),
  endedAt: Instant.nullable(),
  messageNumber: z.int(),
  lastMessageAt: Instant.nullable(),
});
export type Channel = z.infer<typeof Channel>;

/** A channel when it is made, before Google or the desk said anything about it. */
export type NewChannel = Pick<Channel, "id" | "clinicId" | "calendarKey" | "openedAt" | "tokenExpiresAt">;

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
  /** A desk has stopped this channel, or the clinic has too many. */
  | { readonly kind: "ended" };

/** What a desk's wish for a channel came to. */
export type ChannelOpening =
  | { readonly kind: "live"; readonly channel: Channel }
  | { readonly kind: "opened" }
  | { readonly kind: "tooManyCalendars" };

/** What Google answered to the desk. */
export interface ChannelBinding {
  readonly id: ChannelId;
  readonly clinicId: ClinicId;
  readonly resourceId: string;
  readonly expiresAt: Instant;
  readonly now: Instant;
}

/**
 * What came of it. `overtaken`: since this channel was opened another one has come to serve the calendar, and goes on doing so
 * (CH6).
 */
export type BindingOutcome = "bound" | "unknown" | "otherResource" | "overtaken";

/** The channels of all clinics and what came of them. */
export interface ChannelTable {
  /**
   * Gives the bound channel of a calendar that is neither expired nor ended, the newest first, or keeps a new one; `renew` keeps
   * a new one whatever there is. Lets go of those of the same calendar that were never bound nor called, but the newest few, and
   * of what has expired.
   */
  readonly open: (channel: NewChannel, mode: "reuse" | "renew") => Promise<ChannelOpening>;
  readonly bind: (bound: ChannelBinding) => Promise<BindingOutcome>;
  /** Notes that a desk has stopped a channel; nothing to stop is fine. */
  readonly end: (channel: {
    readonly id: ChannelId;
    readonly clinicId: ClinicId;
    readonly now: Instant;
  }) => Promise<void>;
  /**
   * Takes in a message of Google's; a change makes news. A channel the store does not know is kept from now on: its token proves
   * that this relay made it, so the store must have been lost. A store in memory answers at once.
   */
  readonly receive: (message: ChannelMessage) => MessageOutcome | Promise<MessageOutcome>;
  /** When each calendar of a clinic last changed, by key. */
  readonly listChanges: (clinicId: ClinicId) => Promise<readonly CalendarChange[]>;
}
