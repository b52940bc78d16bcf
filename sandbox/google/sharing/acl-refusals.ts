import { backendRefusal, invalid } from "../http/calendar-refusals.ts";
import type { GoogleRefusal } from "../http/google-refusal.ts";

/** 403: nobody changes the rule about themselves, an owner neither; reason and words as client programs meet them. */
export function cannotChangeOwnAcl(): GoogleRefusal {
  return backendRefusal({
    status: 403,
    domain: "calendar",
    reason: "cannotChangeOwnAcl",
    message: "Cannot change your own access level.",
  });
}

/** 403: the data owner stays an owner, whoever asks; the reason is known of client programs, the words are a guess. */
export function cannotModifyAclOfCalendarOwner(): GoogleRefusal {
  return backendRefusal({
    status: 403,
    domain: "calendar",
    reason: "cannotModifyAclOfCalendarOwner",
    message: "Cannot modify the access level of the calendar owner.",
  });
}

/** 400: a rule id that no rule can have; not 404 (facts, section F). */
export function invalidRuleId(): GoogleRefusal {
  return invalid("Invalid resource id value.");
}
