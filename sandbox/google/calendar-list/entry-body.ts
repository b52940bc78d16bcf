import { z } from "zod";
import type { ListEntry } from "../calendars/list-entry.ts";
import { invalid } from "../http/calendar-refusals.ts";
import { CALENDAR_COLOURS, calendarColour, nearestColourId } from "../calendars/calendar-colours.ts";
import { shownColours } from "./shown-colours.ts";

const LONGEST_REMINDER_MINUTES = 40_320;
const MOST_REMINDERS = 5;

const Colour = z
  .string()
  .regex(/^#[0-9a-fA-F]{6}$/)
  .transform((text) => text.toLowerCase());

/** What a caller may write of an entry of its calendar list (Calendar API reference, CalendarList). */
export const EntryBody = z.object({
  summaryOverride: z.string().optional(),
  hidden: z.boolean().optional(),
  selected: z.boolean().optional(),
  colorId: z.enum(CALENDAR_COLOURS.map((_colour, index) => String(index + 1))).optional(),
  backgroundColor: Colour.optional(),
  foregroundColor: Colour.optional(),
  defaultReminders: z
    .array(
      z.object({
        method: z.enum(["email", "popup"]),
        minutes: z.int().min(0).max(LONGEST_REMINDER_MINUTES),
      }),
    )
    .max(MOST_REMINDERS)
    .optional(),
  notificationSettings: z
    .object({
      notifications: z
        .array(
          z.object({
            type: z.enum(["eventCreation", "eventChange", "eventCancellation", "eventResponse", "agenda"]),
            method: z.literal("email"),
          }),
        )
        .default([]),
    })
    .optional(),
});
export type EntryBody = z.infer<typeof EntryBody>;

/** An entry as a body that would leave it as it is, for a patch to be merged into. */
export function bodyOfEntry(entry: Omit<ListEntry, "changeMicros">): Record<string, unknown> {
  const { background, foreground } = shownColours(entry);
  return {
    summaryOverride: entry.summaryOverride,
    hidden: entry.isHidden,
    selected: entry.isSelected,
    colorId: entry.colorId,
    backgroundColor: background,
    foregroundColor: foreground,
    defaultReminders: entry.defaultReminders,
    ...(entry.notifications === undefined
      ? {}
      : { notificationSettings: { notifications: entry.notifications } }),
  };
}

/** An entry as a body says it shall be: what the body leaves out is cleared, but a calendar always has a colour. */
export function composeEntry(
  entry: Omit<ListEntry, "changeMicros">,
  body: EntryBody,
  colours: "byId" | "rgb",
): Omit<ListEntry, "changeMicros"> {
  return {
    calendarId: entry.calendarId,
    ...(colours === "rgb" ? rgbColours(entry, body) : indexedColours(entry, body)),
    summaryOverride: body.summaryOverride === "" ? undefined : body.summaryOverride,
    isHidden: body.hidden ?? false,
    isSelected: body.selected ?? false,
    defaultReminders: body.defaultReminders ?? [],
    notifications: body.notificationSettings?.notifications,
    isDeleted: false,
  };
}

type Colours = Pick<ListEntry, "colorId" | "ownColours">;

/** With `colorRgbFormat=true`: colours of the caller's own, and the colour id that is nearest to them. */
function rgbColours(entry: Colours, body: EntryBody): Colours {
  const shown = shownColours(entry);
  const background = body.backgroundColor ?? shown.background;
  const foreground = body.foregroundColor ?? shown.foreground;
  if (background === shown.background && foreground === shown.foreground) return indexedColours(entry, body);
  return { colorId: nearestColourId(background), ownColours: { background, foreground } };
}

/** Without it RGB is refused with 400, unless it is what is shown already, as in an entry that was read and is sent back. */
function indexedColours(entry: Colours, body: EntryBody): Colours {
  const shown = shownColours(entry);
  const colorId = body.colorId ?? entry.colorId;
  const { backgroundColor: background = shown.background, foregroundColor: foreground = shown.foreground } =
    body;
  const isKnown = background === shown.background || background === calendarColour(colorId);
  if (!isKnown) throw invalid("Invalid Value", "backgroundColor");
  if (foreground !== shown.foreground) throw invalid("Invalid Value", "foregroundColor");
  return { colorId, ownColours: colorId === entry.colorId ? entry.ownColours : undefined };
}
