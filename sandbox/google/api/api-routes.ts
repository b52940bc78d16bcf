import { Router, text } from "express";
import { serveCall } from "../http/serve-call.ts";
import { performCall } from "./perform-call.ts";
import type { CalendarApi } from "./perform-call.ts";

const BODY_LIMIT = "1mb";

/** The Calendar API over plain HTTP, to be mounted at its root. */
export function apiRoutes(api: CalendarApi): Router {
  const router = Router();
  router.use(
    text({ type: () => true, limit: BODY_LIMIT }),
    serveCall(({ verb, path, query, body, header }) =>
      performCall(api, { verb, path, query, header, bodyText: typeof body === "string" ? body : "" }),
    ),
  );
  return router;
}
