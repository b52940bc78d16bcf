import { expect } from "vitest";
import { answerOf, bodyOf, problemOf, reasonOf, statusOf } from "./answer.ts";
import type { Facts } from "./describe-facts.ts";
import { anEvent, anHour, anId, get, insert, patch, put, remove } from "./event-calls.ts";

const RICH = {
  summary: "A visit",
  description: "Bring <b>papers</b>.",
  location: "Room 2",
  colorId: "5",
  transparency: "transparent",
  extendedProperties: { private: { one: "1", two: "2" } },
};

/** B3: the methods that write an event. */
export function writeFacts({ fact }: Facts): void {
  fact("[B3] answers an insert with 200, not 201, and the event", async (google) => {
    const { status, body } = await insert(google, anHour(google, { summary: "A visit" }));
    expect([status, body]).toEqual([
      200,
      expect.objectContaining({ summary: "A visit", status: "confirmed" }),
    ]);
  });

  fact("[B3] an event names its kind, a link to it, and who made it", async (google) => {
    expect(await anEvent(google)).toMatchObject({
      kind: "calendar#event",
      htmlLink: expect.stringMatching(/^https:\/\/www\.google\.com\/calendar\/event\?eid=/),
      creator: { email: expect.any(String) },
      eventType: "default",
    });
  });

  fact("[B3] gets what was inserted", async (google) => {
    const event = await anEvent(google, RICH);
    expect(await bodyOf(get(google, event.id))).toEqual(event);
  });

  fact("[B3] PUT clears every writable field it leaves out", async (google) => {
    const { id, start, end } = await anEvent(google, RICH);
    const event = await bodyOf(put(google, id, { start: start ?? {}, end: end ?? {} }));
    const { summary, description, location, colorId, transparency, extendedProperties } = event;
    expect([summary, description, location, colorId, transparency, extendedProperties]).toEqual(
      Array.from({ length: 6 }),
    );
  });

  fact("[B3] PUT keeps what it sends", async (google) => {
    const { id } = await anEvent(google, RICH);
    const event = await bodyOf(put(google, id, anHour(google, { summary: "Changed", location: "Room 3" })));
    expect([event.summary, event.location]).toEqual(["Changed", "Room 3"]);
  });

  fact("[B3] PUT refuses a body without times", async (google) => {
    const { id } = await anEvent(google);
    expect(await reasonOf(put(google, id, { summary: "Changed" }))).toBe("400 required");
  });

  fact("[B3] PATCH changes what it sends and leaves the rest", async (google) => {
    const { id, ...before } = await anEvent(google, RICH);
    const after = await bodyOf(patch(google, id, { summary: "Changed" }));
    const { etag, updated } = after;
    expect(after).toEqual({ ...before, id, etag, updated, summary: "Changed" });
  });

  fact("[B3] PATCH with null takes a field away", async (google) => {
    const { id } = await anEvent(google, RICH);
    expect(await bodyOf(patch(google, id, { location: null }))).not.toHaveProperty("location");
  });

  fact("[B3] PATCH replaces an array whole", async (google) => {
    const overrides = [10, 20].map((minutes) => ({ method: "popup", minutes }));
    const { id } = await anEvent(google, { reminders: { useDefault: false, overrides } });
    const changed = { useDefault: false, overrides: [{ method: "popup", minutes: 30 }] };
    const event = await bodyOf(patch(google, id, { reminders: changed }));
    expect(event.reminders?.overrides).toEqual([{ method: "popup", minutes: 30 }]);
  });

  fact("[B3] PATCH keeps the keys of a map it does not send", async (google) => {
    const { id } = await anEvent(google, RICH);
    const event = await bodyOf(patch(google, id, { extendedProperties: { private: { two: "zwei" } } }));
    expect(event.extendedProperties?.private).toEqual({ one: "1", two: "zwei" });
  });

  fact("[B3] answers a delete with 204 and nothing", async (google) => {
    const { id } = await anEvent(google);
    const path = `/calendars/${encodeURIComponent(google.calendarId)}/events/${id}`;
    const { status, body } = await google.call("DELETE", path);
    expect([status, body]).toEqual([204, ""]);
  });

  fact("[B3] refuses a second delete with 410 deleted", async (google) => {
    const { id } = await anEvent(google);
    await remove(google, id);
    expect(await problemOf(remove(google, id))).toEqual({
      status: 410,
      domain: "global",
      reason: "deleted",
      message: "Resource has been deleted",
    });
  });

  const calls = { get, patch, put, remove } as const;
  for (const [name, call] of Object.entries(calls))
    fact(`[B3] ${name} finds no event that never was`, async (google) => {
      expect(await reasonOf(call(google, anId(), {}))).toBe("404 notFound");
    });

  fact("[B7] ignores read-only fields of a body", async (google) => {
    const event = await anEvent(google, {
      kind: "calendar#nonsense",
      etag: '"1"',
      created: "2001-01-01T00:00:00.000Z",
      htmlLink: "https://elsewhere.example/",
      creator: { email: "somebody@elsewhere.example" },
    });
    expect(event.kind).toBe("calendar#event");
    expect(event.etag).not.toBe('"1"');
    expect(event.created).not.toMatch(/^2001/);
    expect(event.htmlLink).not.toContain("elsewhere");
    expect(event.creator?.email).not.toContain("elsewhere");
  });

  fact("[B7] ignores a field it does not know", async (google) => {
    const path = `/calendars/${encodeURIComponent(google.calendarId)}/events`;
    const answer = await google.call("POST", path, { body: { ...anHour(google), roomService: true } });
    expect(answer.status).toBe(200);
    expect(answer.body).not.toHaveProperty("roomService");
  });

  fact("[B7] an event on a secondary calendar is organised by that calendar", async (google) => {
    const { organizer } = await anEvent(google, { organizer: { email: "somebody@elsewhere.example" } });
    expect(organizer).toMatchObject({ email: google.calendarId, self: true });
  });

  for (const sendUpdates of ["all", "externalOnly", "none"])
    fact(`[B3] takes sendUpdates=${sendUpdates}`, async (google) => {
      expect(await statusOf(insert(google, anHour(google), { sendUpdates }))).toBe(200);
    });

  const createRequest = { requestId: "r1", conferenceSolutionKey: { type: "hangoutsMeet" } };

  fact("[B3] ignores conference data without conferenceDataVersion=1", async (google) => {
    const event = await bodyOf(insert(google, anHour(google, { conferenceData: { createRequest } })));
    expect(event).not.toHaveProperty("conferenceData");
  });

  fact(
    "[B7] starts making a conference with conferenceDataVersion=1, which may take a while",
    async (google) => {
      const conferenceData = { createRequest: { ...createRequest, requestId: anId() } };
      const hour = anHour(google, { conferenceData });
      const event = await bodyOf(insert(google, hour, { conferenceDataVersion: 1 }));
      expect(["pending", "success"]).toContain(event.conferenceData?.createRequest?.status?.statusCode);
    },
  );

  fact("[B3] ignores colorId with eventLabelVersion=1", async (google) => {
    const event = anHour(google, { colorId: "5" });
    expect(await bodyOf(insert(google, event, { eventLabelVersion: 1 }))).not.toHaveProperty("colorId");
  });

  fact("[B3] quickAdd makes an event of a text", async ({ client, calendarId }) => {
    const text = "Visit at Room 2 on 4 March 2028 9:00-10:00";
    const { status, body } = await answerOf(client.events.quickAdd({ calendarId, text }));
    expect([status, body.kind, body.status]).toEqual([200, "calendar#event", "confirmed"]);
  });

  fact("[B3] import makes a private copy by its iCalUID, with the organizer it names", async (google) => {
    const { client, calendarId } = google;
    const organizer = { email: "host@elsewhere.example" };
    const requestBody = anHour(google, { iCalUID: `${anId()}@elsewhere.example`, organizer });
    const { status, body } = await answerOf(client.events.import({ calendarId, requestBody }));
    expect(status).toBe(200);
    expect(body).toMatchObject({ iCalUID: requestBody.iCalUID, organizer });
  });

  fact("[B3] import takes default events alone", async (google) => {
    const { client, calendarId } = google;
    const requestBody = anHour(google, { iCalUID: `${anId()}@elsewhere.example`, eventType: "focusTime" });
    expect(await statusOf(answerOf(client.events.import({ calendarId, requestBody })))).toBe(400);
  });
}
