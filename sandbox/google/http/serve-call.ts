import type { Request, RequestHandler, Response } from "express";
import { assertNever } from "../assert-never.ts";
import type { Answer, TextAnswer } from "./answer.ts";
import { midBody, writtenOut } from "./written-out.ts";
import { GoogleRefusal } from "./google-refusal.ts";

/** A request as handlers see it: nothing in it is trusted until parsed. */
export interface Call {
  readonly verb: string;
  /** Below where the route is mounted, escaped as it was sent. */
  readonly path: string;
  readonly params: unknown;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
  readonly header: (name: string) => string | undefined;
}

/** Runs a handler for each request and sends what it answers; a GoogleRefusal it throws is sent as its body. */
export function serveCall(handle: (call: Call) => Answer | Promise<Answer>): RequestHandler {
  return async (request, response) => {
    // The fault of the same name: the first answer was lost on the way, and the request sent again.
    if (response.locals["duplicateDelivery"] === true) await answerOf(handle, request);
    const answer = writtenOut(await answerOf(handle, request));
    if (answer.kind === "text") response.locals["sentText"] = answer.text;
    // The faults of the same names: the work is done, and the answer does not arrive, or but a part of it.
    if (response.locals["resetAfterEffect"] === true) sendAnswer(response, { kind: "cut" });
    else if (response.locals["resetMidBody"] === true) sendAnswer(response, midBody(answer));
    else sendAnswer(response, answer);
  };
}

async function answerOf(handle: (call: Call) => Answer | Promise<Answer>, request: Request): Promise<Answer> {
  try {
    return await handle({
      verb: request.method,
      path: request.path,
      params: request.params,
      query: request.query,
      body: request.body,
      header: (name) => request.get(name),
    });
  } catch (error) {
    if (error instanceof GoogleRefusal) return refusalAnswer(error);
    throw error;
  }
}

/** A refusal as an answer. */
export function refusalAnswer(refusal: GoogleRefusal): Answer {
  return { kind: "json", status: refusal.status, value: refusal.body, headers: refusal.headers };
}

/** Headers that promise the whole, half of it, and the end of the connection. */
function sendHalf(response: Response, { status, headers, type, text }: TextAnswer): void {
  const bytes = Buffer.from(text);
  response
    .status(status)
    .set(headers ?? {})
    .type(type);
  response.set("Content-Length", String(bytes.length));
  response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => response.socket?.destroy());
}

/** Sends an answer over a connection. */
export function sendAnswer(response: Response, answer: Answer): void {
  switch (answer.kind) {
    case "json":
      sendAnswer(response, writtenOut(answer));
      return;
    case "page":
      response.status(answer.status).set(answer.headers).type("html").send(answer.html);
      return;
    case "text":
      response
        .status(answer.status)
        .set(answer.headers ?? {})
        .type(answer.type)
        // Bytes, not text: Express would put a charset of its own into the type.
        .send(answer.type.includes("/") ? Buffer.from(answer.text) : answer.text);
      return;
    case "redirect":
      response.set(answer.headers ?? {}).redirect(302, answer.to);
      return;
    case "empty":
      response.status(answer.status).end();
      return;
    case "cut":
      response.socket?.destroy();
      return;
    case "cutMidBody":
      sendHalf(response, answer.answer);
      return;
    default:
      assertNever(answer);
  }
}
