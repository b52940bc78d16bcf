import { expect } from "vitest";
import { answerOf, bodyOf, reasonOf, statusOf } from "./answer.ts";
import type { Answer } from "./answer.ts";
import type { Facts } from "./describe-facts.ts";
import type { Google } from "./google.ts";

type List = (google: Google, syncToken?: string) => Promise<Answer<{ nextSyncToken?: string | null }>>;

/** C1: incremental synchronisation of the calendar list, of sharing rules and of settings. */
export function collectionSyncFacts({ fact, onlySandbox }: Facts): void {
  onlySandbox("[C1] the calendar list gives a token, and what was added since", async (google) => {
    const { client } = google;
    const { nextSyncToken } = await bodyOf(answerOf(client.calendarList.list({})));
    const { id } = google.control.addCalendar({ summary: "New" });
    const changes = await bodyOf(answerOf(client.calendarList.list({ syncToken: nextSyncToken ?? "" })));
    expect(changes.items?.map((entry) => entry.id)).toEqual([id]);
  });

  onlySandbox("[C1] changes of the calendar list have deleted entries in them", async (google) => {
    const { client } = google;
    const { id: calendarId } = google.control.addCalendar({ summary: "Soon gone", role: "reader" });
    const { nextSyncToken } = await bodyOf(answerOf(client.calendarList.list({})));
    await bodyOf(answerOf(client.calendarList.delete({ calendarId })));
    const changes = await bodyOf(answerOf(client.calendarList.list({ syncToken: nextSyncToken ?? "" })));
    expect(changes.items).toMatchObject([{ id: calendarId, deleted: true }]);
  });

  onlySandbox("[C1] changes of the calendar list have hidden entries in them", async (google) => {
    const { client } = google;
    const { id: calendarId } = google.control.addCalendar({ summary: "Soon hidden" });
    const { nextSyncToken } = await bodyOf(answerOf(client.calendarList.list({})));
    await bodyOf(answerOf(client.calendarList.patch({ calendarId, requestBody: { hidden: true } })));
    const changes = await bodyOf(answerOf(client.calendarList.list({ syncToken: nextSyncToken ?? "" })));
    expect(changes.items).toMatchObject([{ id: calendarId, hidden: true }]);
  });

  onlySandbox("[C1] the calendar list refuses minAccessRole beside a sync token", async ({ client }) => {
    const { nextSyncToken } = await bodyOf(answerOf(client.calendarList.list({})));
    const answer = client.calendarList.list({ syncToken: nextSyncToken ?? "", minAccessRole: "owner" });
    expect(await statusOf(answerOf(answer))).toBe(400);
  });

  onlySandbox(
    "[C1] the calendar list refuses showOwnOrganizationOnly beside a sync token",
    async (google) => {
      const { nextSyncToken } = await bodyOf(answerOf(google.client.calendarList.list({})));
      const query = new URLSearchParams({ syncToken: nextSyncToken ?? "", showOwnOrganizationOnly: "true" });
      const path = `/users/me/calendarList?${query.toString()}`;
      expect((await google.call("GET", path)).status).toBe(400);
    },
  );

  onlySandbox("[C1] the sharing rules that changed come in changes", async ({ client, calendarId }) => {
    const { nextSyncToken } = await bodyOf(answerOf(client.acl.list({ calendarId })));
    const requestBody = { role: "reader", scope: { type: "user", value: "new@clinic.example" } };
    await bodyOf(answerOf(client.acl.insert({ calendarId, sendNotifications: false, requestBody })));
    const changes = await bodyOf(answerOf(client.acl.list({ calendarId, syncToken: nextSyncToken ?? "" })));
    expect(changes.items).toMatchObject([{ id: "user:new@clinic.example", role: "reader" }]);
  });

  onlySandbox(
    "[C1] a sharing rule that was taken away comes with the role none",
    async ({ client, calendarId }) => {
      const requestBody = { role: "reader", scope: { type: "user", value: "old@clinic.example" } };
      await bodyOf(answerOf(client.acl.insert({ calendarId, sendNotifications: false, requestBody })));
      const { nextSyncToken } = await bodyOf(answerOf(client.acl.list({ calendarId })));
      await bodyOf(answerOf(client.acl.delete({ calendarId, ruleId: "user:old@clinic.example" })));
      const changes = await bodyOf(answerOf(client.acl.list({ calendarId, syncToken: nextSyncToken ?? "" })));
      expect(changes.items).toMatchObject([{ id: "user:old@clinic.example", role: "none" }]);
    },
  );

  fact("[C1] the sharing rules give a token, and refuse a garbled one", async ({ client, calendarId }) => {
    const page = await bodyOf(answerOf(client.acl.list({ calendarId })));
    expect(page.nextSyncToken).toEqual(expect.any(String));
    expect(await statusOf(answerOf(client.acl.list({ calendarId, syncToken: "nonsense" })))).toBe(400);
  });

  fact("[C1] settings give a token, and nothing where nothing changed", async ({ client }) => {
    const { nextSyncToken } = await bodyOf(answerOf(client.settings.list({})));
    const changes = await bodyOf(answerOf(client.settings.list({ syncToken: nextSyncToken ?? "" })));
    expect(changes.items ?? []).toEqual([]);
  });

  const lists: Readonly<Record<string, List>> = {
    calendarList: async ({ client }, token) => await answerOf(client.calendarList.list(given(token))),
    acl: async ({ client, calendarId }, token) =>
      await answerOf(client.acl.list({ calendarId, ...given(token) })),
    settings: async ({ client }, token) => await answerOf(client.settings.list(given(token))),
  };
  for (const [name, list] of Object.entries(lists))
    onlySandbox(`[C1] an expired sync token of ${name} asks for everything anew`, async (google) => {
      const { nextSyncToken } = await bodyOf(list(google));
      google.control.expireSyncTokens();
      expect(await reasonOf(list(google, nextSyncToken ?? ""))).toBe("410 fullSyncRequired");
    });
}

function given(syncToken: string | undefined): { readonly syncToken?: string } {
  return syncToken === undefined ? {} : { syncToken };
}
