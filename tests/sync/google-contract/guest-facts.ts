import { expect } from "vitest";
import { answerOf, bodyOf, problemOf, reasonOf, statusOf } from "./answer.ts";
import type { Facts } from "./describe-facts.ts";
import {
  anEvent,
  anHour,
  changesSince,
  get,
  insert,
  list,
  patch,
  put,
  remove,
  syncTokenOf,
} from "./event-calls.ts";
import type { Event } from "./event-calls.ts";
import { OWNER } from "./google.ts";
import type { Google, Sandbox } from "./google.ts";

const GUEST = "guest@clinic.example";

/** B7: guests of an event, their copies, and who may change what. */
export function guestFacts({ fact, onlySandbox }: Facts): void {
  fact("[B7] a guest has not answered yet unless told otherwise", async (google) => {
    const { attendees } = await anEvent(google, { attendees: [{ email: "nobody@example.com" }] });
    expect(attendees).toMatchObject([{ email: "nobody@example.com", responseStatus: "needsAction" }]);
  });

  fact("[B7] PATCH replaces the guests whole", async (google) => {
    const { id } = await anEvent(google, {
      attendees: [{ email: "one@example.com" }, { email: "two@example.com" }],
    });
    const event = await bodyOf(patch(google, id, { attendees: [{ email: "three@example.com" }] }));
    expect(event.attendees?.map(({ email }) => email)).toEqual(["three@example.com"]);
  });

  onlySandbox("[B7] the owner invited to a secondary calendar's event has not answered", async (google) => {
    const { attendees, organizer } = await anEvent(google, { attendees: [{ email: OWNER }] });
    expect(attendees?.[0]).toMatchObject({ email: OWNER, responseStatus: "needsAction" });
    expect(organizer?.email).toBe(google.calendarId);
  });

  onlySandbox("[B7] the organizer of an event on the primary calendar is its account", async (google) => {
    const { organizer } = await anEvent(primary(google));
    expect(organizer).toMatchObject({ email: OWNER, self: true });
  });

  onlySandbox("[B7] self and organizer of a guest are not the caller's to write", async (google) => {
    const attendees = [{ email: "nobody@example.com", self: true, organizer: true }];
    const event = await anEvent(google, { attendees });
    expect(event.attendees?.[0]).not.toHaveProperty("self");
    expect(event.attendees?.[0]).not.toHaveProperty("organizer");
  });

  onlySandbox("[B7] a guest gets a copy under the same ids", async (google) => {
    const { event, copy } = await anInvitation(google);
    expect(copy).toMatchObject({ id: event.id, iCalUID: event.iCalUID, summary: "A visit" });
  });

  onlySandbox("[B7] a guest's copy names the organizer, who is somebody else", async (google) => {
    const { copy } = await anInvitation(google);
    expect(copy.organizer).toEqual(expect.objectContaining({ email: OWNER }));
    expect(copy.organizer).not.toHaveProperty("self");
  });

  onlySandbox("[B7] self marks the guest whose copy it is", async (google) => {
    const { copy } = await anInvitation(google);
    expect(copy.attendees?.find(({ email }) => email === GUEST)).toMatchObject({ self: true });
  });

  onlySandbox("[B7] a guest sees shared properties and not private ones", async (google) => {
    const extendedProperties = { private: { ours: "1" }, shared: { theirs: "2" } };
    const { copy } = await anInvitation(google, { extendedProperties });
    expect(copy.extendedProperties).toEqual({ shared: { theirs: "2" } });
  });

  onlySandbox("[B7] a guest may change a shared property, which the organizer sees", async (google) => {
    const { event, guest } = await anInvitation(google, { extendedProperties: { shared: { theirs: "2" } } });
    await bodyOf(patch(guest, event.id, { extendedProperties: { shared: { theirs: "3" } } }));
    const organizers = await bodyOf(get(primary(google), event.id));
    expect(organizers.extendedProperties).toEqual({ shared: { theirs: "3" } });
  });

  onlySandbox("[B7] a guest's private properties are on the guest's copy alone", async (google) => {
    const { event, guest } = await anInvitation(google);
    await bodyOf(patch(guest, event.id, { extendedProperties: { private: { mine: "1" } } }));
    expect(await bodyOf(get(primary(google), event.id))).not.toHaveProperty("extendedProperties");
  });

  onlySandbox("[B7] a guest's answer reaches the organizer's copy", async (google) => {
    const { event, guest, copy } = await anInvitation(google);
    const attendees = (copy.attendees ?? []).map((one) =>
      one.email === GUEST ? { ...one, responseStatus: "accepted" } : one,
    );
    await bodyOf(patch(guest, event.id, { attendees }));
    const organizers = await bodyOf(get(primary(google), event.id));
    expect(organizers.attendees).toMatchObject([{ email: GUEST, responseStatus: "accepted" }]);
  });

  onlySandbox("[B4] a guest's answer gives the organizer's copy another etag", async (google) => {
    const { event, guest, copy } = await anInvitation(google);
    const attendees = (copy.attendees ?? []).map((one) => ({ ...one, responseStatus: "declined" }));
    await bodyOf(patch(guest, event.id, { attendees }));
    expect((await bodyOf(get(primary(google), event.id))).etag).not.toBe(event.etag);
  });

  for (const name of ["guestsCanInviteOthers", "guestsCanModify", "guestsCanSeeOtherGuests"])
    onlySandbox(`[B8] only the organizer may write ${name}`, async (google) => {
      const { event, guest } = await anInvitation(google);
      const isDefault = name !== "guestsCanModify";
      expect(await problemOf(patch(guest, event.id, { [name]: !isDefault }))).toEqual({
        status: 403,
        domain: "calendar",
        reason: "forbiddenForNonOrganizer",
        message: "Shared properties can only be changed by the organizer of the event.",
      });
    });

  onlySandbox(
    "[B8] PUT on a copy that leaves a shared property out tries to set its default",
    async (google) => {
      const { event, guest, copy } = await anInvitation(google, { guestsCanInviteOthers: false });
      const { guestsCanInviteOthers: _left, ...body } = copy;
      expect(await reasonOf(put(guest, event.id, body))).toBe("403 forbiddenForNonOrganizer");
    },
  );

  onlySandbox("[B8] PATCH on a copy that leaves the shared properties out goes through", async (google) => {
    const { event, guest } = await anInvitation(google, { guestsCanInviteOthers: false });
    expect(await statusOf(patch(guest, event.id, { colorId: "3" }))).toBe(200);
  });

  onlySandbox("[B7] reminders are each account's own", async (google) => {
    const { event, guest } = await anInvitation(google);
    const reminders = { useDefault: false, overrides: [{ method: "popup", minutes: 7 }] };
    await bodyOf(patch(guest, event.id, { reminders }));
    expect((await bodyOf(get(primary(google), event.id))).reminders).toEqual({ useDefault: true });
  });

  onlySandbox("[B6] what the organizer deletes is cancelled for the guest", async (google) => {
    const { event, guest } = await anInvitation(google);
    await bodyOf(remove(primary(google), event.id));
    expect((await bodyOf(get(guest, event.id))).status).toBe("cancelled");
  });

  onlySandbox("[B7] only its creator sees the source of an event", async (google) => {
    const source = { url: "https://clinic.example/visit", title: "Visit" };
    const { copy } = await anInvitation(google, { source });
    expect(copy).not.toHaveProperty("source");
  });

  onlySandbox("[B3] move gives an event to another calendar, under its id", async (google) => {
    const { event, destination } = await aMove(google);
    const moved = await bodyOf(get({ ...google, calendarId: destination }, event.id));
    expect(moved).toMatchObject({ id: event.id, status: "confirmed", summary: "A visit" });
  });

  onlySandbox("[B3] move changes the organizer", async (google) => {
    const { answer, destination } = await aMove(google);
    expect([answer.status, answer.body.organizer?.email]).toEqual([200, destination]);
  });

  onlySandbox("[B6] move leaves a cancelled event where it was", async (google) => {
    const token = await syncTokenOf(google);
    const { event } = await aMove(google);
    expect(await changesSince(google, token)).toMatchObject([{ id: event.id, status: "cancelled" }]);
  });

  onlySandbox("[B3] move takes default events alone", async (google) => {
    const { id: destination } = google.control.addCalendar({ summary: "Another" });
    const focusTimeProperties = { autoDeclineMode: "declineNone" };
    const hour = anHour(google, { eventType: "focusTime", focusTimeProperties });
    const { id } = await bodyOf(insert(primary(google), hour));
    const { client } = google;
    const move = client.events.move({ calendarId: "primary", eventId: id ?? "", destination });
    expect(await statusOf(answerOf(move))).toBe(400);
  });

  onlySandbox("[F] a reader sees that a private event is there, and none of its details", async (google) => {
    const { id: calendarId } = google.control.addCalendar({ summary: "Shared", role: "reader" });
    const hour = anHour(google, { summary: "Secret", visibility: "private" });
    google.control.insertEvent(calendarId, { ...hour });
    const { items } = await bodyOf(list({ ...google, calendarId }));
    expect(items).toMatchObject([{ visibility: "private", start: expect.anything() }]);
    expect(items?.[0]).not.toHaveProperty("summary");
  });
}

const primary = (google: Google): Google => ({ ...google, calendarId: "primary" });

async function anInvitation(
  google: Sandbox,
  more: Event = {},
): Promise<{ readonly event: Event & { id: string }; readonly guest: Google; readonly copy: Event }> {
  const guest = primary(google.as({ email: GUEST }));
  const event = await anEvent(primary(google), { ...more, attendees: [{ email: GUEST }] });
  return { event, guest, copy: await bodyOf(get(guest, event.id)) };
}

async function aMove(google: Sandbox): Promise<{
  readonly event: Event & { id: string };
  readonly destination: string;
  readonly answer: { readonly status: number; readonly body: Event };
}> {
  const { id: destination } = google.control.addCalendar({ summary: "Another" });
  const { client, calendarId } = google;
  const event = await anEvent(google);
  const answer = await answerOf(client.events.move({ calendarId, eventId: event.id, destination }));
  return { event, destination, answer };
}
