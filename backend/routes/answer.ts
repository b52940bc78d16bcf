import type { Response } from "express";
import type { RefusalAnswer } from "../../shared/relay/protocol.ts";
import type { RelayLog, RouteId } from "../log.ts";
import { isBodyUnread } from "../read-body.ts";

const statuses = {
  badRequest: 400,
  tooLarge: 413,
  notFound: 404,
  notAllowed: 401,
  clinicUnknown: 403,
  enrolmentKeyWrong: 403,
  tooManyCalendars: 409,
  otherResource: 409,
  overtaken: 409,
  tooManyRequests: 429,
  unavailable: 503,
  codeWrong: 403,
  boxGone: 404,
  boxTaken: 409,
  recoveryGone: 404,
  versionConflict: 409,
  revoked: 403,
  notAdmitted: 403,
} as const satisfies Record<RefusalAnswer["code"], number>;

/** What a route has to say: a body, nothing (204), or why not. */
export type Answer =
  | { readonly kind: "body"; readonly body: object }
  | { readonly kind: "done" }
  | { readonly kind: "refused"; readonly body: RefusalAnswer };

/** Turns down a wish, with what a desk needs to know beside the reason. */
export function refuse(code: RefusalAnswer["code"], more: Omit<RefusalAnswer, "code"> = {}): Answer {
  return { kind: "refused", body: { code, ...more } };
}

/** Sends an answer, hangs up on who is still sending then, and notes its route and status in the log. */
export function sendAnswer(
  response: Response,
  answer: Answer,
  noted: { readonly route: RouteId; readonly log: RelayLog },
): void {
  const { route, log } = noted;
  response.setHeader("Cache-Control", "no-store");
  if (isBodyUnread(response.req)) response.setHeader("Connection", "close");
  if (answer.kind === "refused") response.status(statuses[answer.body.code]).json(answer.body);
  else if (answer.kind === "body") response.json(answer.body);
  else response.status(204).end();
  log({
    code: "answered",
    route,
    status: response.statusCode,
    refusal: answer.kind === "refused" ? answer.body.code : null,
  });
}
