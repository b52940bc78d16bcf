import { parse } from "node:querystring";
import type { ApiCall } from "../api/api-method.ts";
import { API_ROOT } from "../api/api-root.ts";
import { parseHead } from "./parse-multipart.ts";
import type { HeadAndBody } from "./parse-multipart.ts";

/** What a part of a batch asks for. */
export type PartReading =
  | { readonly kind: "call"; readonly call: ApiCall }
  | { readonly kind: "elsewhere" }
  | { readonly kind: "unreadable" };

const REQUEST_LINE = /^([A-Z]+) (\S+)(?: HTTP\/1\.[01])?$/;

/**
 * Reads a part: a request line with a path, headers, a body. Headers of the whole batch hold for it, too, but for `Content-...`
 * and where it has its own (facts, E3).
 */
export function readPart(part: HeadAndBody, outer: ApiCall["header"]): PartReading {
  if (!(part.headers.get("content-type") ?? "").toLowerCase().startsWith("application/http"))
    return { kind: "unreadable" };
  const text = part.body.replace(/^(?:\r?\n)+/, "");
  const [line = ""] = text.split(/\r?\n/, 1);
  const [, verb, target] = REQUEST_LINE.exec(line) ?? [];
  // A path only: no full address.
  if (verb === undefined || target === undefined || !target.startsWith("/") || target.startsWith("//"))
    return { kind: "unreadable" };
  const rest = parseHead(text.slice(line.length).replace(/^\r?\n/, ""));
  const [path = "", query = ""] = splitOnce(target, "?");
  if (!path.startsWith(`${API_ROOT}/`)) return { kind: "elsewhere" };
  const header = (name: string): string | undefined => {
    const own = rest.headers.get(name.toLowerCase());
    return own ?? (name.toLowerCase().startsWith("content-") ? undefined : outer(name));
  };
  const call = { verb, path: path.slice(API_ROOT.length), query: { ...parse(query) }, header };
  return { kind: "call", call: { ...call, bodyText: rest.body.trim() } };
}

function splitOnce(text: string, at: string): readonly string[] {
  const place = text.indexOf(at);
  return place === -1 ? [text] : [text.slice(0, place), text.slice(place + 1)];
}
