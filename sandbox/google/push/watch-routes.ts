import { Router } from "express";
import { reachCalendar } from "../calendars/reach-calendar.ts";
import { CalendarPath } from "../events/event-path.ts";
import { json } from "../http/answer.ts";
import { serveCall } from "../http/serve-call.ts";
import { checkAccess } from "../oauth/access.ts";
import { readSyncToken } from "../sync-tokens.ts";
import type { World } from "../world.ts";
import { channelAnswer, openChannel } from "./open-channel.ts";
import type { PushMessages } from "./push-messages.ts";
import { stopChannel } from "./stop-channel.ts";

/** `events.watch` and `channels.stop` (facts, section D). */
export function watchRoutes(world: World, push: PushMessages): Router {
  const router = Router();
  router.post(
    "/calendars/:calendarId/events/watch",
    serveCall((call) => {
      const method = "Events.Watch";
      const access = checkAccess(world, call.header("Authorization"), method);
      const { calendarId } = CalendarPath.parse(call.params);
      const { calendar } = reachCalendar(world, access, { calendarId, method, role: "freeBusyReader" });
      const { syncToken } = call.query;
      if (typeof syncToken === "string") readSyncToken(world, syncToken, `events:${calendar.id}`);
      const channel = openChannel(world, {
        calendar,
        calendarIdAsAsked: calendarId,
        access,
        body: call.body,
      });
      // Sent before the answer: a receiver may hear of a channel it has not been told about yet (facts, D2).
      push.sendSync(channel.id);
      return json(channelAnswer(channel));
    }),
  );
  router.post(
    "/channels/stop",
    serveCall((call) => {
      const access = checkAccess(world, call.header("Authorization"), "Channels.Stop");
      stopChannel(world, access, call.body);
      return { kind: "empty", status: 204 };
    }),
  );
  return router;
}
