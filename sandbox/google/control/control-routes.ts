import express, { Router } from "express";
import type { ErrorRequestHandler } from "express";
import { z } from "zod";
import type { World } from "../world.ts";
import { FaultRequest } from "./faults.ts";
import { SandboxControl } from "./sandbox-control.ts";
import { GrantRequest, NewAccount, NewCalendar, SettingChange } from "./control-requests.ts";
import { conditionsRoutes } from "./conditions-routes.ts";
import { consentRoutes } from "./consent-routes.ts";
import { respondIn } from "./respond.ts";

/** An exported state may hold many thousands of events. */
const BODY_LIMIT = "1gb";

const GrantOf = z.strictObject({ email: z.string() });
const CalendarQuery = z.object({ calendarId: z.string() });
const Purge = z.strictObject({ calendarId: z.string(), eventId: z.string() });

/** The control API, for tests and developers: JSON in, JSON out; bad input is 400 with a sentence. */
export function controlRoutes(world: World): Router {
  const control = new SandboxControl(world);
  const respond = respondIn(world);
  const router = Router();
  router.use(express.json({ limit: BODY_LIMIT }), answerUnreadableBody);
  router.post(
    "/faults",
    respond(({ body }) => control.addFault(FaultRequest.parse(body))),
  );
  router.delete(
    "/faults",
    respond(() => control.clearFaults()),
  );
  router.post(
    "/reset",
    respond(() => control.reset()),
  );
  router.get(
    "/state",
    respond(() => control.exportState()),
  );
  router.post(
    "/state",
    respond(({ body }) => control.importState(body)),
  );
  router.get(
    "/requests",
    respond(() => ({ requests: control.requests() })),
  );
  router.delete(
    "/requests",
    respond(() => control.clearRequests()),
  );
  router.post(
    "/expire-sync-tokens",
    respond(() => control.expireSyncTokens()),
  );
  router.post(
    "/expire-access-tokens",
    respond(() => control.expireAccessTokens()),
  );
  router.post(
    "/revoke-grant",
    respond(({ body }) => control.revokeGrant(GrantOf.parse(body).email)),
  );
  router.post(
    "/accounts",
    respond(({ body }) => control.addAccount(NewAccount.parse(body))),
  );
  router.post(
    "/grants",
    respond(({ body }) => control.grantToken(GrantRequest.parse(body ?? {}))),
  );
  router.post(
    "/calendars",
    respond(({ body }) => control.addCalendar(NewCalendar.parse(body))),
  );
  router.post(
    "/calendars/:id/delete",
    respond(({ params }) => control.deleteCalendar(z.object({ id: z.string() }).parse(params).id)),
  );
  router.post(
    "/settings",
    respond(({ body }) => control.changeSetting(SettingChange.parse(body))),
  );
  router.get(
    "/events",
    respond(({ query }) => ({ items: control.events(CalendarQuery.parse(query).calendarId) })),
  );
  router.post(
    "/purge-event",
    respond(({ body }) => control.purgeEvent(Purge.parse(body))),
  );
  router.use(conditionsRoutes(control, respond), consentRoutes(control.consent, respond));
  router.use((_request, response) => {
    response.status(404).json({ error: "There is no such control. The sandbox's README lists them." });
  });
  return router;
}

const answerUnreadableBody: ErrorRequestHandler = (_error, _request, response, _next) => {
  response.status(400).json({ error: "Please send JSON in the body." });
};
