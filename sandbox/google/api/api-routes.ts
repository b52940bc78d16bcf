import { Router, text } from "express";
import { serveCall } from "../http/serve-call.ts";
import type { World } from "../world.ts";
import type { ApiMethod } from "./api-method.ts";
import { performCall } from "./perform-call.ts";

const BODY_LIMIT = "1mb";

/** The Calendar API over plain HTTP, to be mounted at `/calendar/v3`. */
export function apiRoutes(world: World, methods: readonly ApiMethod[]): Router {
  const router = Router();
  router.use(
    text({ type: () => true, limit: BODY_LIMIT }),
    serveCall(({ verb, path, query, body, header }) =>
      performCall(
        { world, methods },
        { verb, path, query, header, bodyText: typeof body === "string" ? body : "" },
      ),
    ),
  );
  return router;
}
