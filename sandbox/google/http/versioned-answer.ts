import type { ApiRequest } from "../api/api-method.ts";
import type { Answer } from "./answer.ts";
import { json } from "./answer.ts";
import { namesVersion } from "./check-version.ts";

/** Answers a read: 304 with nothing where `If-None-Match` names this version already (facts, B4). */
export function versionedAnswer(
  { header }: Pick<ApiRequest, "header">,
  value: Readonly<Record<string, unknown>> & { readonly etag: string },
): Answer {
  const known = header("If-None-Match");
  return known !== undefined && namesVersion(known, value.etag)
    ? { kind: "empty", status: 304 }
    : json(value);
}
