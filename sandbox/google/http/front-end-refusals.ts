import { ERROR_HEADERS, GoogleRefusal } from "./google-refusal.ts";

/*
 * Refusals of the servers in front of the Calendar backend: authentication, scopes. They carry a `status` word and
 * `details`, which backend refusals do not (facts, B8).
 */

const SERVICE = "calendar-json.googleapis.com";

const SIGN_IN_HELP =
  "Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.";

interface FrontEndError {
  readonly status: number;
  readonly word: string;
  readonly message: string;
  readonly item: Readonly<Record<string, string>>;
  readonly detail: string;
  /** Google's name of the method, `calendar.v3.Events.List`. */
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
}

function frontEndRefusal(error: FrontEndError): GoogleRefusal {
  const body = {
    error: {
      code: error.status,
      message: error.message,
      errors: [error.item],
      status: error.word,
      details: [
        {
          "@type": "type.googleapis.com/google.rpc.ErrorInfo",
          reason: error.detail,
          domain: "googleapis.com",
          metadata: { method: error.method, service: SERVICE },
        },
      ],
    },
  };
  return new GoogleRefusal(error.status, body, {
    ...ERROR_HEADERS,
    Vary: "X-Origin, Referer, Origin,Accept-Encoding",
    Server: "ESF",
    ...error.headers,
  });
}

const WORDS: ReadonlyMap<number, string> = new Map([
  [400, "INVALID_ARGUMENT"],
  [403, "PERMISSION_DENIED"],
  [404, "NOT_FOUND"],
  [409, "ABORTED"],
  [412, "FAILED_PRECONDITION"],
  [429, "RESOURCE_EXHAUSTED"],
  [500, "INTERNAL"],
  [503, "UNAVAILABLE"],
  [504, "DEADLINE_EXCEEDED"],
]);

/** Any refusal in the shape of the servers in front: with a `status` word, without details. */
export function plainFrontEndRefusal(error: {
  readonly status: number;
  readonly domain: string;
  readonly reason: string;
  readonly message: string;
}): GoogleRefusal {
  const { status, domain, reason, message } = error;
  const errors = [{ message, domain, reason }];
  const body = { error: { code: status, message, errors, status: WORDS.get(status) ?? "UNKNOWN" } };
  return new GoogleRefusal(status, body, ERROR_HEADERS);
}

/** 401: no token was sent. */
export function loginRequired(method: string): GoogleRefusal {
  return frontEndRefusal({
    status: 401,
    word: "UNAUTHENTICATED",
    message: `Request is missing required authentication credential. ${SIGN_IN_HELP}`,
    item: {
      message: "Login Required.",
      domain: "global",
      reason: "required",
      location: "Authorization",
      locationType: "header",
    },
    detail: "CREDENTIALS_MISSING",
    method,
    headers: { "WWW-Authenticate": 'Bearer realm="https://accounts.google.com/"' },
  });
}

/** 401: the token is expired, revoked or garbled. */
export function invalidCredentials(method: string): GoogleRefusal {
  return frontEndRefusal({
    status: 401,
    word: "UNAUTHENTICATED",
    message: `Request had invalid authentication credentials. ${SIGN_IN_HELP}`,
    item: {
      message: "Invalid Credentials",
      domain: "global",
      reason: "authError",
      location: "Authorization",
      locationType: "header",
    },
    detail: "ACCESS_TOKEN_EXPIRED",
    method,
    headers: {
      "WWW-Authenticate": 'Bearer realm="https://accounts.google.com/", error="invalid_token"',
    },
  });
}

/** 403: the token lacks every scope that opens this method. */
export function insufficientScopes(method: string): GoogleRefusal {
  return frontEndRefusal({
    status: 403,
    word: "PERMISSION_DENIED",
    message: "Request had insufficient authentication scopes.",
    item: { message: "Insufficient Permission", domain: "global", reason: "insufficientPermissions" },
    detail: "ACCESS_TOKEN_SCOPE_INSUFFICIENT",
    method,
    headers: {
      "WWW-Authenticate": 'Bearer realm="https://accounts.google.com/", error="insufficient_scope"',
    },
  });
}
