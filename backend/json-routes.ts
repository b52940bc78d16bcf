import express, {
  type ErrorRequestHandler,
  type Express,
  type Request,
  type RequestHandler,
  type Response,
} from "express";
import { rateLimit } from "express-rate-limit";
import helmet from "helmet";
import { LONGEST_BOX, LONGEST_DOCUMENT } from "../shared/relay/protocol.ts";
import { faultOf, type RelayLog, type RouteId } from "./log.ts";
import { answering, refuse, sendAnswer, type Answer } from "./routes/answer.ts";
import type { BoxRoutes } from "./routes/boxes.ts";
import type { ChannelRoutes } from "./routes/channels.ts";
import type { DeskRoutes } from "./routes/desks.ts";
import type { DocumentRoutes } from "./routes/documents.ts";
import { callbackHeaders, callbackPage } from "./routes/oauth-callback.ts";
import type { RecoveryRoutes } from "./routes/recoveries.ts";
import type { DeskTable } from "./store/relay-store.ts";
import type { TicketHolder, Tickets } from "./tickets.ts";

const MINUTE_MS = 60_000;

/** Requests a minute from one address: a desk with 20 calendars starts with about 120; several sit behind one address. */
const REQUESTS_A_MINUTE = 1200;
const REGISTRATIONS_A_MINUTE = 30;
/** Whoever guesses at boxes gets this far a minute; there are 2^30 places to look in. */
const WRONG_CODES_A_MINUTE = 20;

const SMALL_BODY = 2 * 1024;
/** A certificate, hashes, names and braces around what is sealed. */
const AROUND_SEALED = 2 * 1024;

type WithId = { readonly id: string };

