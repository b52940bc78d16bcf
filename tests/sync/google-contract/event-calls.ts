import type { calendar_v3 } from "@googleapis/calendar";
import { answerOf, bodyOf } from "./answer.ts";
import type { Answer } from "./answer.ts";
import type { Google } from "./google.ts";

/** An event in Google's own words. */
export type Event = calendar_v3.Schema$Event;
/** A page of `events.list` or `events.instances`. */
export type EventPage = calendar_v3.Schema$Events;

type Given<Params> = Omit<Params, "calendarId" | "eventId" | "requestBody">;
type Headers = Readonly<Record<string, string>>;

/** Inserts an event into the section's calendar. */
export async function insert(
  { client, calendarId }: Google,
  requestBody: Event,
  given: Given<calendar_v3.Params$Resource$Events$Insert> = {},
): Promise<Answer<Event>> {
  return await answerOf(client.events.insert({ calendarId, requestBody, ...given }));
}

/** Gets an event of the section's calendar. */
export async function get(
  { client, calendarId }: Google,
  eventId: string,
  more: { readonly headers?: Headers; readonly timeZone?: string } = {},
): Promise<Answer<Event>> {
  const { headers = {}, ...given } = more;
  return await answerOf(client.events.get({ calendarId, eventId, ...given }, { headers }));
}

/** Patches an event of the section's calendar. */
export async function patch(
  { client, calendarId }: Google,
  eventId: string,
  requestBody: Event,
  headers: Headers = {},
): Promise<Answer<Event>> {
  return await answerOf(client.events.patch({ calendarId, eventId, requestBody }, { headers }));
}

/** Puts a whole event in the place of one of the section's calendar. */
export async function put(
  { client, calendarId }: Google,
  eventId: string,
  requestBody: Event,
  headers: Headers = {},
): Promise<Answer<Event>> {
  return await answerOf(client.events.update({ calendarId, eventId, requestBody }, { headers }));
}

/** Deletes an event of the section's calendar. */
export async function remove(
  { client, calendarId }: Google,
  eventId: string,
  headers: Headers = {},
): Promise<Answer> {
  return await answerOf(client.events.delete({ calendarId, eventId }, { headers }));
}

/** One page of the section's calendar. */
export async function list(
  { client, calendarId }: Google,
  given: Given<calendar_v3.Params$Resource$Events$List> = {},
): Promise<Answer<EventPage>> {
  return await answerOf(client.events.list({ calendarId, ...given }));
}

/** All pages of a list, followed to the end; fails after a hundred of them. */
export async function pagesOf(
  google: Google,
  given: Given<calendar_v3.Params$Resource$Events$List> = {},
): Promise<EventPage[]> {
  const pages: EventPage[] = [];
  let pageToken: string | undefined;
  do {
    const page = await bodyOf(list(google, pageToken === undefined ? given : { ...given, pageToken }));
    pages.push(page);
    pageToken = page.nextPageToken ?? undefined;
    if (pages.length > 100) throw new Error("The list does not end.");
  } while (pageToken !== undefined);
  return pages;
}

/** The sync token at the end of a list. */
export async function syncTokenOf(
  google: Google,
  given: Given<calendar_v3.Params$Resource$Events$List> = {},
): Promise<string> {
  const token = (await pagesOf(google, given)).at(-1)?.nextSyncToken;
  if (token === undefined || token === null) throw new Error("Google gave no sync token.");
  return token;
}

/** What changed since a sync token. */
export async function changesSince(
  google: Google,
  syncToken: string,
  given: Given<calendar_v3.Params$Resource$Events$List> = {},
): Promise<Event[]> {
  return (await pagesOf(google, { ...given, syncToken })).flatMap(({ items }) => items ?? []);
}

/** The instances of a series. */
export async function instances(
  { client, calendarId }: Google,
  eventId: string,
  given: Given<calendar_v3.Params$Resource$Events$Instances> = {},
): Promise<Answer<EventPage>> {
  return await answerOf(client.events.instances({ calendarId, eventId, ...given }));
}

let count = 0;

/** An id of our own no other event has, lower-case base32hex. */
export function anId(): string {
  count += 1;
  return `fact${Date.now().toString(32)}${count.toString(32).padStart(4, "0")}`;
}

/** An hour at nine in Zurich on a day no other fact uses; `more` goes over it. */
export function anHour(google: Google, more: Event = {}): Event {
  const day = google.aDay();
  return {
    start: { dateTime: `${day}T09:00:00`, timeZone: "Europe/Zurich" },
    end: { dateTime: `${day}T10:00:00`, timeZone: "Europe/Zurich" },
    ...more,
  };
}

/** An event that is there: inserted under an id of our own. */
export async function anEvent(google: Google, more: Event = {}): Promise<Event & { id: string }> {
  const id = more.id ?? anId();
  return { ...(await bodyOf(insert(google, anHour(google, { summary: "A visit", ...more, id })))), id };
}
