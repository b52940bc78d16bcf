import type { calendar_v3 } from "@googleapis/calendar";
import { expect } from "vitest";
import { answerOf, bodyOf, reasonOf, statusOf } from "./answer.ts";
import type { Answer } from "./answer.ts";
import type { Facts } from "./describe-facts.ts";
import { list } from "./event-calls.ts";
import { OWNER } from "./google.ts";
import type { Google, Sandbox } from "./google.ts";

type Entry = calendar_v3.Schema$CalendarListEntry;
type Given = calendar_v3.Params$Resource$Calendarlist$List;

/** F and B4: which calendars an account sees, and how it sees them. */
export function calendarListFacts({ fact, onlySandbox }: Facts): void {
  fact("[F] an entry tells the calendar, the role and the colours", async (google) => {
    expect(await bodyOf(entryOf(google))).toMatchObject({
      kind: "calendar#calendarListEntry",
      etag: expect.any(String),
      id: google.calendarId,
      summary: "Conformance",
      timeZone: "Europe/Zurich",
      accessRole: "owner",
      colorId: expect.stringMatching(/^\d+$/),
      backgroundColor: expect.stringMatching(/^#[0-9a-f]{6}$/),
      foregroundColor: expect.stringMatching(/^#[0-9a-f]{6}$/),
      defaultReminders: expect.any(Array),
    });
  });

  fact("[F] leaves hidden, primary and deleted out where they are false", async (google) => {
    const entry = await bodyOf(entryOf(google));
    for (const name of ["hidden", "primary", "deleted"]) expect(entry).not.toHaveProperty(name);
  });

  onlySandbox("[F] marks the primary calendar", async (google) => {
    const entries = await entriesOf(google);
    expect(entries.filter(({ primary }) => primary).map(({ id }) => id)).toEqual([OWNER]);
  });

  fact("[F] a list of calendars says what it is", async ({ client }) => {
    const { kind, etag, nextSyncToken } = await bodyOf(
      answerOf(client.calendarList.list({ maxResults: 250 })),
    );
    expect([kind, etag, nextSyncToken]).toEqual([
      "calendar#calendarList",
      expect.any(String),
      expect.any(String),
    ]);
  });

  onlySandbox(
    "[C3] gives 100 calendars on a page unless told otherwise, and never over 250",
    async (google) => {
      const email = "collector@clinic.example";
      const collector = google.as({ email });
      for (let count = 0; count < 260; count += 1)
        google.control.addCalendar({ summary: `Nr. ${String(count)}`, email });
      const { client } = collector;
      const usual = await bodyOf(answerOf(client.calendarList.list({})));
      const most = await bodyOf(answerOf(client.calendarList.list({ maxResults: 9999 })));
      expect([usual.items?.length, most.items?.length]).toEqual([100, 250]);
      expect([usual.nextPageToken, usual.nextSyncToken]).toEqual([expect.any(String), undefined]);
    },
  );

  onlySandbox("[F] minAccessRole leaves calendars with a lower role out", async (google) => {
    const { id } = google.control.addCalendar({ summary: "Theirs", role: "reader" });
    const all = (await entriesOf(google)).map((entry) => entry.id);
    const owned = (await entriesOf(google, { minAccessRole: "owner" })).map((entry) => entry.id);
    expect([all.includes(id), owned.includes(id), owned.includes(google.calendarId)]).toEqual([
      true,
      false,
      true,
    ]);
  });

  onlySandbox("[F] a hidden calendar is listed with showHidden alone", async (google) => {
    const { id: calendarId } = google.control.addCalendar({ summary: "Hidden" });
    await bodyOf(change({ ...google, calendarId }, { hidden: true }));
    const usual = (await entriesOf(google)).map(({ id }) => id);
    const shown = (await entriesOf(google, { showHidden: true })).find(({ id }) => id === calendarId);
    expect(usual).not.toContain(calendarId);
    expect(shown).toMatchObject({ hidden: true });
  });

  onlySandbox("[F] a calendar taken off the list is listed with showDeleted alone", async (google) => {
    const { id: calendarId } = google.control.addCalendar({ summary: "Off", role: "reader" });
    expect(await statusOf(answerOf(google.client.calendarList.delete({ calendarId })))).toBe(204);
    const usual = (await entriesOf(google)).map(({ id }) => id);
    const shown = (await entriesOf(google, { showDeleted: true })).find(({ id }) => id === calendarId);
    expect(usual).not.toContain(calendarId);
    expect(shown).toMatchObject({ deleted: true });
  });

  onlySandbox("[F] a calendar taken off the list can still be reached", async (google) => {
    const { id: calendarId } = google.control.addCalendar({ summary: "Off", role: "reader" });
    await bodyOf(answerOf(google.client.calendarList.delete({ calendarId })));
    expect(await statusOf(list({ ...google, calendarId }))).toBe(200);
  });

  fact("[F] a name of one's own leaves the calendar's name", async (google) => {
    const entry = await bodyOf(change(google, { summaryOverride: "My name for it" }));
    expect([entry.summary, entry.summaryOverride]).toEqual(["Conformance", "My name for it"]);
  });

  fact("[B3] PATCH with null takes a name of one's own away", async (google) => {
    await bodyOf(change(google, { summaryOverride: "My name for it" }));
    expect(await bodyOf(change(google, { summaryOverride: null }))).not.toHaveProperty("summaryOverride");
  });

  fact("[F] a colour is chosen by its number", async (google) => {
    const entry = await bodyOf(change(google, { colorId: "7" }));
    expect([entry.colorId, entry.backgroundColor]).toEqual(["7", "#42d692"]);
  });

  fact("[F] refuses colour 25 for a calendar", async (google) => {
    expect(await statusOf(change(google, { colorId: "25" }))).toBe(400);
  });

  fact("[F] takes any colour with colorRgbFormat=true", async ({ client, calendarId }) => {
    const requestBody = { backgroundColor: "#123456", foregroundColor: "#ffffff" };
    const answer = client.calendarList.patch({ calendarId, colorRgbFormat: true, requestBody });
    expect(await bodyOf(answerOf(answer))).toMatchObject(requestBody);
  });

  fact("[F] does not take any colour without colorRgbFormat=true", async (google) => {
    await change(google, { backgroundColor: "#654321", foregroundColor: "#ffffff" });
    expect((await bodyOf(entryOf(google))).backgroundColor).not.toBe("#654321");
  });

  fact("[F] keeps default reminders, which a list of events tells", async (google) => {
    const defaultReminders = [{ method: "popup", minutes: 25 }];
    await bodyOf(change(google, { defaultReminders }));
    expect((await bodyOf(list(google, { maxResults: 1 }))).defaultReminders).toEqual(defaultReminders);
    await bodyOf(change(google, { defaultReminders: [] }));
  });

  fact("[B4] an entry's etag changes with what is the account's own", async (google) => {
    const before = await bodyOf(entryOf(google));
    const after = await bodyOf(change(google, { summaryOverride: crypto.randomUUID() }));
    expect(after.etag).not.toBe(before.etag);
  });

  fact("[B4] an entry's etag stays where only the calendar's own properties change", async (google) => {
    const before = await bodyOf(entryOf(google));
    const { client, calendarId } = google;
    const requestBody = { description: crypto.randomUUID() };
    await bodyOf(answerOf(client.calendars.patch({ calendarId, requestBody })));
    const after = await bodyOf(entryOf(google));
    expect([after.etag, after.description]).toEqual([before.etag, requestBody.description]);
  });

  fact("[C1] a change of the calendar's own properties alone does not come in changes", async (google) => {
    const { client, calendarId } = google;
    const { nextSyncToken } = await bodyOf(answerOf(client.calendarList.list({ maxResults: 250 })));
    const requestBody = { description: crypto.randomUUID() };
    await bodyOf(answerOf(client.calendars.patch({ calendarId, requestBody })));
    const changes = await bodyOf(answerOf(client.calendarList.list({ syncToken: nextSyncToken ?? "" })));
    expect(changes.items).toEqual([]);
  });

  onlySandbox("[F] puts a shared calendar on one's own list by its id", async (google) => {
    const guest = await letIn(google, "reader");
    const requestBody = { id: google.calendarId };
    const { status, body } = await answerOf(guest.client.calendarList.insert({ requestBody }));
    expect([status, body]).toMatchObject([200, { id: google.calendarId, accessRole: "reader" }]);
    expect((await entriesOf(guest)).map(({ id }) => id)).toContain(google.calendarId);
  });

  onlySandbox("[F] sharing does not put a calendar on the other's list", async (google) => {
    const guest = await letIn(google, "writer", "newcomer@clinic.example");
    expect((await entriesOf(guest)).map(({ id }) => id)).not.toContain(google.calendarId);
  });

  onlySandbox("[F] a calendar one may not see cannot be put on the list", async (google) => {
    const stranger = google.as({ email: "stranger@clinic.example" });
    const answer = answerOf(stranger.client.calendarList.insert({ requestBody: { id: google.calendarId } }));
    expect(await reasonOf(answer)).toBe("404 notFound");
  });

  fact("[F] a calendar that is not on the list is not found there", async ({ client }) => {
    const calendarId = "c_neverwas@group.calendar.google.com";
    expect(await reasonOf(answerOf(client.calendarList.get({ calendarId })))).toBe("404 notFound");
  });

  onlySandbox("[F] what one account changes on its list is its own", async (google) => {
    const guest = await letIn(google, "reader");
    await bodyOf(answerOf(guest.client.calendarList.insert({ requestBody: { id: google.calendarId } })));
    await bodyOf(change(guest, { summaryOverride: "The guest's name" }));
    expect((await bodyOf(entryOf(google))).summaryOverride).not.toBe("The guest's name");
  });
}

async function entryOf({ client, calendarId }: Google): Promise<Answer<Entry>> {
  return await answerOf(client.calendarList.get({ calendarId }));
}

async function change({ client, calendarId }: Google, requestBody: Entry): Promise<Answer<Entry>> {
  return await answerOf(client.calendarList.patch({ calendarId, requestBody }));
}

async function entriesOf({ client }: Google, given: Given = {}): Promise<Entry[]> {
  return (await bodyOf(answerOf(client.calendarList.list({ maxResults: 250, ...given })))).items ?? [];
}

async function letIn(google: Sandbox, role: string, email = "guest@clinic.example"): Promise<Google> {
  const guest = google.as({ email });
  const requestBody = { role, scope: { type: "user", value: email } };
  const { client, calendarId } = google;
  await bodyOf(answerOf(client.acl.insert({ calendarId, sendNotifications: false, requestBody })));
  return guest;
}