/** The relay's own routes as an Express application; Google's messages and websockets never come here. */
export function createJsonRoutes(parts: {
  readonly openSession: (body: unknown) => Promise<Answer>;
  readonly registerClinic: (id: string, body: unknown) => Promise<Answer>;
  readonly channels: ChannelRoutes;
  readonly documents: DocumentRoutes;
  readonly boxes: BoxRoutes;
  readonly recoveries: RecoveryRoutes;
  readonly desks: DeskRoutes;
  readonly deskTable: DeskTable;
  readonly tickets: Tickets;
  /** How many proxies stand in front, 0 for none: whose X-Forwarded-For is believed. */
  readonly trustedProxies: number;
  readonly isReady: () => boolean;
  readonly log: RelayLog;
}): Express {
  const { openSession, registerClinic, channels, documents, boxes, recoveries, desks } = parts;
  const { deskTable, tickets, log } = parts;
  const app = express();
  app.disable("x-powered-by");
  app.disable("etag");
  app.set("query parser", false);
  app.set("trust proxy", parts.trustedProxies);
  app.use(helmet());

  const limit = (route: RouteId, most: number, counted: "all" | "refused" = "all"): RequestHandler =>
    rateLimit({
      windowMs: MINUTE_MS,
      limit: most,
      legacyHeaders: false,
      standardHeaders: "draft-8",
      skipSuccessfulRequests: counted === "refused",
      // Without a trusted proxy the header is passed over, which is meant.
      validate: { xForwardedForHeader: false },
      handler: (_request, response) => sendAnswer(response, refuse("tooManyRequests"), { route, log }),
    });
  const reader = (most: number): RequestHandler => express.json({ limit: most, type: () => true });
  const small = reader(SMALL_BODY);

  /** The body is read once the ticket has been found good, so that a stranger makes no work with it. */
  const withTicket =
    (
      route: RouteId,
      work: (holder: TicketHolder, request: Request<WithId>) => Promise<Answer>,
      read: RequestHandler = small,
    ) =>
    async (request: Request<WithId>, response: Response): Promise<void> => {
      const answer = await answerHolder(request, async (holder) => {
        await readBody(read, request, response);
        return work(holder, request);
      });
      sendAnswer(response, answer, { route, log });
    };
  const answerHolder = async (
    request: Request<WithId>,
    work: (holder: TicketHolder) => Promise<Answer>,
  ): Promise<Answer> => {
    const holder = await tickets.redeem(request.headers.authorization, "request");
    if (holder === undefined) return refuse("notAllowed");
    const revocation = await deskTable.findRevocation(holder.clinicId, holder.deskId);
    return revocation === undefined ? work(holder) : refuse("revoked", { revocation });
  };

  app.use("/v1", limit("other", REQUESTS_A_MINUTE));
  app.post(
    "/v1/session",
    small,
    answering({ route: "openSession", log }, (request) => openSession(request.body)),
  );
  app.put(
    "/v1/clinics/:id",
    limit("registerClinic", REGISTRATIONS_A_MINUTE),
    small,
    answering<WithId>({ route: "registerClinic", log }, ({ params, body }) =>
      registerClinic(params.id, body),
    ),
  );
  app.get(
    "/v1/clinics/:id/document",
    withTicket("readDocument", (holder, { params }) => documents.read(holder, params.id)),
  );
  app.put(
    "/v1/clinics/:id/document",
    withTicket(
      "replaceDocument",
      (holder, { params, body }) => documents.replace(holder, params.id, body),
      reader(LONGEST_DOCUMENT + AROUND_SEALED),
    ),
  );
  app.put(
    "/v1/boxes/:id",
    withTicket(
      "putBox",
      (holder, { params, body }) => boxes.put(holder, params.id, body),
      reader(LONGEST_BOX + AROUND_SEALED),
    ),
  );
  app.post(
    "/v1/boxes/:id/take",
    limit("takeBox", WRONG_CODES_A_MINUTE, "refused"),
    small,
    answering<WithId>({ route: "takeBox", log }, ({ params, body }) => boxes.take(params.id, body)),
  );
  app.delete(
    "/v1/boxes/:id",
    withTicket("withdrawBox", (holder, { params }) => boxes.withdraw(holder, params.id)),
  );
  app.put(
    "/v1/recovery",
    withTicket("putRecovery", (holder, { body }) => recoveries.put(holder, body)),
  );
  app.post(
    "/v1/recoveries/:id/take",
    limit("takeRecovery", WRONG_CODES_A_MINUTE, "refused"),
    small,
    answering<WithId>({ route: "takeRecovery", log }, ({ params, body }) => recoveries.take(params.id, body)),
  );
  app.get(
    "/v1/desks",
    withTicket("listDesks", (holder) => desks.list(holder)),
  );
  app.delete(
    "/v1/desks/:id",
    withTicket("revokeDesk", (holder, { params, body }) => desks.revoke(holder, params.id, body)),
  );
  app.post(
    "/v1/channels",
    withTicket("openChannel", (holder, { body }) => channels.open(holder, body)),
  );
  app.put(
    "/v1/channels/:id",
    withTicket("bindChannel", (holder, { params, body }) => channels.bind(holder, params.id, body)),
  );
  app.delete(
    "/v1/channels/:id",
    withTicket("endChannel", (holder, { params }) => channels.end(holder, params.id)),
  );

  addPublicPages(app, parts);
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

/** What needs no ticket and knows nobody. */
function addPublicPages(
  app: Express,
  { isReady, log }: { readonly isReady: () => boolean; readonly log: RelayLog },
): void {
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
}

function readBody(read: RequestHandler, request: Request<WithId>, response: Response): Promise<void> {
  return new Promise((resolve, reject) => {
    read(request, response, (fault: unknown) => {
      if (fault === undefined) resolve();
      else reject(fault instanceof Error ? fault : new Error("the body could not be read"));
    });
  });
}

/** The 4xx that a body parser gives its faults; undefined for anything of our own. */
function statusOf(fault: unknown): number | undefined {
  if (!(fault instanceof Error) || !("status" in fault) || typeof fault.status !== "number") return undefined;
  return fault.status >= 400 && fault.status < 500 ? fault.status : undefined;
}
