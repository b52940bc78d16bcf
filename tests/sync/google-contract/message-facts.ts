import { expect } from "vitest";
import { answerOf, bodyOf, statusOf } from "./answer.ts";
import { aChannel, stop, watch } from "./channel-facts.ts";
import type { Facts } from "./describe-facts.ts";
import { anEvent, patch, remove } from "./event-calls.ts";
import { openHook } from "./hook.ts";
import type { Hook } from "./hook.ts";
import type { Sandbox } from "./google.ts";

/** D2, D3, D5 and D6: the messages of a channel, and what becomes of those that are not taken. */
export function messageFacts({ onlySandbox }: Facts): void {
  const shown = (name: string, show: (google: Sandbox, hook: Hook) => Promise<void>): void => {
    onlySandbox(name, async (google) => {
      const hook = await openHook();
      try {
        await show(google, hook);
      } finally {
        await hook.close();
      }
    });
  };

  shown("[D2] begins with sync, number 1", async (google, hook) => {
    await watched(google, hook);
    expect(states(hook)).toEqual(["sync"]);
    expect(numbers(hook)).toEqual([1]);
  });

  shown("[D2] a message names its channel, resource and end, and carries the token", async (google, hook) => {
    const channel = await watched(google, hook, { token: "secret-1" });
    expect(hook.messages[0]?.headers).toMatchObject({
      "x-goog-channel-id": channel.id,
      "x-goog-channel-token": "secret-1",
      "x-goog-channel-expiration": new Date(Number(channel.expiration)).toUTCString(),
      "x-goog-resource-id": channel.resourceId,
      "x-goog-resource-uri": channel.resourceUri,
    });
  });

  shown("[D2] a message has no body, and says so", async (google, hook) => {
    await watched(google, hook);
    expect([hook.messages[0]?.body, hook.messages[0]?.headers["content-length"]]).toEqual(["", "0"]);
  });

  shown("[D2] a message comes from APIs-Google", async (google, hook) => {
    await watched(google, hook);
    expect(hook.messages[0]?.headers).toMatchObject({
      "user-agent": "APIs-Google; (+https://developers.google.com/webmasters/APIs-Google.html)",
      accept: "*/*",
      "accept-encoding": "gzip, deflate, br",
    });
  });

  shown("[D2] a message carries no token where none was set", async (google, hook) => {
    await watched(google, hook);
    expect(hook.messages[0]?.headers).not.toHaveProperty("x-goog-channel-token");
  });

  const changes = {
    making: async (google: Sandbox) => void (await anEvent(google)),
    changing: async (google: Sandbox, id: string) =>
      void (await bodyOf(patch(google, id, { summary: "New" }))),
    deleting: async (google: Sandbox, id: string) => void (await bodyOf(remove(google, id))),
  };
  for (const [what, change] of Object.entries(changes))
    shown(`[D2] ${what} an event is told as exists`, async (google, hook) => {
      const { id } = await anEvent(google);
      await watched(google, hook);
      await change(google, id);
      await arrive(google, hook, 2);
      expect(states(hook)).toEqual(["sync", "exists"]);
    });

  shown("[D2] what somebody else changes is told as well", async (google, hook) => {
    const { id } = await anEvent(google);
    await watched(google, hook);
    google.control.changeEvent({ calendarId: google.calendarId, eventId: id }, { summary: "Changed" });
    await arrive(google, hook, 2);
    expect(states(hook)).toEqual(["sync", "exists"]);
  });

  shown("[D2] a message does not say what changed", async (google, hook) => {
    await watched(google, hook);
    const { id } = await anEvent(google);
    await arrive(google, hook, 2);
    expect(hook.messages[1]?.headers).not.toHaveProperty("x-goog-changed");
    expect(JSON.stringify(hook.messages[1])).not.toContain(id);
  });

  shown("[D2] message numbers rise", async (google, hook) => {
    await watched(google, hook);
    for (let count = 2; count < 5; count += 1) {
      await anEvent(google);
      await arrive(google, hook, count);
    }
    const [one = 0, two = 0, three = 0, four = 0] = numbers(hook);
    expect([one < two, two < three, three < four]).toEqual([true, true, true]);
  });

  shown("[D2] other calendars are not told of", async (google, hook) => {
    await watched(google, hook);
    await othersHear({ ...google, calendarId: "primary" });
    expect(states(hook)).toEqual(["sync"]);
  });

  shown("[D2] the sender respects robots.txt", async (google, hook) => {
    hook.robots = "User-agent: APIs-Google\nDisallow: /\n";
    await bodyOf(watch(google, aChannel({ address: hook.address })));
    const open = await openHook();
    await bodyOf(watch(google, aChannel({ address: open.address })));
    await anEvent(google);
    await arrive(google, open, 2);
    await open.close();
    expect(hook.messages).toEqual([]);
  });

  for (const status of [500, 502, 503, 504])
    shown(`[D3] sends a message again that was answered with ${String(status)}`, async (google, hook) => {
      hook.answers.push(status, status);
      await bodyOf(watch(google, aChannel({ address: hook.address })));
      await arrive(google, hook, 3);
      expect(states(hook)).toEqual(["sync", "sync", "sync"]);
    });

  for (const status of [200, 201, 202, 204, 301, 302, 400, 401, 404, 410, 429, 501])
    shown(
      `[D3] does not send a message again that was answered with ${String(status)}`,
      async (google, hook) => {
        hook.answers.push(status);
        await watched(google, hook);
        await anEvent(google);
        await arrive(google, hook, 2);
        google.pass(1_800_000);
        await othersHear(google);
        await arrive(google, hook, 3);
        expect(states(hook)).toEqual(["sync", "exists", "exists"]);
      },
    );

  shown("[D5] a stopped channel falls silent", async (google, hook) => {
    const channel = await watched(google, hook);
    await bodyOf(stop(google, channel));
    await othersHear(google);
    expect(states(hook)).toEqual(["sync"]);
  });

  shown("[D5] an expired channel falls silent: none is renewed", async (google, hook) => {
    await watched(google, hook, { params: { ttl: "60" } });
    google.pass(61_000);
    await othersHear(google);
    expect(states(hook)).toEqual(["sync"]);
  });

  shown("[D5] two channels on one calendar both deliver", async (google, hook) => {
    await watched(google, hook);
    await bodyOf(watch(google, aChannel({ address: hook.address })));
    await arrive(google, hook, 2);
    await anEvent(google);
    await arrive(google, hook, 4);
    expect(new Set(hook.messages.map(({ headers }) => headers["x-goog-channel-id"])).size).toBe(2);
  });

  shown("[D5] a channel another account tried to stop goes on", async (google, hook) => {
    const channel = await watched(google, hook);
    await stop(google.as({ email: "other@clinic.example" }), channel);
    await anEvent(google);
    await arrive(google, hook, 2);
    expect(states(hook)).toEqual(["sync", "exists"]);
  });

  shown("[D6] can lose a message", async (google, hook) => {
    await watched(google, hook);
    google.control.addFault({ kind: "dropPush", match: { path: hook.address }, times: 1 });
    await anEvent(google);
    google.pass(60_000);
    await anEvent(google);
    await arrive(google, hook, 2);
    expect(hook.messages).toHaveLength(2);
  });

  shown("[D6] can send a message twice, under one number", async (google, hook) => {
    await watched(google, hook);
    google.control.addFault({ kind: "duplicatePush", match: { path: hook.address }, times: 1 });
    await anEvent(google);
    await arrive(google, hook, 3);
    expect(numbers(hook)[1]).toBe(numbers(hook)[2]);
  });

  shown("[D6] can tell one change several times, under rising numbers", async (google, hook) => {
    await watched(google, hook);
    google.control.addFault({ kind: "repeatPush", match: { path: hook.address }, times: 1 });
    await anEvent(google);
    await arrive(google, hook, 3);
    const [, second = 0, third = 0] = numbers(hook);
    expect(second).toBeLessThan(third);
  });

  shown("[D6] can deliver a message as late as an hour", async (google, hook) => {
    await watched(google, hook);
    google.control.addFault({ kind: "delayPush", ms: 3_600_000, match: { path: hook.address }, times: 1 });
    const at = google.now();
    await anEvent(google);
    await expect
      .poll(() => {
        google.pass(600_000);
        return hook.messages.length;
      })
      .toBe(2);
    expect(google.now() - at).toBeGreaterThanOrEqual(3_600_000);
  });

  shown("[D6] being let onto a calendar is not told; putting it on one's list is", async (google, hook) => {
    const guest = google.as({ email: "guest@clinic.example" });
    const { client } = guest;
    const requestBody = aChannel({ address: hook.address });
    await bodyOf(answerOf(client.calendarList.watch({ requestBody })));
    await arrive(google, hook, 1);
    const { calendarId } = google;
    const rule = { role: "reader", scope: { type: "user", value: "guest@clinic.example" } };
    const share = google.client.acl.insert({ calendarId, sendNotifications: false, requestBody: rule });
    expect(await statusOf(answerOf(share))).toBe(200);
    await othersHear(google);
    expect(states(hook)).toEqual(["sync"]);
    await bodyOf(answerOf(client.calendarList.insert({ requestBody: { id: calendarId } })));
    await arrive(google, hook, 2);
    expect(states(hook)).toEqual(["sync", "exists"]);
  });

  shown("[D6] a change of sharing is told to who watches it", async (google, hook) => {
    const { client, calendarId } = google;
    const requestBody = aChannel({ address: hook.address });
    await bodyOf(answerOf(client.acl.watch({ calendarId, requestBody })));
    await arrive(google, hook, 1);
    const rule = { role: "reader", scope: { type: "user", value: "third@clinic.example" } };
    await bodyOf(answerOf(client.acl.insert({ calendarId, sendNotifications: false, requestBody: rule })));
    await arrive(google, hook, 2);
    expect(states(hook)).toEqual(["sync", "exists"]);
  });
}

async function watched(
  google: Sandbox,
  hook: Hook,
  more: Parameters<typeof aChannel>[0] = {},
): Promise<ReturnType<typeof aChannel>> {
  const before = hook.messages.length;
  const channel = await bodyOf(watch(google, aChannel({ ...more, address: hook.address })));
  await arrive(google, hook, before + 1);
  return channel;
}

/** Waits for so many messages, while time passes at Google. */
async function arrive(google: Sandbox, hook: Hook, count: number): Promise<void> {
  await expect
    .poll(() => {
      google.pass(500);
      return hook.messages.length;
    })
    .toBeGreaterThanOrEqual(count);
}

/** Waits until a change has been told to another channel, so that silence elsewhere means something. */
async function othersHear(google: Sandbox): Promise<void> {
  const other = await openHook();
  await watched(google, other);
  await anEvent(google);
  await arrive(google, other, 2);
  await other.close();
}

function states(hook: Hook): unknown[] {
  return hook.messages.map(({ headers }) => headers["x-goog-resource-state"]);
}

function numbers(hook: Hook): number[] {
  return hook.messages.map(({ headers }) => Number(headers["x-goog-message-number"]));
}
