import { Router } from "express";
import { z } from "zod";
import { instantNow } from "../../../shared/time.ts";
import type { Answer } from "../http/answer.ts";
import { notFound } from "../http/calendar-refusals.ts";
import { serveCall } from "../http/serve-call.ts";
import type { Call } from "../http/serve-call.ts";
import type { World } from "../world.ts";
import { inspectorPage } from "./inspector-page.ts";
import { inspectorPanels } from "./inspector-panels.ts";
import type { InspectorView } from "./inspector-panels.ts";
import { requestDetails } from "./inspector-request.ts";
import { livePageHeaders } from "./page-headers.ts";
import { streamChanges } from "./stream-changes.ts";

const Asked = z.object({ filter: z.string().max(200).catch("") });
const Named = z.object({ number: z.coerce.number().int() });

/** The inspector. What it asks for itself is not to be noted in the log, or it would look at itself for ever. */
export function inspectorRoutes(world: InspectorView["world"] & Pick<World, "clock">): Router {
  const router = Router();
  const viewOf = ({ query }: Call): InspectorView => {
    const { filter } = Asked.parse(query);
    return { world, now: instantNow(world.clock), filter: filter.trim() };
  };
  router.get(
    "/inspector",
    serveCall((call) => livePage(inspectorPage(viewOf(call)))),
  );
  router.get(
    "/inspector/panels",
    serveCall((call) => livePage(inspectorPanels(viewOf(call)).text)),
  );
  router.get(
    "/inspector/requests/:number",
    serveCall(({ params }) => {
      const named = Named.safeParse(params);
      const request = world.inspection.requests.find(({ number }) => number === named.data?.number);
      if (request === undefined) throw notFound();
      return livePage(requestDetails(request).text);
    }),
  );
  router.get("/inspector/changes", streamChanges(world.inspection.watch));
  return router;
}

function livePage(html: string): Answer {
  return { kind: "page", status: 200, html, headers: livePageHeaders() };
}
