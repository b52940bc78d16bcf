import { z } from "zod";

/** The calendar named in a path. */
export const CalendarPath = z.object({ calendarId: z.string().min(1) });

/** The calendar and event named in a path. */
export const EventPath = z.object({ calendarId: z.string().min(1), eventId: z.string().min(1) });
