import express, {
  type ErrorRequestHandler,
  type Express,
  type Request,
  type RequestHandler,
  type Response,
} from "express";
import { rateLimit } from "express-rate-limit";
import helmet from "helmet";
import { faultOf, type RelayLog, type RouteId } from "./log.ts";
import { answering, refuse, sendAnswer, type Answer } from "./routes/answer.ts";
import type { ChannelRoutes } from "./routes/channels.ts";
import { callbackHeaders, callbackPage } from "./routes/oauth-callback.ts";
import type { TicketHolder, Tickets } from "./tickets.ts";

const MINUTE_MS = 60_000;

/** Requests a minute from one address: a desk with 20 calendars starts with about 120; several sit behind one address. */
const REQUESTS_A_MINUTE = 1200;
const REGISTRATIONS_A_MINUTE = 30;

/** The relay's own routes as an Express application; Google's messages and websockets never come here. */
export function createJsonRoutes(parts: {
  readonly openSession: (body: unknown) => Answer;
  readonly registerClinic: (id: string, body: unknown) => Answer;
  readonly channelRoutes: ChannelRoutes;
  readonly tickets: Tickets;
  /** How many proxies stand in front, 0 for none: whose X-Forwarded-For is believed. */
  readonly trustedProxies: number;
  readonly isReady: () => boolean;
  readonly log: RelayLog;
}): Express {
  const { openSession, registerClinic, channelRoutes, tickets, trustedProxies, isReady, log } = parts;
  const app = express();
  app.disable("x-powered-by");
  app.disable("etag");
  app.set("query parser", false);
  app.set("trust proxy", trustedProxies);
  app.use(helmet());

  const limit = (route: RouteId, most: number): RequestHandler =>
    rateLimit({
      windowMs: MINUTE_MS,
      limit: most,
      legacyHeaders: false,
      standardHeaders: "draft-8",
      // Without a trusted proxy the header is passed over, which is meant.
      validate: { xForwardedForHeader: false },
      handler: (_request, response) => sendAnswer(response, refuse("tooManyRequests"), { route, log }),
    });
  const small = express.json({ limit: "2kb", type: () => true });
  const withTicket =
    (route: RouteId, work: (holder: TicketHolder, request: Request<{ id: string }>) => Answer) =>
    (request: Request<{ id: string }>, response: Response): void => {
      const holder = tickets.redeem(request.headers.authorization, "request");
      sendAnswer(response, holder === undefined ? refuse("notAllowed") : work(holder, request), {
        route,
        log,
      });
    };
  // Read after the ticket is there to be checked, so that a stranger's body is never more than 2 KB of work.
  app.use("/v1", limit("other", REQUESTS_A_MINUTE), small);
  app.post(
    "/v1/session",
    answering({ route: "openSession", log }, (request) => openSession(request.body)),
  );
  app.use("/v1/clinics", limit("registerClinic", REGISTRATIONS_A_MINUTE));
  app.put("/v1/clinics/:id", (request, response) => {
    sendAnswer(response, registerClinic(request.params.id, request.body), { route: "registerClinic", log });
  });
  app.post(
    "/v1/channels",
    withTicket("openChannel", (holder, { body }) => channelRoutes.open(holder, body)),
  );
  app.put(
    "/v1/channels/:id",
    withTicket("bindChannel", (holder, { params, body }) => channelRoutes.bind(holder, params.id, body)),
  );
  app.delete(
    "/v1/channels/:id",
    withTicket("endChannel", (holder, { params }) => channelRoutes.end(holder, params.id)),
  );

  app.get("/oauth/callback", (_request, response) => {
    for (const [name, value] of Object.entries(callbackHeaders)) response.setHeader(name, value);
    response.end(callbackPage);
    log({ code: "answered", route: "oauthCallback", status: 200, refusal: null });
  });
  app.get("/healthz", (_request, response) => void response.type("text").send("ok\n"));
  app.get("/readyz", (_request, response) => {
    response
      .status(isReady() ? 200 : 503)
      .type("text")
      .send(isReady() ? "ready\n" : "draining\n");
  });
  // Google's sender keeps to robots.txt (Calendar API push guide).
  app.get(
    "/robots.txt",
    (_request, response) => void response.type("text").send("User-agent: *\nAllow: /\n"),
  );

  app.use((_request, response) => sendAnswer(response, refuse("notFound"), { route: "other", log }));
  const onFault: ErrorRequestHandler = (fault: unknown, _request, response, _next) => {
    const status = statusOf(fault);
    if (status === undefined) log({ code: "failed", where: "other", fault: faultOf(fault) });
    const code = status === undefined ? "unavailable" : status === 413 ? "tooLarge" : "badRequest";
    sendAnswer(response, refuse(code), { route: "other", log });
  };
  app.use(onFault);
  return app;
}

/** The 4xx that a body parser gives its faults; undefined for anything of our own. */
function statusOf(fault: unknown): number | undefined {
  if (!(fault instanceof Error) || !("status" in fault) || typeof fault.status !== "number") return undefined;
  return fault.status >= 400 && fault.status < 500 ? fault.status : undefined;
}
