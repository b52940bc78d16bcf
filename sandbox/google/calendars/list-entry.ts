/** A calendar on an account's list: how this account shows it (facts, section F). Replaced whole at every change. */
export interface ListEntry {
  readonly calendarId: string;
  readonly colorId: string;
  /** Colours of its own choice, in place of those of `colorId`. */
  readonly ownColours?: { readonly background: string; readonly foreground: string } | undefined;
  readonly summaryOverride?: string | undefined;
  readonly isHidden: boolean;
  readonly isSelected: boolean;
  readonly defaultReminders: readonly { readonly method: string; readonly minutes: number }[];
  /** Taken off the list; kept, for incremental lists tell of it. */
  readonly isDeleted: boolean;
  /** Microseconds of the last change: the etag and the place in the sync order come from it. */
  readonly changeMicros: number;
}
