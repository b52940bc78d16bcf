import type { RequestHandler } from "express";
import { badRequestText } from "./bad-request-text.ts";

/** What a control request brought; nothing in it is trusted until parsed. */
export interface ControlInput {
  readonly body: unknown;
  readonly query: unknown;
  readonly params: unknown;
}

/** Answers a control request with what `act` gives, `{done: true}` where that is nothing; bad input with 400 and a sentence. */
export function respond(act: (input: ControlInput) => unknown): RequestHandler {
  return async (request, response) => {
    try {
      const { body, query, params } = request;
      const answer = act({ body, query, params }) ?? { done: true };
      // A data file keeps what was done at the end of this turn; only then is it answered.
      await Promise.resolve();
      response.json(answer);
    } catch (error) {
      const text = badRequestText(error);
      if (text === undefined) throw error;
      response.status(400).json({ error: text });
    }
  };
}
