import type { RequestHandler } from "express";
import type { World } from "../world.ts";
import { badRequestText } from "./bad-request-text.ts";

/** What a control request brought; nothing in it is trusted until parsed. */
export interface ControlInput {
  readonly body: unknown;
  readonly query: unknown;
  readonly params: unknown;
}

/** Makes the handler of one control request. */
export type Respond = (act: (input: ControlInput) => unknown) => RequestHandler;

/** Answers control requests with what `act` gives, `{done: true}` where that is nothing; bad input with 400 and a sentence. */
export function respondIn({ journal }: Pick<World, "journal">): Respond {
  return (act) => async (request, response) => {
    try {
      const { body, query, params } = request;
      const answer = act({ body, query, params }) ?? { done: true };
      journal.touched();
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
