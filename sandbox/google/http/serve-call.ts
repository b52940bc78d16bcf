import type { Request, RequestHandler, Response } from "express";
import { assertNever } from "../assert-never.ts";
import type { Answer } from "./answer.ts";
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
    const answer = await answerOf(handle, request);
    // The fault "resetAfterEffect": the work is done, and the answer never arrives.
    if (response.locals["resetAfterEffect"] === true) request.socket.destroy();
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

/** Sends an answer over a connection. */
export function sendAnswer(response: Response, answer: Answer): void {
  switch (answer.kind) {
    case "json":
      response.status(answer.status).set(answer.headers ?? {});
      response
        .type("application/json; charset=UTF-8")
        .send(answer.text ?? JSON.stringify(answer.value, undefined, 1));
      return;
    case "page":
      response.status(answer.status).set(answer.headers).type("html").send(answer.html);
      return;
    case "text":
      response
        .status(answer.status)
        .set(answer.headers ?? {})
        .type(answer.type)
        .send(answer.text);
      return;
    case "redirect":
      response.redirect(302, answer.to);
      return;
    case "empty":
      response.status(answer.status).end();
      return;
    default:
      assertNever(answer);
  }
}
