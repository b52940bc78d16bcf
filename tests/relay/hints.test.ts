import { afterEach, expect, test } from "vitest";
import { GoogleCalendarId, type CalendarKey } from "../../shared/ids.ts";
import type { RelayClient } from "../../main/relay/relay-client.ts";
import { aClient, anIdentity, connected } from "./a-desk.ts";
import { aRelay } from "./a-relay.ts";
import { googleHeaders, post } from "./google-message.ts";

const calendarId = GoogleCalendarId.parse("anna@example.org");
const toClose: { readonly close: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const thing of toClose.splice(0)) await thing.close();
});

/** The next hint of a client. */
function nextHint(client: RelayClient): Promise<CalendarKey> {
  return new Promise((resolve) => {
    const stop = client.onHint((calendarKey) => {
      stop();
      resolve(calendarKey);
    });
  });
}

test("a message from Google becomes a hint on the desk that opened the channel", async () => {
  const running = await aRelay();
  const client = aClient(running.url, await anIdentity());
  toClose.push(client, running.relay);
  await connected(client);
  const calendarKey = client.calendarKeyOf(calendarId);
  const channel = await client.openChannel({ calendarKey, mode: "reuse" });
  const hint = nextHint(client);
  const answer = await post(channel.address, googleHeaders(channel));
  expect(answer).toEqual({ status: 204, text: "", connection: "close" });
  expect(await hint).toBe(calendarKey);
});
