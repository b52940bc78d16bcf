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
import { assertNever } from "../shared/assert.ts";
import { faultOf, type RelayLog, type RouteId } from "./log.ts";
import { isBodyUnread, readBody, readOff } from "./read-body.ts";
import { refuse, sendAnswer, type Answer } from "./routes/answer.ts";
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
      handler: (request, response) => {
        void readOff(request).then(() => sendAnswer(response, refuse("tooManyRequests"), { route, log }));
      },
    });

  /** The body is kept once the ticket has been found good, so that a stranger makes no work with it. */
  const withTicket =
    (
      route: RouteId,
      work: (holder: TicketHolder, id: string, body: unknown) => Promise<Answer>,
      mostBytes = SMALL_BODY,
    ) =>
    async (request: Request<WithId>, response: Response): Promise<void> => {
      const answer = await answerHolder(request, (holder) =>
        withBody(request, mostBytes, (body) => work(holder, request.params.id, body)),
      );
      sendAnswer(response, answer, { route, log });
    };
  const withoutTicket =
    (route: RouteId, work: (id: string, body: unknown) => Promise<Answer>) =>
    async (request: Request<WithId>, response: Response): Promise<void> => {
      const answer = await withBody(request, SMALL_BODY, (body) => work(request.params.id, body));
      sendAnswer(response, answer, { route, log });
    };
  const answerHolder = async (
    request: Request<WithId>,
    work: (holder: TicketHolder) => Promise<Answer>,
  ): Promise<Answer> => {
    const holder = await tickets.redeem(request.headers.authorization, "request");
    const revocation = holder && (await deskTable.findRevocation(holder.clinicId, holder.deskId));
    if (holder !== undefined && revocation === undefined) return work(holder);
    await readOff(request);
    return revocation === undefined ? refuse("notAllowed") : refuse("revoked", { revocation });
  };

  app.use("/v1", limit("other", REQUESTS_A_MINUTE));
  app.post(
    "/v1/session",
    withoutTicket("openSession", (_id, body) => openSession(body)),
  );
  app.put(
    "/v1/clinics/:id",
    limit("registerClinic", REGISTRATIONS_A_MINUTE),
    withoutTicket("registerClinic", registerClinic),
  );
  app.get("/v1/clinics/:id/document", withTicket("readDocument", documents.read));
  app.put(
    "/v1/clinics/:id/document",
    withTicket("replaceDocument", documents.replace, LONGEST_DOCUMENT + AROUND_SEALED),
  );
  app.put("/v1/boxes/:id", withTicket("putBox", boxes.put, LONGEST_BOX + AROUND_SEALED));
  app.post(
    "/v1/boxes/:id/take",
    limit("takeBox", WRONG_CODES_A_MINUTE, "refused"),
    withoutTicket("takeBox", boxes.take),
  );
  app.delete("/v1/boxes/:id", withTicket("withdrawBox", boxes.withdraw));
  app.put(
    "/v1/recovery",
    withTicket("putRecovery", (holder, _id, body) => recoveries.put(holder, body)),
  );
  app.post(
    "/v1/recoveries/:id/take",
    limit("takeRecovery", WRONG_CODES_A_MINUTE, "refused"),
    withoutTicket("takeRecovery", recoveries.take),
  );
  app.get("/v1/desks", withTicket("listDesks", desks.list));
  app.delete("/v1/desks/:id", withTicket("revokeDesk", desks.revoke));
  app.post(
    "/v1/channels",
    withTicket("openChannel", (holder, _id, body) => channels.open(holder, body)),
  );
  app.put("/v1/channels/:id", withTicket("bindChannel", channels.bind));
  app.delete("/v1/channels/:id", withTicket("endChannel", channels.end));

  addPublicPages(app, parts);
  app.use(async (request, response) => {
    await readOff(request);
    sendAnswer(response, refuse("notFound"), { route: "other", log });
  });
  const onFault: ErrorRequestHandler = (fault: unknown, _request, response, _next) => {
    const isTheirs = isBadAddress(fault);
    if (!isTheirs) log({ code: "failed", where: "other", fault: faultOf(fault) });
    sendAnswer(response, refuse(isTheirs ? "badRequest" : "unavailable"), { route: "other", log });
  };
  app.use(onFault);
  return app;
}

/** What needs no ticket and knows nobody. */
function addPublicPages(
  app: Express,
  { isReady, log }: { readonly isReady: () => boolean; readonly log: RelayLog },
): void {
  app.use((request, response, next) => {
    if (isBodyUnread(request)) response.setHeader("Connection", "close");
    next();
  });
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

/** Has `work` answer what the body says; refuses one that is too long or no JSON. */
async function withBody(
  request: Request<WithId>,
  mostBytes: number,
  work: (body: unknown) => Promise<Answer>,
): Promise<Answer> {
  const body = await readBody(request, mostBytes);
  switch (body.kind) {
    case "read":
      return work(body.json);
    case "tooLarge":
      return refuse("tooLarge");
    case "malformed":
      return refuse("badRequest");
    default:
      return assertNever(body);
  }
}

/** Express' own 400: an address that does not decode. */
function isBadAddress(fault: unknown): boolean {
  return fault instanceof Error && "status" in fault && fault.status === 400;
}
