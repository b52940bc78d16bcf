import { backendRefusal } from "../http/calendar-refusals.ts";
import { ERROR_HEADERS, GoogleRefusal } from "../http/google-refusal.ts";
import { randomNumber } from "../random-number.ts";
import type { World } from "../world.ts";

const SERVICE = "calendar-json.googleapis.com";

/** 403 or 429, which mean the same (facts, E1): `random` decides which. Neither carries Retry-After, as Google's do not. */
export function overQuota(
  { random, quota }: Pick<World, "random" | "quota">,
  passed: { readonly whose: "overUser" | "overProject"; readonly clientId: string },
): GoogleRefusal {
  const isTooMany = randomNumber(random) < 0.5;
  const isUser = passed.whose === "overUser";
  if (isUser && !isTooMany) return userRateLimitExceeded();
  const project = passed.clientId.split("-")[0] ?? "";
  const { perUserPerMinute, perProjectPerMinute } = quota.limits();
  const limit = isUser ? "Queries per minute per user" : "Queries per minute";
  const message = `Quota exceeded for quota metric 'Queries' and limit '${limit}' of service '${SERVICE}' for consumer 'project_number:${project}'.`;
  const status = isTooMany ? 429 : 403;
  return new GoogleRefusal(
    status,
    {
      error: {
        code: status,
        message,
        errors: [{ message, domain: "usageLimits", reason: "rateLimitExceeded" }],
        status: isTooMany ? "RESOURCE_EXHAUSTED" : "PERMISSION_DENIED",
        details: [
          {
            "@type": "type.googleapis.com/google.rpc.ErrorInfo",
            reason: "RATE_LIMIT_EXCEEDED",
            domain: "googleapis.com",
            metadata: {
              service: SERVICE,
              consumer: `projects/${project}`,
              quota_metric: `${SERVICE}/default`,
              quota_limit: isUser ? "defaultPerMinutePerUser" : "defaultPerMinutePerProject",
              quota_limit_value: String(isUser ? perUserPerMinute : perProjectPerMinute),
            },
          },
        ],
      },
    },
    ERROR_HEADERS,
  );
}

function userRateLimitExceeded(): GoogleRefusal {
  return backendRefusal({
    status: 403,
    domain: "usageLimits",
    reason: "userRateLimitExceeded",
    message: "User Rate Limit Exceeded",
  });
}

/** 403: one calendar was written to too often in quick succession (facts, E1). */
export function rateLimitExceeded(): GoogleRefusal {
  return backendRefusal({
    status: 403,
    domain: "usageLimits",
    reason: "rateLimitExceeded",
    message: "Rate Limit Exceeded",
  });
}
