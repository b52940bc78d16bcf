/** A promise to call an address about one calendar's events (facts, D1). */
export interface Channel {
  readonly id: string;
  readonly calendarId: string;
  /** Stands for the calendar's events; the same for every channel on them. */
  readonly resourceId: string;
  readonly resourceUri: string;
  readonly address: string;
  readonly token: string | undefined;
  readonly expiresAtMs: number;
  /** Only the same account through the same client may stop it (facts, D5). */
  readonly email: string;
  readonly clientId: string;
  /** A stopped channel is kept, for its id stays taken. */
  readonly isStopped: boolean;
  readonly lastMessageNumber: number;
}
