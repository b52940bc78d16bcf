/** The groups that the palette and the help sort commands into, in their order. Each has a heading `commands.group.<name>`. */
export const COMMAND_GROUPS = ["appointments", "views", "patients", "google", "clinic", "desk"] as const;
export type CommandGroup = (typeof COMMAND_GROUPS)[number];

/**
 * Something that a person can do from anywhere. The keys, the palette (Ctrl+K) and the help ("?") are drawn from these: a
 * new one is written into its area's `<area>-commands.ts` and needs nothing else.
 */
export interface Command {
  /** Unique, in camelCase: `newAppointment`. */
  readonly id: string;
  /** What it does, as on a button: `() => t("commands.newAppointment")`. Asked for each time it is shown. */
  readonly title: () => string;
  readonly group: CommandGroup;
  /**
   * The key: a single character as on the key cap (`"N"`, `"/"`), which acts outside fields and dialogs and can be switched
   * off, or `"mod+K"` (Ctrl, on a Mac the command key), which cannot. No two commands have the same.
   */
  readonly keys?: string;
  /** Whether it can be done now; without it, always. Where it cannot, the key does nothing and the palette leaves it out. */
  readonly isOffered?: () => boolean;
  readonly run: () => void;
}
