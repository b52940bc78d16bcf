import { ERROR_HEADERS, GoogleRefusal } from "./google-refusal.ts";

/** The parts of one refusal of the Calendar backend. */
export interface BackendError {
  readonly status: number;
  readonly domain: string;
  readonly reason: string;
  readonly message: string;
  readonly location?: { readonly type: "parameter" | "header"; readonly name: string } | undefined;
}

/** A refusal in the shape of the Calendar backend: no `status` word, no `details` (facts, B8). */
export function backendRefusal(error: BackendError): GoogleRefusal {
  const { status, domain, reason, message, location } = error;
  const place = location === undefined ? {} : { locationType: location.type, location: location.name };
  const body = { error: { errors: [{ domain, reason, message, ...place }], code: status, message } };
  return new GoogleRefusal(status, body, ERROR_HEADERS);
}

/** 400: a value Google cannot take. */
export function invalid(message: string, parameter?: string): GoogleRefusal {
  return backendRefusal({
    status: 400,
    domain: "global",
    reason: "invalid",
    message,
    location: parameter === undefined ? undefined : { type: "parameter", name: parameter },
  });
}

/** 400: something that must be there is not. */
export function required(message: string): GoogleRefusal {
  return backendRefusal({ status: 400, domain: "global", reason: "required", message });
}

/** 400: the body is not JSON. */
export function parseError(): GoogleRefusal {
  return backendRefusal({ status: 400, domain: "global", reason: "parseError", message: "Parse Error" });
}

/** 400: an end before its start, or `timeMax` not after `timeMin`. */
export function timeRangeEmpty(parameter?: string): GoogleRefusal {
  return backendRefusal({
    status: 400,
    domain: "calendar",
    reason: "timeRangeEmpty",
    message: "The specified time range is empty.",
    location: parameter === undefined ? undefined : { type: "parameter", name: parameter },
  });
}

/** 403: the account's role on this calendar is too low. Only the words for writers are known; others are made like them. */
export function requiredAccessLevel(wanted = "writer"): GoogleRefusal {
  const role = wanted === "writerWithoutPrivateAccess" ? "writer" : wanted;
  return backendRefusal({
    status: 403,
    domain: "calendar",
    reason: "requiredAccessLevel",
    message: `You need to have ${role} access to this calendar.`,
  });
}

/** 403: not with this thing, whoever asks; also the answer to reviving an event whose remains were purged. */
export function forbidden(): GoogleRefusal {
  return backendRefusal({ status: 403, domain: "global", reason: "forbidden", message: "Forbidden" });
}

/** 404: never existed, or not for this account. */
export function notFound(message = "Not Found"): GoogleRefusal {
  return backendRefusal({ status: 404, domain: "global", reason: "notFound", message });
}

/** 409: the id is taken, be it by a deleted event. */
export function duplicate(): GoogleRefusal {
  return backendRefusal({
    status: 409,
    domain: "global",
    reason: "duplicate",
    message: "The requested identifier already exists.",
  });
}

/** 409: another call of the same batch writes the same thing; to be tried again by itself. */
export function conflict(): GoogleRefusal {
  return backendRefusal({ status: 409, domain: "global", reason: "conflict", message: "Conflict" });
}

/** 410: deleted once already. */
export function deleted(): GoogleRefusal {
  return backendRefusal({
    status: 410,
    domain: "global",
    reason: "deleted",
    message: "Resource has been deleted",
  });
}

/** 410: the sync token has expired. */
export function fullSyncRequired(): GoogleRefusal {
  return backendRefusal({
    status: 410,
    domain: "calendar",
    reason: "fullSyncRequired",
    message: "Sync token is no longer valid, a full sync is required.",
    location: { type: "parameter", name: "syncToken" },
  });
}

/** 410: `updatedMin` lies too far back. */
export function updatedMinTooLongAgo(): GoogleRefusal {
  return backendRefusal({
    status: 410,
    domain: "calendar",
    reason: "updatedMinTooLongAgo",
    message: "The requested minimum modification time lies too far in the past.",
    location: { type: "parameter", name: "updatedMin" },
  });
}

/** 412: somebody changed it since. */
export function conditionNotMet(): GoogleRefusal {
  return backendRefusal({
    status: 412,
    domain: "global",
    reason: "conditionNotMet",
    message: "Precondition Failed",
    location: { type: "header", name: "If-Match" },
  });
}
