import { z } from "zod";

const Grant = z.looseObject({ accessToken: z.string() });
const Calendars = z.looseObject({ items: z.array(z.looseObject({ id: z.string() })) });
const Time = z.looseObject({ dateTime: z.string(), timeZone: z.string().optional() });

/** An event as Google holds it, as far as these tests look. */
const HeldEvent = z.looseObject({
  id: z.string(),
  start: Time,
  end: Time,
  extendedProperties: z.looseObject({ private: z.record(z.string(), z.string()).optional() }).optional(),
});
export type HeldEvent = z.infer<typeof HeldEvent>;

/** Another program with the clinic's Google account, and one of its events in the hand. */
export interface EventHand {
  /** The event's calendar. */
  readonly calendarId: string;
  readonly read: () => Promise<HeldEvent>;
  /** Moves it by this many minutes. */
  readonly move: (minutes: number) => Promise<void>;
  /** Gives it a private property more. */
  readonly tag: (name: string, value: string) => Promise<void>;
  /** How long Google takes for the smallest answer there is, in milliseconds. */
  readonly roundTripMs: () => Promise<number>;
}

/** Takes an event of the sandbox Google into the hand. Throws where no calendar holds it. */
export async function takeEvent(
  google: { readonly endpoint: string; readonly control: string },
  eventId: string,
): Promise<EventHand> {
  const granted = await fetch(`${google.control}/grants`, { method: "POST", body: "{}", headers: JSON_BODY });
  const { accessToken } = Grant.parse(await granted.json());
  const ask = (method: string, path: string, body?: object): Promise<Response> =>
    fetch(`${google.endpoint}/calendar/v3${path}`, {
      method,
      headers: { ...JSON_BODY, authorization: `Bearer ${accessToken}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const { items } = Calendars.parse(await (await ask("GET", "/users/me/calendarList")).json());
  const found = await Promise.all(
    items.map(async ({ id }) => ((await ask("GET", pathOf(id, eventId))).ok ? [id] : [])),
  );
  const [calendarId] = found.flat();
  if (calendarId === undefined) throw new Error("no calendar holds the event");
  const path = pathOf(calendarId, eventId);
  const read = async (): Promise<HeldEvent> => HeldEvent.parse(await (await ask("GET", path)).json());
  const change = async (patch: object): Promise<void> => {
    const answer = await ask("PATCH", path, patch);
    if (!answer.ok) throw new Error(`the sandbox answered ${String(answer.status)}: ${await answer.text()}`);
  };
  return {
    calendarId,
    read,
    move: async (minutes) => {
      const { start, end } = await read();
      await change({ start: later(start, minutes), end: later(end, minutes) });
    },
    tag: (name, value) => change({ extendedProperties: { private: { [name]: value } } }),
    roundTripMs: async () => {
      const began = performance.now();
      await read();
      return performance.now() - began;
    },
  };
}

const JSON_BODY = { "content-type": "application/json" };

function pathOf(calendarId: string, eventId: string): string {
  return `/calendars/${encodeURIComponent(calendarId)}/events/${encodeURIComponent(eventId)}`;
}

function later(time: z.infer<typeof Time>, minutes: number): object {
  return { ...time, dateTime: new Date(Date.parse(time.dateTime) + minutes * 60_000).toISOString() };
}
