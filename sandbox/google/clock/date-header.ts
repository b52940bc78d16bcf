import type { RequestHandler } from "express";
import { instantFromMs } from "../../../shared/time.ts";
import { httpDate } from "../push/http-date.ts";
import type { World } from "../world.ts";

/** Dates each answer by the sandbox's own clock, so that a caller whose clock differs can notice. */
export function dateAnswers({ clock }: Pick<World, "clock">): RequestHandler {
  let second = Number.NaN;
  let text = "";
  return (_request, response, next) => {
    const present = Math.trunc(clock.now() / 1000);
    if (present !== second) {
      second = present;
      text = httpDate(instantFromMs(second * 1000));
    }
    response.setHeader("Date", text);
    next();
  };
}
