import { Router } from "express";
import { AccountState, ConsentScreenChange, SessionControl } from "./consent-control.ts";
import type { ConsentControl } from "./consent-control.ts";
import type { Respond } from "./respond.ts";

/** The control requests about consent, accounts and the life of tokens. */
export function consentRoutes(control: ConsentControl, respond: Respond): Router {
  const router = Router();
  router.get(
    "/consent-screen",
    respond(() => control.readScreen()),
  );
  router.post(
    "/consent-screen",
    respond(({ body }) => control.changeScreen(ConsentScreenChange.parse(body))),
  );
  router.post(
    "/session-control",
    respond(({ body }) => control.setSessionControl(SessionControl.parse(body))),
  );
  router.post(
    "/account-state",
    respond(({ body }) => control.setAccountState(AccountState.parse(body))),
  );
  return router;
}
