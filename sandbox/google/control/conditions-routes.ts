import { Router } from "express";
import { z } from "zod";
import { ClockMove } from "../clock/move-clock.ts";
import { QuotaChange } from "../quota/quota-change.ts";
import type { ConditionsControl } from "./conditions-control.ts";
import { CalendarShare, CalendarUnshare } from "./control-requests.ts";
import type { Respond } from "./respond.ts";

const DefaultAccount = z.strictObject({ email: z.string() });
const Hooks = z.strictObject({ deny: z.array(z.string()) });

/** The control requests that change the conditions a sandbox runs under. */
export function conditionsRoutes(control: ConditionsControl, respond: Respond): Router {
  const router = Router();
  router.get(
    "/clock",
    respond(() => control.readClock()),
  );
  router.post(
    "/clock",
    respond(({ body }) => control.moveClock(ClockMove.parse(body))),
  );
  router.get(
    "/quota",
    respond(() => control.readQuota()),
  );
  router.post(
    "/quota",
    respond(({ body }) => control.setQuota(QuotaChange.parse(body))),
  );
  router.get(
    "/inspection",
    respond(() => control.readInspection()),
  );
  router.post(
    "/share",
    respond(({ body }) => control.shareCalendar(CalendarShare.parse(body))),
  );
  router.post(
    "/unshare",
    respond(({ body }) => control.unshareCalendar(CalendarUnshare.parse(body))),
  );
  router.post(
    "/default-account",
    respond(({ body }) => control.setDefaultAccount(DefaultAccount.parse(body))),
  );
  router.post(
    "/hooks",
    respond(({ body }) => control.denyHooks(Hooks.parse(body))),
  );
  return router;
}
