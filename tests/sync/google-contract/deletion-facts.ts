import { expect } from "vitest";
import { bodyOf, problemOf, reasonOf, statusOf } from "./answer.ts";
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
import type { Google } from "./google.ts";

/** B6: deleted events, their remains, and how they come back. */
export function deletionFacts({ fact, onlySandbox }: Facts): void {
  fact("[B6] an event is confirmed unless told otherwise", async (google) => {
    expect((await anEvent(google)).status).toBe("confirmed");
  });

  fact("[B6] an event may be tentative", async (google) => {
    expect((await anEvent(google, { status: "tentative" })).status).toBe("tentative");
  });

  fact("[B6] a deleted event is still got, as cancelled and with its details", async (google) => {
    const { id } = await aDeleted(google);
    const { status, body } = await get(google, id);
    expect([status, body]).toMatchObject([200, { id, status: "cancelled", summary: "A visit" }]);
  });

  fact("[B6] a deleted event is gone from a list", async (google) => {
    const { id, start } = await aDeleted(google);
    const { items = [] } = await bodyOf(list(google, windowOf(start)));
    expect(items.map((event) => event.id)).not.toContain(id);
  });

  fact("[B6] a deleted event comes in a full list with showDeleted", async (google) => {
    const { id, start } = await aDeleted(google);
    const { items = [] } = await bodyOf(list(google, { ...windowOf(start), showDeleted: true }));
    expect(items.map((event) => [event.id, event.status])).toEqual([[id, "cancelled"]]);
  });

  fact("[B6] what is left of a deleted event in changes is bare: no times, no properties", async (google) => {
    const { id } = await anEvent(google, { extendedProperties: { private: { ours: "1" } } });
    const token = await syncTokenOf(google);
    await bodyOf(remove(google, id));
    expect(await changesSince(google, token)).toEqual([
      { kind: "calendar#event", etag: expect.stringMatching(/^"\d+"$/), id, status: "cancelled" },
    ]);
  });

  fact("[B6] what is left of a deleted series in changes is bare, too", async (google) => {
    const { id } = await anEvent(google, { recurrence: ["RRULE:FREQ=DAILY;COUNT=3"] });
    const token = await syncTokenOf(google);
    await bodyOf(remove(google, id));
    const changes = await changesSince(google, token);
    expect(changes.find((change) => change.id === id)).toEqual({
      kind: "calendar#event",
      etag: expect.any(String),
      id,
      status: "cancelled",
    });
  });

  fact("[B6] details of deleted events come in changes with showDeleted", async (google) => {
    const { id } = await anEvent(google);
    const token = await syncTokenOf(google, { showDeleted: true });
    await bodyOf(remove(google, id));
    expect(await changesSince(google, token, { showDeleted: true })).toMatchObject([
      { id, status: "cancelled", summary: "A visit" },
    ]);
  });

  fact("[B6] a deleted id stays taken", async (google) => {
    const { id } = await aDeleted(google);
    expect(await reasonOf(insert(google, anHour(google, { id })))).toBe("409 duplicate");
  });

  fact("[B6] a refused second use leaves the deleted event deleted", async (google) => {
    const { id } = await aDeleted(google);
    await insert(google, anHour(google, { id }));
    expect((await bodyOf(get(google, id))).status).toBe("cancelled");
  });

  fact("[B6] PATCH with status confirmed brings a deleted event back", async (google) => {
    const { id } = await aDeleted(google);
    const { status, body } = await patch(google, id, { status: "confirmed" });
    expect([status, body]).toMatchObject([200, { id, status: "confirmed", summary: "A visit" }]);
  });

  fact("[B6] PUT with status confirmed brings a deleted event back", async (google) => {
    const { id } = await aDeleted(google);
    const { status, body } = await put(google, id, anHour(google, { status: "confirmed", summary: "Back" }));
    expect([status, body]).toMatchObject([200, { id, status: "confirmed", summary: "Back" }]);
  });

  fact("[B6] a revived event is in lists and changes again", async (google) => {
    const { id, start } = await aDeleted(google);
    const token = await syncTokenOf(google);
    await bodyOf(patch(google, id, { status: "confirmed" }));
    const { items = [] } = await bodyOf(list(google, windowOf(start)));
    const changes = await changesSince(google, token);
    expect([items, changes]).toMatchObject([[{ id }], [{ id, status: "confirmed", summary: "A visit" }]]);
  });

  fact("[B6] a revived event can be deleted again", async (google) => {
    const { id } = await aDeleted(google);
    await bodyOf(patch(google, id, { status: "confirmed" }));
    expect(await statusOf(remove(google, id))).toBe(204);
  });

  fact("[B6] PATCH with status cancelled deletes", async (google) => {
    const { id } = await anEvent(google);
    await bodyOf(patch(google, id, { status: "cancelled" }));
    expect(await reasonOf(remove(google, id))).toBe("410 deleted");
  });

  fact("[B6] PUT with status cancelled deletes", async (google) => {
    const { id } = await anEvent(google);
    await bodyOf(put(google, id, anHour(google, { status: "cancelled" })));
    expect(await reasonOf(remove(google, id))).toBe("410 deleted");
  });

  fact("[B6] an event cancelled by PATCH comes bare in changes", async (google) => {
    const { id } = await anEvent(google);
    const token = await syncTokenOf(google);
    await bodyOf(patch(google, id, { status: "cancelled" }));
    const [change] = await changesSince(google, token);
    expect(Object.keys(change ?? {}).toSorted()).toEqual(["etag", "id", "kind", "status"]);
  });

  onlySandbox("[B6] an id stays taken after the trash was emptied", async (google) => {
    const { id } = await aDeleted(google);
    google.control.purgeEvent({ calendarId: google.calendarId, eventId: id });
    expect(await reasonOf(insert(google, anHour(google, { id })))).toBe("409 duplicate");
  });

  const revivals = {
    PATCH: async (google: Google, id: string) => await patch(google, id, { status: "confirmed" }),
    PUT: async (google: Google, id: string) => await put(google, id, anHour(google, { status: "confirmed" })),
  };
  for (const [verb, revive] of Object.entries(revivals))
    onlySandbox(`[B6] ${verb} cannot revive what was purged from the trash`, async (google) => {
      const { id } = await aDeleted(google);
      google.control.purgeEvent({ calendarId: google.calendarId, eventId: id });
      expect(await problemOf(revive(google, id))).toEqual({
        status: 403,
        domain: "global",
        reason: "forbidden",
        message: "Forbidden",
      });
    });

  fact("[B6] refuses updatedMin of 35 days ago", async (google) => {
    const updatedMin = new Date(google.now() - 35 * 86_400_000).toISOString();
    expect(await problemOf(list(google, { updatedMin }))).toEqual({
      status: 410,
      domain: "calendar",
      reason: "updatedMinTooLongAgo",
      message: "The requested minimum modification time lies too far in the past.",
      locationType: "parameter",
      location: "updatedMin",
    });
  });
}

async function aDeleted(google: Google): Promise<Event & { id: string }> {
  const event = await anEvent(google);
  await bodyOf(remove(google, event.id));
  return event;
}

function windowOf(start: Event["start"]): { timeMin: string; timeMax: string } {
  const at = Date.parse(start?.dateTime ?? "");
  return { timeMin: new Date(at).toISOString(), timeMax: new Date(at + 3_600_000).toISOString() };
}
