import { Router } from "express";
import { ClockMove } from "../clock/move-clock.ts";
import { QuotaChange } from "../quota/quota-change.ts";
import type { ConditionsControl } from "./conditions-control.ts";
import { respond } from "./respond.ts";

/** The control requests that change the conditions a sandbox runs under. */
export function conditionsRoutes(control: ConditionsControl): Router {
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
  return router;
}
