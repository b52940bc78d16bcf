import type { Answer } from "../http/answer.ts";
import { backendRefusal } from "../http/calendar-refusals.ts";

/** Which fields of a value are asked for; an empty mask is the whole value. */
export type FieldMask = ReadonlyMap<string, FieldMask>;

/** More of a mask is not repeated in its refusal. */
const LONGEST_QUOTE = 200;

/** No answer is deeper than this. */
const MOST_LEVELS = 100;

const WHOLE: FieldMask = new Map();

/** How an answer is wanted. */
export interface AnswerShape {
  readonly mask: FieldMask;
  /** All in one line. */
  readonly isDense: boolean;
}

/**
 * Reads how a call wants its answer: `fields` (`items(id,start/dateTime),nextPageToken`, `*` for any name) and
 * `prettyPrint=false`. Refuses with 400 a mask that cannot be read; to be asked before the call has any effect.
 */
export function readAnswerShape(query: Readonly<Record<string, unknown>>): AnswerShape {
  const { fields, prettyPrint } = query;
  return {
    mask: typeof fields === "string" && fields !== "" ? readFieldMask(fields) : WHOLE,
    isDense: prettyPrint === "false",
  };
}

/** An answer in that shape. A token that is not named is not there (facts, C3). */
export function partialAnswer({ mask, isDense }: AnswerShape, answer: Answer): Answer {
  if (answer.kind !== "json" || answer.status >= 300) return answer;
  if (mask.size === 0 && !isDense) return answer;
  const value = masked(answer.value, mask);
  const { status, headers } = answer;
  return {
    kind: "json",
    status,
    value,
    ...(headers === undefined ? {} : { headers }),
    ...(isDense ? { text: JSON.stringify(value) } : {}),
  };
}

/** Reads a mask; refuses with 400 `invalidParameter`. */
export function readFieldMask(text: string): FieldMask {
  const tokens = text.match(/[(),/]|[^(),/\s]+/g) ?? [];
  const reader = { tokens, at: 0, levels: 0 };
  const mask = readList(reader);
  if (mask === undefined || reader.at < tokens.length) throw invalidSelection(text);
  return mask;
}

interface Reader {
  readonly tokens: readonly string[];
  at: number;
  /** How deep the reader is in the mask. */
  levels: number;
}

function readList(reader: Reader): FieldMask | undefined {
  const mask = new Map<string, FieldMask>();
  for (;;) {
    const name = readName(reader);
    const below = name === undefined ? undefined : readBelow(reader);
    if (name === undefined || below === undefined) return undefined;
    mask.set(name, joined(mask.get(name), below));
    if (reader.tokens[reader.at] !== ",") return mask;
    reader.at += 1;
  }
}

function readBelow(reader: Reader): FieldMask | undefined {
  if (reader.levels > MOST_LEVELS) return undefined;
  reader.levels += 1;
  const below = readNested(reader);
  reader.levels -= 1;
  return below;
}

function readNested(reader: Reader): FieldMask | undefined {
  const token = reader.tokens[reader.at];
  if (token === "/") {
    reader.at += 1;
    const name = readName(reader);
    const below = name === undefined ? undefined : readBelow(reader);
    return name === undefined || below === undefined ? undefined : new Map([[name, below]]);
  }
  if (token !== "(") return WHOLE;
  reader.at += 1;
  const mask = readList(reader);
  if (mask === undefined || reader.tokens[reader.at] !== ")") return undefined;
  reader.at += 1;
  return mask;
}

function readName(reader: Reader): string | undefined {
  const token = reader.tokens[reader.at];
  if (token === undefined || !/^(\*|[\w.-]+)$/.test(token)) return undefined;
  reader.at += 1;
  return token;
}

/** `a(b),a(c)` asks for both. */
function joined(one: FieldMask | undefined, other: FieldMask): FieldMask {
  if (one === undefined) return other;
  if (one.size === 0 || other.size === 0) return WHOLE;
  const both = new Map(one);
  for (const [name, mask] of other) both.set(name, joined(both.get(name), mask));
  return both;
}

function masked(value: unknown, mask: FieldMask): unknown {
  if (mask.size === 0 || typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => masked(item, mask));
  const kept: Record<string, unknown> = {};
  for (const [name, part] of Object.entries(value)) {
    const below = mask.get(name) ?? mask.get("*");
    const isWithout = below !== undefined && below.size > 0 && typeof part !== "object";
    if (below !== undefined && !isWithout) kept[name] = masked(part, below);
  }
  return kept;
}

function invalidSelection(text: string) {
  return backendRefusal({
    status: 400,
    domain: "global",
    reason: "invalidParameter",
    message: `Invalid field selection ${text.slice(0, LONGEST_QUOTE)}`,
    location: { type: "parameter", name: "fields" },
  });
}
