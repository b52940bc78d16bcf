import express from "express";
import type { ErrorRequestHandler, Express } from "express";
import { apiMethods } from "./api/api-methods.ts";
import { API_ROOT } from "./api/api-root.ts";
import { apiRoutes } from "./api/api-routes.ts";
import { batchRoutes } from "./batch/batch-routes.ts";
import { dateAnswers } from "./clock/date-header.ts";
import { controlRoutes } from "./control/control-routes.ts";
import { countRequests } from "./control/request-counts.ts";
import { strikeWithFaults } from "./control/strike-with-faults.ts";
import { backendRefusal, notFound, parseError } from "./http/calendar-refusals.ts";
import { GoogleRefusal } from "./http/google-refusal.ts";
import { refusalAnswer, sendAnswer } from "./http/serve-call.ts";
import { noteRequests } from "./inspection/note-requests.ts";
import { authorizeRoutes } from "./oauth/authorize-routes.ts";
import { discoveryRoutes } from "./oauth/discovery-routes.ts";
import { identityRoutes } from "./oauth/identity-routes.ts";
import { tokenRoutes } from "./oauth/token-routes.ts";
import { pageFiles } from "./pages/page-files.ts";
import { pageRoutes } from "./pages/page-routes.ts";
import type { PushMessages } from "./push/push-messages.ts";
import type { World } from "./world.ts";

/** The sandbox's web application. */
export function createApp(world: World, push: PushMessages): Express {
  const app = express();
  app.disable("x-powered-by");
  // Express would answer 304 by itself; whether a thing has changed is Google's to say.
  app.disable("etag");
  app.use(dateAnswers(world));
  // What a person watches and changes by hand stays in reach whatever goes wrong.
  app.use("/control", controlRoutes(world));
  app.use(pageFiles(), pageRoutes(world));
  app.use(countRequests(world), noteRequests(world), strikeWithFaults(world));
  app.use(authorizeRoutes(world), tokenRoutes(world), identityRoutes(world), discoveryRoutes(world));
  const api = { world, methods: apiMethods(push) };
  app.use(API_ROOT, apiRoutes(api));
  app.use(batchRoutes(api));
  app.use((_request, response) => {
    sendAnswer(response, refusalAnswer(notFound()));
  });
  app.use(answerFault);
  return app;
}

/** Whatever goes wrong on the way is answered in Google's shape, never with a stack. */
const answerFault: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (response.headersSent) {
    next(error);
    return;
  }
  sendAnswer(response, refusalAnswer(refusalFor(error)));
};

function refusalFor(error: unknown): GoogleRefusal {
  if (error instanceof GoogleRefusal) return error;
  const status = error instanceof Error && "status" in error ? error.status : undefined;
  if (typeof status === "number" && status < 500) return parseError();
  return backendRefusal({ status: 500, domain: "global", reason: "backendError", message: "Backend Error" });
}
