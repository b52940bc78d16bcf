import type { Answer } from "../http/answer.ts";
import type { Access } from "../oauth/access.ts";
import type { CalendarMethod } from "../oauth/method-scopes.ts";
import type { World } from "../world.ts";

/** A call of the Calendar API as it comes over the wire, by itself or as a part of a batch. */
export interface ApiCall {
  readonly verb: string;
  /** Below `/calendar/v3`, escaped as it was sent, without the query. */
  readonly path: string;
  /** A parameter that came more than once is a list. */
  readonly query: Readonly<Record<string, unknown>>;
  readonly bodyText: string;
  readonly header: (name: string) => string | undefined;
}

/** A call whose token is good for it, as a method gets it: nothing else of it is trusted yet. */
export interface ApiRequest extends Pick<ApiCall, "query" | "header"> {
  readonly world: World;
  readonly access: Access;
  readonly method: CalendarMethod;
  /** The named parts of the path, unescaped. */
  readonly params: Readonly<Record<string, string>>;
  /** The body's JSON; undefined where there was none. */
  readonly body: unknown;
}

/** One method of the Calendar API. */
export interface ApiMethod {
  readonly name: CalendarMethod;
  readonly verb: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Its path below `/calendar/v3`, `/calendars/:calendarId/events`. */
  readonly path: string;
  /** Answers, or throws a GoogleRefusal. */
  readonly handle: (request: ApiRequest) => Answer | Promise<Answer>;
}
