import type { StoredEvent } from "./stored-event.ts";

type Fields = StoredEvent["fields"];

/** The fields of an event that are the same for the organizer and all guests, but its extended properties. */
export function sharedFields(fields: Fields) {
  const {
    reminders: _reminders,
    colorId: _colour,
    eventLabelId: _label,
    transparency: _transparency,
    visibility: _visibility,
    source: _source,
    extendedProperties: _properties,
    ...shared
  } = fields;
  return shared;
}

/** The fields of an event that each copy has of its own, but its private extended properties (facts, B7). */
export function ownFields(fields: Fields) {
  const { reminders, colorId, eventLabelId, transparency, visibility } = fields;
  return { reminders, colorId, eventLabelId, transparency, visibility };
}
