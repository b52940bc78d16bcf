import type { ApiMethod, ApiRequest } from "../api/api-method.ts";
import { accessTerms } from "../calendars/access-terms.ts";
import { reachCalendar } from "../calendars/reach-calendar.ts";
import type { Answer } from "../http/answer.ts";
import { json } from "../http/answer.ts";
import { readSyncToken } from "../sync-tokens.ts";
import { channelAnswer, openChannel } from "./open-channel.ts";
import type { PushMessages } from "./push-messages.ts";
import { stopChannel } from "./stop-channel.ts";

/** `events.watch` and `channels.stop` (facts, section D). */
export function watchMethods(push: PushMessages): readonly ApiMethod[] {
  return [
    {
      name: "Events.Watch",
      verb: "POST",
      path: "/calendars/:calendarId/events/watch",
      handle: (request) => watchEvents(request, push),
    },
    { name: "Channels.Stop", verb: "POST", path: "/channels/stop", handle: stop },
  ];
}

function watchEvents(request: ApiRequest, push: PushMessages): Answer {
  const { world, access, query, body } = request;
  const { calendar } = reachCalendar(request, "freeBusyReader");
  const { syncToken } = query;
  if (typeof syncToken === "string") {
    const terms = accessTerms(calendar, access.account.email);
    readSyncToken(world, syncToken, { collection: `events:${calendar.id}`, terms });
  }
  const calendarIdAsAsked = request.params["calendarId"] ?? "";
  const channel = openChannel(world, { calendar, calendarIdAsAsked, access, body });
  // Sent before the answer: a receiver may hear of a channel it has not been told about yet (facts, D2).
  push.sendSync(channel.id);
  return json(channelAnswer(channel));
}

function stop({ world, access, body }: ApiRequest): Answer {
  stopChannel(world, access, body);
  return { kind: "empty", status: 204 };
}
