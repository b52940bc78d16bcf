import { parseSync, Visitor } from "vite";
import type { ESTree } from "vite";

/** What a source file of the page says, and how. */
export interface WordsInSource {
  /** Texts that a person would see and that no catalogue has, each with its line. */
  readonly seen: readonly string[];
  /** Calls of `t` that run once, when the file is loaded: they would stay in the language of that moment. */
  readonly tooEarly: readonly string[];
  /** Every string of the file. */
  readonly strings: readonly string[];
  /** Every template of the file, as a pattern of what it can become. */
  readonly patterns: readonly RegExp[];
}

/** Attributes and properties whose text a person sees or hears. */
const SHOWN = new Set([
  "alt",
  "aria-description",
  "aria-label",
  "children",
  "description",
  "error",
  "label",
  "legend",
  "message",
  "placeholder",
  "title",
]);
/** Functions that say what they are given. */
const SAYING = new Set(["announce", "sayDone", "sayUndoable", "setError", "setFieldError"]);
const LETTER = /\p{L}/u;
/** Written as people write: with a capital, or in several words. */
const WRITTEN = /^\p{Lu}\p{Ll}|\p{L}{2} \p{L}{2}/u;

/** What a string means where the walk stands: it is shown, it is not, or only its look can tell. */
type Place = "shown" | "hidden" | "unknown";

function nameOf(node: ESTree.Node): string {
  if (node.type === "JSXIdentifier" || node.type === "Identifier") return node.name;
  return node.type === "Literal" && typeof node.value === "string" ? node.value : "";
}

function patternOf(parts: readonly string[]): RegExp {
  return new RegExp(`^${parts.map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&")).join("[^.]+")}$`);
}

/** Reads a source file of the page; throws a SyntaxError where it is none. */
export function wordsInSource(name: string, code: string): WordsInSource {
  const { program, errors } = parseSync(name, code);
  if (errors.length > 0) throw new SyntaxError(`${name}: ${errors[0]?.message ?? ""}`);
  const seen: string[] = [];
  const tooEarly: string[] = [];
  const strings: string[] = [];
  const patterns: RegExp[] = [];
  const places: Place[] = [];
  let functions = 0;

  const note = (text: string, at: number) =>
    seen.push(`${name}:${String(code.slice(0, at).split("\n").length)} ${text.trim()}`);
  const look = (text: string, at: number) => {
    const place = places.at(-1) ?? "unknown";
    if ((place === "shown" && LETTER.test(text)) || (place === "unknown" && WRITTEN.test(text)))
      note(text, at);
  };
  const enter = (place: Place) => () => {
    places.push(place);
  };
  const leave = () => {
    places.pop();
  };
  const enterFunction = () => {
    functions += 1;
    places.push("unknown");
  };
  const leaveFunction = () => {
    functions -= 1;
    places.pop();
  };
  new Visitor({
    JSXText: (node) => {
      if (LETTER.test(node.value)) note(node.value, node.start);
    },
    JSXAttribute: (node) => {
      places.push(SHOWN.has(nameOf(node.name)) ? "shown" : "hidden");
    },
    "JSXAttribute:exit": leave,
    JSXElement: enter("shown"),
    "JSXElement:exit": leave,
    JSXFragment: enter("shown"),
    "JSXFragment:exit": leave,
    Property: (node) => {
      places.push(SHOWN.has(nameOf(node.key)) ? "shown" : (places.at(-1) ?? "unknown"));
    },
    "Property:exit": leave,
    CallExpression: (node) => {
      const callee = nameOf(node.callee);
      if (functions === 0 && callee === "t") tooEarly.push(`${name} ${code.slice(node.start, node.end)}`);
      places.push(SAYING.has(callee) ? "shown" : "hidden");
    },
    "CallExpression:exit": leave,
    NewExpression: enter("hidden"),
    "NewExpression:exit": leave,
    BinaryExpression: enter("hidden"),
    "BinaryExpression:exit": leave,
    ImportDeclaration: enter("hidden"),
    "ImportDeclaration:exit": leave,
    TSLiteralType: enter("hidden"),
    "TSLiteralType:exit": leave,
    FunctionDeclaration: enterFunction,
    "FunctionDeclaration:exit": leaveFunction,
    FunctionExpression: enterFunction,
    "FunctionExpression:exit": leaveFunction,
    ArrowFunctionExpression: enterFunction,
    "ArrowFunctionExpression:exit": leaveFunction,
    AssignmentExpression: (node) => {
      // The name of an error is for the log.
      places.push(code.slice(node.start).startsWith("this.name ") ? "hidden" : (places.at(-1) ?? "unknown"));
    },
    "AssignmentExpression:exit": leave,
    Literal: (node) => {
      if (typeof node.value !== "string" || SHOWN.has(node.value)) return;
      strings.push(node.value);
      look(node.value, node.start);
    },
    TemplateLiteral: (node) => {
      const parts = node.quasis.map(({ value }) => value.cooked ?? "");
      patterns.push(patternOf(parts));
      look(parts.join("…"), node.start);
    },
  }).visit(program);
  return { seen, tooEarly, strings, patterns };
}
