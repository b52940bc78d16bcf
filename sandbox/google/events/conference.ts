import { z } from "zod";
import { putEvent } from "../calendars/calendar-state.ts";
import type { SandboxCalendar } from "../calendars/calendar-state.ts";
import { invalid } from "../http/calendar-refusals.ts";
import type { World } from "../world.ts";
import type { StoredEvent } from "./stored-event.ts";

/** How long a conference takes to be made; Google does not say (facts, B7). */
const MAKING_MS = 500;

const Asked = z.looseObject({
  createRequest: z.looseObject({
    requestId: z.string().min(1),
    conferenceSolutionKey: z.looseObject({ type: z.string() }).optional(),
    status: z.looseObject({ statusCode: z.string() }).optional(),
  }),
});
const Entered = z.looseObject({
  entryPoints: z.array(z.looseObject({ entryPointType: z.string(), uri: z.string() })),
});

type ConferenceData = NonNullable<StoredEvent["fields"]["conferenceData"]>;

/**
 * The conference data of an event about to be written: a new `createRequest` becomes a pending one; one with the id of the
 * request before is ignored (facts, B7). 400 where it names neither a request nor a conference.
 */
export function readConference(
  sent: ConferenceData | undefined,
  before: ConferenceData | undefined,
): ConferenceData | undefined {
  if (sent === undefined) return undefined;
  const asked = Asked.safeParse(sent);
  if (!asked.success) {
    if (!Entered.safeParse(sent).success) throw invalid("Invalid conference data.");
    return sent;
  }
  const { requestId, conferenceSolutionKey } = asked.data.createRequest;
  const known = Asked.safeParse(before);
  if (known.success && known.data.createRequest.requestId === requestId) return before;
  const type = conferenceSolutionKey?.type ?? "hangoutsMeet";
  if (type !== "hangoutsMeet") throw invalid("Invalid conference type value.");
  return {
    createRequest: {
      requestId,
      conferenceSolutionKey: { type },
      status: { statusCode: "pending" },
    },
  };
}

/** Makes an event's pending conference a little later: the event changes again then, with another etag (facts, B7). */
export function makeConferenceLater(world: World, calendar: SandboxCalendar, event: StoredEvent): void {
  const requestId = pendingRequest(event);
  if (requestId === undefined) return;
  world.timers.after(MAKING_MS, () => {
    const present = world.calendars.get(calendar.id);
    const latest = present?.events.get(event.id);
    if (present === undefined || latest === undefined || pendingRequest(latest) !== requestId) return;
    const conferenceData = madeConference(world, requestId);
    putEvent(world, present, { ...latest, fields: { ...latest.fields, conferenceData } });
  });
}

function pendingRequest({ fields }: StoredEvent): string | undefined {
  const asked = Asked.safeParse(fields.conferenceData);
  const request = asked.success ? asked.data.createRequest : undefined;
  return request?.status?.statusCode === "pending" ? request.requestId : undefined;
}

function madeConference(world: World, requestId: string): ConferenceData {
  const letters = Array.from(world.random.bytes(10), (byte) => String.fromCharCode(97 + (byte % 26))).join(
    "",
  );
  const code = `${letters.slice(0, 3)}-${letters.slice(3, 7)}-${letters.slice(7)}`;
  return {
    createRequest: {
      requestId,
      conferenceSolutionKey: { type: "hangoutsMeet" },
      status: { statusCode: "success" },
    },
    entryPoints: [
      { entryPointType: "video", uri: `https://meet.google.com/${code}`, label: `meet.google.com/${code}` },
    ],
    conferenceSolution: { key: { type: "hangoutsMeet" }, name: "Google Meet" },
    conferenceId: code,
  };
}

/** The link to an event's video conference, `{ hangoutLink }`; nothing where it has none. */
export function hangoutLink({ fields }: StoredEvent): Record<string, string> {
  if (fields.conferenceData === undefined) return {};
  const entered = Entered.safeParse(fields.conferenceData);
  const video = entered.success
    ? entered.data.entryPoints.find(({ entryPointType }) => entryPointType === "video")
    : undefined;
  return video === undefined ? {} : { hangoutLink: video.uri };
}
