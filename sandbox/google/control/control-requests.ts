import { z } from "zod";
import { ZoneId } from "../../../shared/time.ts";
import { DEFAULT_EMAIL } from "../accounts.ts";
import { ACCESS_ROLES } from "../calendars/acl-rule.ts";
import { SETTING_IDS } from "../settings/account-settings.ts";

/** An account to add, with its primary calendar. */
export const NewAccount = z.strictObject({
  email: z.email(),
  name: z.string().optional(),
  /** The organization's domain, which makes it a Workspace account. */
  hd: z.string().optional(),
  timeZone: ZoneId.optional(),
});
export type NewAccount = z.input<typeof NewAccount>;

/** A calendar to add as if a person had made it in Google Calendar; `role` is what the account may do with it. */
export const NewCalendar = z.strictObject({
  summary: z.string().min(1),
  email: z.string().default(DEFAULT_EMAIL),
  timeZone: ZoneId.optional(),
  role: z.enum(ACCESS_ROLES).default("owner"),
});
export type NewCalendar = z.input<typeof NewCalendar>;

/** A setting to change as its account would in Google Calendar. */
export const SettingChange = z.strictObject({
  email: z.string().default(DEFAULT_EMAIL),
  id: z.enum(SETTING_IDS),
  value: z.string().max(1024),
});
export type SettingChange = z.input<typeof SettingChange>;

/** What an account may do with a calendar from now on. */
export const CalendarShare = z.strictObject({
  calendarId: z.string(),
  email: z.email(),
  role: z.enum([...ACCESS_ROLES, "none"]),
});
export type CalendarShare = z.infer<typeof CalendarShare>;

/** An account that may no longer see a calendar. */
export const CalendarUnshare = CalendarShare.omit({ role: true });
export type CalendarUnshare = z.infer<typeof CalendarUnshare>;

/** Tokens to hand out without a browser. */
export const GrantRequest = z.strictObject({
  client: z.enum(["desktop", "web"]).default("desktop"),
  email: z.string().default(DEFAULT_EMAIL),
  scopes: z
    .array(z.string())
    .default([
      "openid",
      "email",
      "https://www.googleapis.com/auth/calendar.events",
      "https://www.googleapis.com/auth/calendar.calendarlist.readonly",
      "https://www.googleapis.com/auth/calendar.app.created",
    ]),
});
export type GrantRequest = z.input<typeof GrantRequest>;
