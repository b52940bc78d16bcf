import type { calendar_v3 } from "@googleapis/calendar";
import { expect } from "vitest";
import { answerOf, bodyOf, problemOf, reasonOf, statusOf } from "./answer.ts";
import type { Answer } from "./answer.ts";
import type { Facts } from "./describe-facts.ts";
import { syncTokenOf } from "./event-calls.ts";
import { OWNER } from "./google.ts";
import type { Google } from "./google.ts";

type Channel = calendar_v3.Schema$Channel;

const DAY_MS = 86_400_000;
/** An address the sandbox takes and nobody listens at. */
const ADDRESS = "https://relay.invalid/hook";

/** D1 and D5: asking for notifications, and ending them. */
export function channelFacts({ onlySandbox }: Facts): void {
  onlySandbox("[D1] answers the channel with its resource and its end", async (google) => {
    const asked = aChannel({ token: "secret-1" });
    const calendar = encodeURIComponent(google.calendarId);
    expect(await watch(google, asked)).toEqual({
      status: 200,
      body: {
        kind: "api#channel",
        id: asked.id,
        resourceId: expect.any(String),
        resourceUri: `https://www.googleapis.com/calendar/v3/calendars/${calendar}/events?alt=json`,
        token: "secret-1",
        expiration: String(google.now() + 7 * DAY_MS),
      },
    });
  });

  onlySandbox("[D1] names the calendar in resourceUri as it was asked for", async (google) => {
    const { resourceUri } = await bodyOf(watch({ ...google, calendarId: "primary" }, aChannel()));
    expect(resourceUri).toBe("https://www.googleapis.com/calendar/v3/calendars/primary/events?alt=json");
  });

  onlySandbox("[D1] answers no token where none was sent", async (google) => {
    expect(await bodyOf(watch(google, aChannel()))).not.toHaveProperty("token");
  });

  const ends: readonly (readonly [what: string, asked: (now: number) => Channel, days: number])[] = [
    ["seven days where nothing is said", () => ({}), 7],
    ["as long as the ttl", () => ({ params: { ttl: "86400" } }), 1],
    ["until the expiration", (now) => ({ expiration: String(now + 2 * DAY_MS) }), 2],
    ["no more than 30 days by ttl", () => ({ params: { ttl: String(90 * 86_400) } }), 30],
    ["no more than 30 days by expiration", (now) => ({ expiration: String(now + 90 * DAY_MS) }), 30],
  ];
  for (const [what, asked, days] of ends)
    onlySandbox(`[D1] a channel lives ${what}`, async (google) => {
      const { expiration } = await bodyOf(watch(google, aChannel(asked(google.now()))));
      expect(Number(expiration) - google.now()).toBe(days * DAY_MS);
    });

  onlySandbox("[D1] answers the expiration as text", async (google) => {
    expect((await bodyOf(watch(google, aChannel()))).expiration).toMatch(/^\d{13}$/);
  });

  onlySandbox("[D1] takes the expiration as a number, too", async (google) => {
    const path = `/calendars/${encodeURIComponent(google.calendarId)}/events/watch`;
    const body = { ...aChannel(), expiration: google.now() + DAY_MS };
    expect((await google.call("POST", path, { body })).status).toBe(200);
  });

  const taken: readonly (readonly [what: string, asked: Channel])[] = [
    ["an id of 64 characters", { id: "x".repeat(64) }],
    ["a token of 256 characters", { token: "t".repeat(256) }],
    ["the type webhook", { type: "webhook" }],
  ];
  for (const [what, asked] of taken)
    onlySandbox(`[D1] takes ${what}`, async (google) => {
      expect(await statusOf(watch(google, aChannel(asked)))).toBe(200);
    });

  const refused: readonly (readonly [
    what: string,
    asked: { [Name in keyof Channel]: Channel[Name] | undefined },
  ])[] = [
    ["an id of 65 characters", { id: "y".repeat(65) }],
    ["no id", { id: undefined }],
    ["a token of 257 characters", { token: "t".repeat(257) }],
    ["no type", { type: undefined }],
    ["a type that is none", { type: "carrier_pigeon" }],
    ["no address", { address: undefined }],
    ["an end in the past", { expiration: "1000" }],
  ];
  for (const [what, asked] of refused)
    onlySandbox(`[D1] refuses ${what}`, async (google) => {
      const path = `/calendars/${encodeURIComponent(google.calendarId)}/events/watch`;
      const answer = await google.call("POST", path, { body: { ...aChannel(), ...asked } });
      expect(answer.status).toBe(400);
    });

  onlySandbox("[B8] words a bad expiration as an invalid value", async (google) => {
    const answer = watch(google, aChannel({ expiration: "1000" }));
    expect(await problemOf(answer)).toMatchObject({
      domain: "global",
      reason: "invalid",
      message: "Invalid Value",
    });
  });

  onlySandbox("[D1] refuses an address without TLS", async (google) => {
    const address = "http://relay.invalid/hook";
    expect(await problemOf(watch(google, aChannel({ address })))).toMatchObject({
      status: 400,
      message: `WebHook callback must be HTTPS: ${address}`,
    });
  });

  onlySandbox("[D1] refuses a host it will not call", async (google) => {
    google.control.denyHooks({ deny: ["denied.invalid"] });
    const address = "https://denied.invalid/hook";
    const answer = watch(google, aChannel({ address }));
    expect(await problemOf(answer)).toMatchObject({
      status: 401,
      reason: "push.webhookUrlUnauthorized",
      message: `Unauthorized WebHook callback channel: ${address}`,
    });
    google.control.denyHooks({ deny: [] });
  });

  onlySandbox("[D1] refuses an id that is taken", async (google) => {
    const asked = aChannel();
    await bodyOf(watch(google, asked));
    expect(await problemOf(watch(google, asked))).toMatchObject({
      status: 400,
      reason: "channelIdNotUnique",
      message: `Channel id ${asked.id} not unique`,
    });
  });

  onlySandbox(
    "[D1] an id is taken in the whole project: on every calendar and for every account",
    async (google) => {
      const asked = aChannel();
      const other = google.as({ email: "other@clinic.example" });
      await bodyOf(watch(google, asked));
      const again = watch({ ...google, calendarId: "primary" }, asked);
      const elsewhere = watch({ ...other, calendarId: "primary" }, asked);
      expect([await reasonOf(again), await reasonOf(elsewhere)]).toEqual([
        "400 channelIdNotUnique",
        "400 channelIdNotUnique",
      ]);
    },
  );

  onlySandbox("[D1] the id of a stopped channel stays taken", async (google) => {
    const asked = aChannel();
    await stop(google, await bodyOf(watch(google, asked)));
    expect(await reasonOf(watch(google, asked))).toBe("400 channelIdNotUnique");
  });

  onlySandbox("[D1] the id of an expired channel stays taken", async (google) => {
    const asked = aChannel({ params: { ttl: "60" } });
    await bodyOf(watch(google, asked));
    google.pass(120_000);
    expect(await reasonOf(watch(google, asked))).toBe("400 channelIdNotUnique");
  });

  onlySandbox("[D1] two channels on one calendar have the same resource", async (google) => {
    const [one, other] = [await bodyOf(watch(google, aChannel())), await bodyOf(watch(google, aChannel()))];
    expect(one.resourceId).toBe(other.resourceId);
  });

  onlySandbox("[D1] the keyword primary and the address are the same resource", async (google) => {
    const ids = [];
    for (const calendarId of ["primary", OWNER])
      ids.push((await bodyOf(watch({ ...google, calendarId }, aChannel()))).resourceId);
    expect(ids[0]).toBe(ids[1]);
  });

  onlySandbox("[D1] another calendar is another resource", async (google) => {
    const here = await bodyOf(watch(google, aChannel()));
    const there = await bodyOf(watch({ ...google, calendarId: "primary" }, aChannel()));
    expect(here.resourceId).not.toBe(there.resourceId);
  });

  onlySandbox("[D1] watching needs to see the calendar", async (google) => {
    const stranger = google.as({ email: "stranger@clinic.example" });
    expect(await reasonOf(watch(stranger, aChannel()))).toBe("404 notFound");
  });

  onlySandbox("[D1] a field that is null is one left out", async (google) => {
    const requestBody = { ...aChannel(), token: null, expiration: null };
    const answer = await answerOf(google.client.events.watch({ calendarId: google.calendarId, requestBody }));
    expect([answer.status, answer.body.token]).toEqual([200, undefined]);
  });

  onlySandbox("[D1] the more restrictive of expiration and ttl wins", async (google) => {
    const expiration = String(google.now() + 3_600_000);
    const { client, calendarId } = google;
    const requestBody = { ...aChannel(), expiration, params: { ttl: "60" } };
    const { body } = await answerOf(client.events.watch({ calendarId, requestBody }));
    expect(Number(body.expiration)).toBe(google.now() + 60_000);
  });

  onlySandbox("[D1] a calendar that never was cannot be watched", async (google) => {
    const calendarId = `${google.calendarId}@group.calendar.google.com`;
    expect(await reasonOf(watch({ ...google, calendarId }, aChannel()))).toBe("404 notFound");
  });

  onlySandbox("[D1] a stale sync token makes watching itself fail", async (google) => {
    const syncToken = await syncTokenOf(google);
    google.control.expireSyncTokens();
    const { client, calendarId } = google;
    const answer = answerOf(client.events.watch({ calendarId, syncToken, requestBody: aChannel() }));
    expect(await reasonOf(answer)).toBe("410 fullSyncRequired");
  });

  onlySandbox("[D1] watching takes the parameters of a list", async ({ client, calendarId }) => {
    const eventTypes = ["default"];
    const answer = answerOf(client.events.watch({ calendarId, eventTypes, requestBody: aChannel() }));
    expect(await statusOf(answer)).toBe(200);
  });

  const others: Readonly<Record<string, (google: Google) => Promise<Answer<Channel>>>> = {
    "users/me/calendarList": async ({ client }) =>
      await answerOf(client.calendarList.watch({ requestBody: aChannel() })),
    acl: async ({ client, calendarId }) =>
      await answerOf(client.acl.watch({ calendarId, requestBody: aChannel() })),
    "users/me/settings": async ({ client }) =>
      await answerOf(client.settings.watch({ requestBody: aChannel() })),
  };
  for (const [name, watchOther] of Object.entries(others))
    onlySandbox(`[D1] ${name} can be watched, too`, async (google) => {
      expect(await bodyOf(watchOther(google))).toMatchObject({
        kind: "api#channel",
        resourceId: expect.any(String),
        resourceUri: expect.stringMatching(new RegExp(`/${name}\\?alt=json$`)),
        expiration: expect.any(String),
      });
    });

  onlySandbox("[D5] stopping answers 204 and nothing", async (google) => {
    const { id, resourceId } = await bodyOf(watch(google, aChannel()));
    const { status, body } = await google.call("POST", "/channels/stop", { body: { id, resourceId } });
    expect([status, body]).toEqual([204, ""]);
  });

  onlySandbox("[D5] a channel that never was is not found", async (google) => {
    const { status, message } = await problemOf(stop(google, { id: "never-was", resourceId: "x" }));
    expect([status, message]).toEqual([
      404,
      expect.stringMatching(/^Channel 'never-was' not found for project '\d+'$/),
    ]);
  });

  onlySandbox("[D5] a channel is not found under another resource", async (google) => {
    const { id = "" } = await bodyOf(watch(google, aChannel()));
    expect(await reasonOf(stop(google, { id: id ?? "", resourceId: "another" }))).toBe("404 notFound");
  });

  onlySandbox("[D5] another account cannot stop a channel", async (google) => {
    const channel = await bodyOf(watch(google, aChannel()));
    const other = google.as({ email: "other@clinic.example" });
    expect(await statusOf(stop(other, channel))).toBeGreaterThanOrEqual(400);
    expect(await statusOf(stop(google, channel))).toBe(204);
  });
}

let count = 0;

/** A channel nobody asked for before. */
export function aChannel(more: Channel = {}): Channel {
  count += 1;
  return { id: `channel-${String(count)}`, type: "web_hook", address: ADDRESS, ...more };
}

/** Watches the events of the section's calendar. */
export async function watch({ client, calendarId }: Google, requestBody: Channel): Promise<Answer<Channel>> {
  return await answerOf(client.events.watch({ calendarId, requestBody }));
}

/** Stops a channel. */
export async function stop({ client }: Google, { id, resourceId }: Channel): Promise<Answer> {
  const requestBody = { id: id ?? "", resourceId: resourceId ?? "" };
  return await answerOf(client.channels.stop({ requestBody }));
}
