import { expect } from "vitest";
import { bodyOf, statusOf } from "./answer.ts";
import type { Facts } from "./describe-facts.ts";
import { anEvent, anHour, get, insert, list, patch, put } from "./event-calls.ts";
import type { Event } from "./event-calls.ts";
import type { Google } from "./google.ts";

/** B7: extended properties, reminders and the other fields of an event. */
export function fieldFacts({ fact, onlySandbox }: Facts): void {
  fact("[B7] keeps private and shared extended properties", async (google) => {
    const extendedProperties = { private: { ours: "1" }, shared: { theirs: "2" } };
    const { id } = await anEvent(google, { extendedProperties });
    expect((await bodyOf(get(google, id))).extendedProperties).toEqual(extendedProperties);
  });

  fact("[B7] keeps a property with a key of 44 characters", async (google) => {
    const key = "k".repeat(44);
    expect(await privateOf(google, { [key]: "1" })).toEqual({ [key]: "1" });
  });

  fact("[B7] drops a property with a key of 45 characters without a word", async (google) => {
    expect(await privateOf(google, { kept: "1", ["k".repeat(45)]: "2" })).toEqual({ kept: "1" });
  });

  fact("[B7] keeps a value of 1024 characters", async (google) => {
    expect(await privateOf(google, { key: "v".repeat(1024) })).toEqual({ key: "v".repeat(1024) });
  });

  fact("[B7] cuts a value of 1025 characters without a word", async (google) => {
    expect(await privateOf(google, { key: "v".repeat(1025) })).toEqual({ key: "v".repeat(1024) });
  });

  fact("[B7] keeps 300 properties", async (google) => {
    expect(Object.keys(await privateOf(google, manyProperties(300, "1")))).toHaveLength(300);
  });

  fact("[B7] holds no more than 300 properties", async (google) => {
    const { status, body } = await insert(
      google,
      anHour(google, { extendedProperties: { private: manyProperties(301, "1") } }),
    );
    const kept = status === 200 ? Object.keys(body.extendedProperties?.private ?? {}).length : 0;
    expect(kept).toBeLessThanOrEqual(300);
  });

  fact("[B7] holds no more than 32 kB of properties", async (google) => {
    const { status, body } = await insert(
      google,
      anHour(google, { extendedProperties: { private: manyProperties(40, "v".repeat(1000)) } }),
    );
    const kept =
      status === 200
        ? Object.entries(body.extendedProperties?.private ?? {})
            .flat()
            .join("")
        : "";
    expect(kept.length).toBeLessThanOrEqual(32 * 1024);
  });

  fact("[B7] PATCH with null deletes one property", async (google) => {
    const { id } = await anEvent(google, { extendedProperties: { private: { one: "1", two: "2" } } });
    const path = `/calendars/${encodeURIComponent(google.calendarId)}/events/${id}`;
    await google.call("PATCH", path, { body: { extendedProperties: { private: { one: null } } } });
    expect((await bodyOf(get(google, id))).extendedProperties).toEqual({ private: { two: "2" } });
  });

  fact("[B7] PUT drops the properties it does not send", async (google) => {
    const { id } = await anEvent(google, { extendedProperties: { private: { one: "1", two: "2" } } });
    const event = await bodyOf(
      put(google, id, anHour(google, { extendedProperties: { private: { two: "2" } } })),
    );
    expect(event.extendedProperties).toEqual({ private: { two: "2" } });
  });

  for (const part of ["private", "shared"] as const)
    fact(`[B7] a list finds events by a ${part} extended property`, async (google) => {
      const value = crypto.randomUUID();
      const { id } = await anEvent(google, { extendedProperties: { [part]: { ours: value } } });
      await anEvent(google, { extendedProperties: { [part]: { ours: "another" } } });
      const { items = [] } = await bodyOf(list(google, { [`${part}ExtendedProperty`]: [`ours=${value}`] }));
      expect(items.map((event) => event.id)).toEqual([id]);
    });

  fact("[B7] a private property is not found as a shared one", async (google) => {
    const value = crypto.randomUUID();
    await anEvent(google, { extendedProperties: { private: { ours: value } } });
    const { items } = await bodyOf(list(google, { sharedExtendedProperty: [`ours=${value}`] }));
    expect(items).toEqual([]);
  });

  fact("[B7] leaves opaque out of its answers", async (google) => {
    expect(await anEvent(google, { transparency: "opaque" })).not.toHaveProperty("transparency");
  });

  fact("[B7] answers transparent", async (google) => {
    expect((await anEvent(google, { transparency: "transparent" })).transparency).toBe("transparent");
  });

  for (const visibility of ["public", "private", "confidential"])
    fact(`[B7] keeps visibility ${visibility}`, async (google) => {
      expect((await anEvent(google, { visibility })).visibility).toBe(visibility);
    });

  for (const colorId of ["1", "11"])
    fact(`[B7] takes colour ${colorId} for an event`, async (google) => {
      expect((await anEvent(google, { colorId })).colorId).toBe(colorId);
    });

  const overrides = (count: number): { method: string; minutes: number }[] =>
    Array.from({ length: count }, (_, index) => ({ method: "popup", minutes: index * 10 }));

  fact("[B7] an event has the calendar's reminders unless told otherwise", async (google) => {
    expect((await anEvent(google)).reminders).toEqual({ useDefault: true });
  });

  fact("[B7] takes five reminders", async (google) => {
    const reminders = { useDefault: false, overrides: overrides(5) };
    expect((await anEvent(google, { reminders })).reminders?.overrides).toHaveLength(5);
  });

  fact("[B7] takes a reminder four weeks before", async (google) => {
    const reminders = { useDefault: false, overrides: [{ method: "email", minutes: 40_320 }] };
    expect((await anEvent(google, { reminders })).reminders).toEqual(reminders);
  });

  const refused: readonly (readonly [what: string, event: Event])[] = [
    ["a sixth reminder", { reminders: { useDefault: false, overrides: overrides(6) } }],
    ["a reminder more than four weeks before", withReminder("popup", 40_321)],
    ["a reminder after the start", withReminder("popup", -1)],
    ["a reminder by carrier pigeon", withReminder("pigeon", 10)],
    ["colour 12 for an event", { colorId: "12" }],
    ["a status that is none", { status: "perhaps" }],
    ["a transparency that is none", { transparency: "translucent" }],
    ["a visibility that is none", { visibility: "secret" }],
    ["an event type that is none", { eventType: "party" }],
    ["a guest without an address", { attendees: [{ displayName: "Nobody" }] }],
    ["an answer of a guest that is none", { attendees: [{ email: "a@b.example", responseStatus: "maybe" }] }],
    ["a source that is neither http nor https", { source: { url: "ftp://clinic.example/", title: "Visit" } }],
    ["an event made from a mail", { eventType: "fromGmail" }],
    ["a 26th attachment", { attachments: manyAttachments(26) }],
  ];
  for (const [what, more] of refused)
    fact(`[B7] refuses ${what}`, async (google) => {
      expect(await statusOf(insert(google, anHour(google, more), { supportsAttachments: true }))).toBe(400);
    });

  fact("[B7] keeps a source with an https address", async (google) => {
    const source = { url: "https://clinic.example/visit", title: "Visit" };
    expect((await anEvent(google, { source })).source).toEqual(source);
  });

  fact("[B7] an event's type cannot be changed", async (google) => {
    const { id } = await anEvent(google);
    expect(await statusOf(patch(google, id, { eventType: "birthday" }))).toBe(400);
    expect((await bodyOf(get(google, id))).eventType).toBe("default");
  });

  onlySandbox("[B7] a list gives events of every type unless asked for some", async (google) => {
    const { id } = await aFocusTime(google);
    const { items = [] } = await bodyOf(list({ ...google, calendarId: "primary" }));
    expect(items).toContainEqual(expect.objectContaining({ id, eventType: "focusTime" }));
  });

  onlySandbox("[B7] a list gives only the types asked for", async (google) => {
    const primary = { ...google, calendarId: "primary" };
    const focus = await aFocusTime(google);
    const usual = await anEvent(primary);
    const idsOf = async (...eventTypes: string[]): Promise<unknown[]> =>
      ((await bodyOf(list(primary, { eventTypes }))).items ?? []).map(({ id }) => id);
    const [asFocus, asUsual] = [await idsOf("focusTime"), await idsOf("default")];
    expect(asFocus).toContain(focus.id);
    expect(asFocus).not.toContain(usual.id);
    expect(asUsual).toContain(usual.id);
    expect(asUsual).not.toContain(focus.id);
    expect(await idsOf("default", "focusTime")).toEqual(expect.arrayContaining([focus.id, usual.id]));
  });
}

async function privateOf(
  google: Google,
  properties: Record<string, string>,
): Promise<Record<string, string>> {
  const event = await anEvent(google, { extendedProperties: { private: properties } });
  return event.extendedProperties?.private ?? {};
}

function manyProperties(count: number, value: string): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`key${String(index)}`, value]));
}

function manyAttachments(count: number): { fileUrl: string; title: string }[] {
  return Array.from({ length: count }, (_, index) => ({
    fileUrl: `https://drive.google.com/file/d/${String(index)}/view`,
    title: String(index),
  }));
}

function withReminder(method: string, minutes: number): Event {
  return { reminders: { useDefault: false, overrides: [{ method, minutes }] } };
}

async function aFocusTime(google: Google): Promise<Event> {
  const focusTimeProperties = { autoDeclineMode: "declineNone" };
  const event = anHour(google, { eventType: "focusTime", focusTimeProperties });
  return await bodyOf(insert({ ...google, calendarId: "primary" }, event));
}
