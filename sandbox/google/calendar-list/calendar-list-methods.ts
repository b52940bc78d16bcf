import { z } from "zod";
import type { ApiMethod, ApiRequest } from "../api/api-method.ts";
import { freshListEntry, putListEntry, takeOffCalendarList } from "../calendars/account-calendars.ts";
import { cannotUnsubscribeFromOwnedCalendar } from "../calendars/calendar-refusals.ts";
import type { SandboxCalendar } from "../calendars/calendar-state.ts";
import type { ListEntry } from "../calendars/list-entry.ts";
import { reachCalendar } from "../calendars/reach-calendar.ts";
import { mergePatch } from "../events/merge-patch.ts";
import type { Answer } from "../http/answer.ts";
import { json } from "../http/answer.ts";
import { notFound, required } from "../http/calendar-refusals.ts";
import { checkVersion } from "../http/check-version.ts";
import { readBody } from "../http/read-body.ts";
import { versionedAnswer } from "../http/versioned-answer.ts";
import { flagParameter } from "../page-parameters.ts";
import { bodyOfEntry, composeEntry, EntryBody } from "./entry-body.ts";
import { listCalendars } from "./list-calendars.ts";
import { listEntryAnswer, listEntryEtag } from "./list-entry-answer.ts";

const LIST = "/users/me/calendarList";
const ENTRY = `${LIST}/:calendarId`;

const WhichCalendar = z.object({ id: z.string().optional() });
const WriteQuery = z.object({ colorRgbFormat: flagParameter });

/** The methods of an account's list of calendars (facts, section F). */
export const calendarListMethods: readonly ApiMethod[] = [
  { name: "CalendarList.List", verb: "GET", path: LIST, handle: list },
  { name: "CalendarList.Insert", verb: "POST", path: LIST, handle: insert },
  { name: "CalendarList.Get", verb: "GET", path: ENTRY, handle: get },
  { name: "CalendarList.Update", verb: "PUT", path: ENTRY, handle: update },
  { name: "CalendarList.Patch", verb: "PATCH", path: ENTRY, handle: patch },
  { name: "CalendarList.Delete", verb: "DELETE", path: ENTRY, handle: remove },
];

function list(request: ApiRequest): Answer {
  return versionedAnswer(request, listCalendars(request.world, request.access.account, request.query));
}

/** Puts a calendar the account may see on its list: sharing alone does not (facts, section F). */
function insert(request: ApiRequest): Answer {
  const { id: calendarId } = readBody(WhichCalendar, request.body);
  if (calendarId === undefined || calendarId === "") throw required("Required");
  const { calendar } = reachCalendar({ ...request, params: { calendarId } }, "freeBusyReader");
  const { account } = request.access;
  const known = account.calendarList.get(calendar.id);
  const entry = known?.isDeleted === false ? known : freshListEntry(account, calendar.id);
  return put(request, entry, mergePatch(bodyOfEntry(entry), request.body));
}

function get(request: ApiRequest): Answer {
  const { entry } = reachEntry(request);
  return versionedAnswer(request, listEntryAnswer(request.world, request.access.account, entry));
}

function update(request: ApiRequest): Answer {
  const { entry } = reachEntry(request);
  checkVersion(request, listEntryEtag(entry, request.access.account));
  return put(request, entry, request.body);
}

function patch(request: ApiRequest): Answer {
  const { entry } = reachEntry(request);
  checkVersion(request, listEntryEtag(entry, request.access.account));
  return put(request, entry, mergePatch(bodyOfEntry(entry), request.body ?? {}));
}

/** Takes a calendar off the list; the account's access to it stays. */
function remove(request: ApiRequest): Answer {
  const { world, access } = request;
  const { calendar, entry } = reachEntry(request);
  checkVersion(request, listEntryEtag(entry, access.account));
  if (calendar.ownerEmail === access.account.email) throw cannotUnsubscribeFromOwnedCalendar();
  takeOffCalendarList(world, access.account, calendar.id);
  return { kind: "empty", status: 204 };
}

function put(request: ApiRequest, entry: Omit<ListEntry, "changeMicros">, body: unknown): Answer {
  const { world, access, query } = request;
  const colours = readBody(WriteQuery, query).colorRgbFormat ? "rgb" : "byId";
  const composed = composeEntry(entry, readBody(EntryBody, body), colours);
  return json(listEntryAnswer(world, access.account, putListEntry(world, access.account, composed)));
}

interface ReachedEntry {
  readonly calendar: SandboxCalendar;
  readonly entry: ListEntry;
}

function reachEntry(request: ApiRequest): ReachedEntry {
  const { calendar } = reachCalendar(request, "freeBusyReader");
  const entry = request.access.account.calendarList.get(calendar.id);
  if (entry?.isDeleted !== false) throw notFound();
  return { calendar, entry };
}
