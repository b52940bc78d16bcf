import { z } from "zod";
import { invalid } from "../http/calendar-refusals.ts";
import { readBody } from "../http/read-body.ts";
import type { StoredEvent } from "./stored-event.ts";

const flag = z.enum(["true", "false"]).default("false");
const version = z.enum(["0", "1"]).default("0");

const Query = z.object({
  sendUpdates: z.enum(["all", "externalOnly", "none"]).optional(),
  sendNotifications: flag,
  conferenceDataVersion: version,
  eventLabelVersion: version,
  supportsAttachments: flag,
});

/** What a client says it can handle; the rest of what it sends is ignored (facts, B3). */
export type WriteOptions = Readonly<z.infer<typeof Query>>;

/** Reads the parameters of a write; 400 for a value that is none of theirs. Who gets mail makes no difference here. */
export function readWriteOptions(query: Readonly<Record<string, unknown>>): WriteOptions {
  return readBody(Query, query);
}

const Body = z.record(z.string(), z.unknown());
const Omitting = z.looseObject({
  attendeesOmitted: z.literal(true),
  attendees: z.array(z.looseObject({ email: z.string() })),
});

/** A body without what its client cannot handle. With `attendeesOmitted` the guests left out stay as they are on `event`. */
export function supportedBody(
  body: unknown,
  options: WriteOptions,
  event?: StoredEvent,
): Record<string, unknown> {
  // Not as readBody does it: a `null` of a PATCH takes a field away, and must get there.
  const sent = Body.safeParse(body ?? {});
  if (!sent.success) throw invalid("Invalid Value");
  const omitting = "attendeesOmitted" in sent.data ? Omitting.safeParse(sent.data) : undefined;
  const kept: Record<string, unknown> = { ...sent.data };
  for (const name of ignoredFields(options)) delete kept[name];
  if (omitting?.success === true && event !== undefined) {
    const { attendees } = omitting.data;
    const sentBy = new Map(attendees.map((guest) => [guest.email, guest]));
    kept["attendees"] = (event.fields.attendees ?? []).map((guest) => ({
      ...guest,
      ...sentBy.get(guest.email),
    }));
  }
  return kept;
}

/** The same for a PUT, which leaves what its client cannot handle as it is on the event. */
export function supportedReplacement(
  body: unknown,
  options: WriteOptions,
  event: StoredEvent,
): Record<string, unknown> {
  const present: Readonly<Record<string, unknown>> = event.fields;
  const kept = supportedBody(body, options, event);
  for (const name of ignoredFields(options)) kept[name] = present[name];
  return kept;
}

function ignoredFields(options: WriteOptions): string[] {
  return [
    ...(options.conferenceDataVersion === "0" ? ["conferenceData"] : []),
    ...(options.supportsAttachments === "false" ? ["attachments"] : []),
    options.eventLabelVersion === "0" ? "eventLabelId" : "colorId",
  ];
}
