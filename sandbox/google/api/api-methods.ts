import { calendarListMethods } from "../calendar-list/calendar-list-methods.ts";
import { calendarMethods } from "../calendars/calendar-methods.ts";
import { colourMethods } from "../calendars/colour-methods.ts";
import { freeBusyMethods } from "../free-busy/free-busy-methods.ts";
import { eventMethods } from "../events/event-methods.ts";
import type { PushMessages } from "../push/push-messages.ts";
import { watchMethods } from "../push/watch-methods.ts";
import { settingMethods } from "../settings/setting-methods.ts";
import { aclMethods } from "../sharing/acl-methods.ts";
import type { ApiMethod } from "./api-method.ts";

/** Every method of the Calendar API the sandbox has. */
export function apiMethods(push: PushMessages): readonly ApiMethod[] {
  return [
    ...calendarListMethods,
    ...calendarMethods,
    ...aclMethods,
    ...settingMethods,
    ...freeBusyMethods,
    ...colourMethods,
    ...eventMethods,
    ...watchMethods(push),
  ];
}
