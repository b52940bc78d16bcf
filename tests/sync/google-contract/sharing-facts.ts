import type { calendar_v3 } from "@googleapis/calendar";
import { expect } from "vitest";
import { answerOf, bodyOf, problemOf, reasonOf, statusOf } from "./answer.ts";
import type { Answer } from "./answer.ts";
import type { Facts } from "./describe-facts.ts";
import { anEvent, anHour, insert, list } from "./event-calls.ts";
import { OWNER } from "./google.ts";
import type { Google } from "./google.ts";

type Rule = calendar_v3.Schema$AclRule;

const GUEST = "guest@clinic.example";

/** F: who may do what with a calendar. */
export function sharingFacts({ fact, onlySandbox: show }: Facts): void {
  const onlySandbox: Facts["onlySandbox"] = (name, run) => {
    show(name, async (google) => {
      const { id: calendarId } = google.control.addCalendar({ summary: "Shared" });
      await run({ ...google, calendarId, as: (who) => ({ ...google.as(who), calendarId }) });
    });
  };

  onlySandbox("[F] a rule for a person is called after them", async (google) => {
    const { status, body } = await share(google, "writer");
    expect([status, body]).toEqual([
      200,
      {
        kind: "calendar#aclRule",
        etag: expect.stringMatching(/^".+"$/),
        id: `user:${GUEST}`,
        scope: { type: "user", value: GUEST },
        role: "writer",
      },
    ]);
  });

  const scopes: readonly (readonly [id: string, scope: NonNullable<Rule["scope"]>])[] = [
    ["default", { type: "default" }],
    ["domain:clinic.example", { type: "domain", value: "clinic.example" }],
    ["group:desk@clinic.example", { type: "group", value: "desk@clinic.example" }],
  ];
  for (const [id, scope] of scopes)
    onlySandbox(`[F] a rule may be ${id}`, async (google) => {
      expect((await bodyOf(add(google, { role: "freeBusyReader", scope }))).id).toBe(id);
    });

  for (const role of ["freeBusyReader", "reader", "writerWithoutPrivateAccess", "writer", "owner"])
    onlySandbox(`[F] there is a role ${role}`, async (google) => {
      expect((await bodyOf(share(google, role))).role).toBe(role);
    });

  onlySandbox("[F] a role that is none is refused", async (google) => {
    expect(await statusOf(share(google, "admiral"))).toBe(400);
  });

  onlySandbox("[F] a rule without scope is refused", async (google) => {
    expect(await statusOf(add(google, { role: "reader" }))).toBe(400);
  });

  onlySandbox("[F] the owner has a rule, too", async (google) => {
    const { items = [] } = await bodyOf(rulesOf(google));
    expect(items).toContainEqual(expect.objectContaining({ id: `user:${OWNER}`, role: "owner" }));
  });

  fact("[F] rules are listed", async (google) => {
    expect(await bodyOf(rulesOf(google))).toMatchObject({ kind: "calendar#acl", items: expect.any(Array) });
  });

  onlySandbox("[F] a rule is got by its id", async (google) => {
    await bodyOf(share(google, "reader"));
    const { client, calendarId } = google;
    const rule = await bodyOf(answerOf(client.acl.get({ calendarId, ruleId: `user:${GUEST}` })));
    expect(rule).toMatchObject({ id: `user:${GUEST}`, role: "reader" });
  });

  fact("[F] a garbled rule id is invalid, not missing", async ({ client, calendarId }) => {
    expect(await problemOf(answerOf(client.acl.get({ calendarId, ruleId: "nonsense" })))).toMatchObject({
      status: 400,
      domain: "global",
      reason: "invalid",
      message: "Invalid resource id value.",
    });
  });

  fact("[F] a rule that never was is not found", async ({ client, calendarId }) => {
    const ruleId = "user:never-was@example.com";
    expect(await reasonOf(answerOf(client.acl.get({ calendarId, ruleId })))).toBe("404 notFound");
  });

  onlySandbox("[F] a rule's role is changed by PATCH", async (google) => {
    await bodyOf(share(google, "reader"));
    const { client, calendarId } = google;
    const changed = client.acl.patch({
      calendarId,
      ruleId: `user:${GUEST}`,
      requestBody: { role: "writer" },
    });
    expect((await bodyOf(answerOf(changed))).role).toBe("writer");
  });

  onlySandbox("[F] a rule is changed by PUT", async (google) => {
    await bodyOf(share(google, "reader"));
    const { client, calendarId } = google;
    const requestBody = { role: "writer", scope: { type: "user", value: GUEST } };
    const changed = client.acl.update({ calendarId, ruleId: `user:${GUEST}`, requestBody });
    expect((await bodyOf(answerOf(changed))).role).toBe("writer");
  });

  onlySandbox("[F] a rule is taken away with 204, and the access with it", async (google) => {
    const guest = google.as({ email: GUEST });
    await bodyOf(share(google, "reader"));
    expect(await statusOf(list(guest))).toBe(200);
    const { client, calendarId } = google;
    expect(await statusOf(answerOf(client.acl.delete({ calendarId, ruleId: `user:${GUEST}` })))).toBe(204);
    expect(await reasonOf(list(guest))).toBe("404 notFound");
  });

  onlySandbox("[F] the role none takes the access away", async (google) => {
    const guest = google.as({ email: GUEST });
    await bodyOf(share(google, "reader"));
    await bodyOf(share(google, "none"));
    expect(await reasonOf(list(guest))).toBe("404 notFound");
  });

  onlySandbox("[F] a list tells each account its own role", async (google) => {
    const guest = google.as({ email: GUEST });
    await bodyOf(share(google, "reader"));
    expect((await bodyOf(list(guest))).accessRole).toBe("reader");
  });

  onlySandbox("[F] a reader reads and does not write", async (google) => {
    const guest = google.as({ email: GUEST });
    await bodyOf(share(google, "reader"));
    await anEvent(google);
    expect([await statusOf(list(guest)), await reasonOf(insert(guest, anHour(guest)))]).toEqual([
      200,
      "403 requiredAccessLevel",
    ]);
  });

  onlySandbox("[F] a writer writes", async (google) => {
    const guest = google.as({ email: GUEST });
    await bodyOf(share(google, "writer"));
    expect(await statusOf(insert(guest, anHour(guest)))).toBe(200);
  });

  onlySandbox("[F] a writer sees the rules and changes none", async (google) => {
    const guest = google.as({ email: GUEST });
    await bodyOf(share(google, "writer"));
    expect(await statusOf(rulesOf(guest))).toBe(200);
    const rule = { role: "reader", scope: { type: "user", value: "third@clinic.example" } };
    expect(await statusOf(add(guest, rule))).toBe(403);
  });

  onlySandbox("[F] a reader does not see the rules", async (google) => {
    const guest = google.as({ email: GUEST });
    await bodyOf(share(google, "reader"));
    expect(await statusOf(rulesOf(guest))).toBe(403);
  });

  onlySandbox("[F] a second owner changes rules", async (google) => {
    const guest = google.as({ email: GUEST });
    await bodyOf(share(google, "owner"));
    const rule = { role: "reader", scope: { type: "user", value: "third@clinic.example" } };
    expect(await statusOf(add(guest, rule))).toBe(200);
  });

  onlySandbox("[F] everybody is let in by the rule default", async (google) => {
    const stranger = google.as({ email: "stranger@elsewhere.example" });
    await bodyOf(add(google, { role: "reader", scope: { type: "default" } }));
    expect(await statusOf(list(stranger))).toBe(200);
  });

  onlySandbox(
    "[F] whoever writes without private access does not see private events' details",
    async (google) => {
      const guest = google.as({ email: GUEST });
      await bodyOf(share(google, "writerWithoutPrivateAccess"));
      const { id } = await anEvent(google, { summary: "Secret", visibility: "private" });
      const { items = [] } = await bodyOf(list(guest));
      expect(items.find((event) => event.id === id)).not.toHaveProperty("summary");
    },
  );
}

async function share(google: Google, role: string): Promise<Answer<Rule>> {
  return await add(google, { role, scope: { type: "user", value: GUEST } });
}

async function add({ client, calendarId }: Google, requestBody: Rule): Promise<Answer<Rule>> {
  return await answerOf(client.acl.insert({ calendarId, sendNotifications: false, requestBody }));
}

async function rulesOf({ client, calendarId }: Google): Promise<Answer<calendar_v3.Schema$Acl>> {
  return await answerOf(client.acl.list({ calendarId }));
}
