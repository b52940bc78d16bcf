import type { ApiMethod, ApiRequest } from "../api/api-method.ts";
import { accessTerms } from "../calendars/access-terms.ts";
import { reachCalendar } from "../calendars/reach-calendar.ts";
import { faultOf, takeFaults } from "../control/faults.ts";
import type { Answer } from "../http/answer.ts";
import { json } from "../http/answer.ts";
import { readSyncToken } from "../sync-tokens.ts";
import { channelAnswer, openChannel } from "./open-channel.ts";
import type { PushMessages } from "./push-messages.ts";
import { stopChannel } from "./stop-channel.ts";
import { accountCollection, calendarCollection } from "./watched-collection.ts";
import type { WatchedCollection } from "./watched-collection.ts";

/** How long after its answer a channel may begin. */
const SYNC_DELAY_MS = 100;

/** The watch methods and `channels.stop` (facts, section D). */
export function watchMethods(push: PushMessages): readonly ApiMethod[] {
  const watching =
    (collectionOf: (request: ApiRequest) => WatchedCollection) =>
    async (request: ApiRequest): Promise<Answer> =>
      await watch(request, { push, collection: collectionOf(request) });
  return [
    {
      name: "Events.Watch",
      verb: "POST",
      path: "/calendars/:calendarId/events/watch",
      handle: watching(eventsOf),
    },
    { name: "Acl.Watch", verb: "POST", path: "/calendars/:calendarId/acl/watch", handle: watching(rulesOf) },
    {
      name: "CalendarList.Watch",
      verb: "POST",
      path: "/users/me/calendarList/watch",
      handle: watching((request) => accountCollection("calendarList", request)),
    },
    {
      name: "Settings.Watch",
      verb: "POST",
      path: "/users/me/settings/watch",
      handle: watching((request) => accountCollection("settings", request)),
    },
    { name: "Channels.Stop", verb: "POST", path: "/channels/stop", handle: stop },
  ];
}

function eventsOf(request: ApiRequest): WatchedCollection {
  const { world, access, query } = request;
  const { calendar } = reachCalendar(request, "freeBusyReader");
  const { syncToken } = query;
  if (typeof syncToken === "string") {
    const terms = accessTerms(calendar, access.account.email);
    readSyncToken(world, syncToken, { collection: `events:${calendar.id}`, terms });
  }
  return calendarCollection("events", calendar.id, request);
}

function rulesOf(request: ApiRequest): WatchedCollection {
  return calendarCollection("acl", reachCalendar(request, "writer").calendar.id, request);
}

/** The first message is sent before the answer: a receiver may hear of a channel it does not know yet (facts, D2). */
async function watch(
  { world, access, body }: ApiRequest,
  { push, collection }: { readonly push: PushMessages; readonly collection: WatchedCollection },
): Promise<Answer> {
  const channel = openChannel(world, { collection, access, body });
  const hits = takeFaults(world.faults, {
    kinds: ["syncAfterAnswer", "syncBeforeAnswer"],
    method: "POST",
    path: channel.address,
  });
  if (faultOf(hits, "syncAfterAnswer") !== undefined)
    world.timers.after(SYNC_DELAY_MS, () => void push.sendSync(channel.id));
  else {
    const arrived = push.sendSync(channel.id);
    if (faultOf(hits, "syncBeforeAnswer") !== undefined) await arrived;
  }
  return json(channelAnswer(channel));
}

function stop({ world, access, body }: ApiRequest): Answer {
  stopChannel(world, access, body);
  return { kind: "empty", status: 204 };
}
