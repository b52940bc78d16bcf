import { readFileSync } from "node:fs";
import { Router } from "express";
import type { Answer } from "../http/answer.ts";
import { serveCall } from "../http/serve-call.ts";
import type { World } from "../world.ts";

/** The stylesheets of the sandbox's pages. */
export function pageRoutes(_world: World): Router {
  const router = Router();
  const consentStyle = readFileSync(new URL("consent.css", import.meta.url), "utf8");
  router.get(
    "/pages/consent.css",
    serveCall((): Answer => ({ kind: "text", status: 200, type: "css", text: consentStyle })),
  );
  return router;
}
