import type { ApiCall, ApiMethod } from "./api-method.ts";

/** A method, and the named parts of the path it was found by. */
export interface FoundMethod {
  readonly method: ApiMethod;
  readonly params: Readonly<Record<string, string>>;
}

/** The method a call asks for; undefined where there is none at that path, or not with that verb. */
export function findMethod(
  methods: readonly ApiMethod[],
  call: Pick<ApiCall, "verb" | "path">,
): FoundMethod | undefined {
  const asked = call.path.split("/").map(unescaped);
  for (const method of methods) {
    const params = method.verb === call.verb ? matchPath(patternOf(method), asked) : undefined;
    if (params !== undefined) return { method, params };
  }
  return undefined;
}

const patterns = new Map<string, readonly string[]>();

function patternOf({ path }: ApiMethod): readonly string[] {
  const known = patterns.get(path);
  if (known !== undefined) return known;
  const parts = path.split("/");
  patterns.set(path, parts);
  return parts;
}

function matchPath(
  pattern: readonly string[],
  asked: readonly (string | undefined)[],
): Record<string, string> | undefined {
  if (pattern.length !== asked.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of pattern.entries()) {
    const given = asked[index];
    if (given === undefined) return undefined;
    if (part.startsWith(":") && given !== "") params[part.slice(1)] = given;
    else if (part !== given) return undefined;
  }
  return params;
}

function unescaped(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
