import type { RequestHandler } from "express";
import { API_ROOT } from "../api/api-root.ts";
import { sendAnswer } from "../http/serve-call.ts";
import { CAPTIVE_PORTAL } from "../nasty/captive-portal.ts";
import type { World } from "../world.ts";
import { statusFaultAnswer } from "./fault-answer.ts";
import { ANY_REQUEST, delayOf, faultOf, takeFaults } from "./faults.ts";

/** Lets faults in force strike each request, before anything else is done with it. Calls of the API are struck one by one. */
export function strikeWithFaults(world: World): RequestHandler {
  return (request, response, next) => {
    const { method, path } = request;
    if (path.startsWith(`${API_ROOT}/`)) {
      next();
      return;
    }
    const hits = takeFaults(world.faults, { kinds: ANY_REQUEST, method, path });
    response.locals["faults"] = hits.map(({ kind }) => kind);
    const strike = (): void => {
      const status = faultOf(hits, "status");
      response.locals["resetAfterEffect"] = faultOf(hits, "resetAfterEffect") !== undefined;
      response.locals["duplicateDelivery"] = faultOf(hits, "duplicateDelivery") !== undefined;
      response.locals["resetMidBody"] = faultOf(hits, "resetMidBody") !== undefined;
      if (faultOf(hits, "offline") !== undefined) sendAnswer(response, { kind: "cut" });
      else if (status !== undefined) sendAnswer(response, statusFaultAnswer(status, path));
      else if (faultOf(hits, "captivePortal") !== undefined) sendAnswer(response, CAPTIVE_PORTAL);
      else next();
    };
    const delayMs = delayOf(hits, world.random);
    if (delayMs === 0) strike();
    else world.timers.after(delayMs, strike);
  };
}
