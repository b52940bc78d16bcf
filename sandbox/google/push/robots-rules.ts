/** What a host's robots.txt says to one caller: paths to keep away from, and paths within them that are open. */
export interface RobotsRules {
  readonly allows: (path: string) => boolean;
}

interface Rule {
  readonly isAllowed: boolean;
  readonly pattern: string;
}

/**
 * Reads a robots.txt for a caller by the name it goes by (RFC 9309): the groups that name it count, those for `*` where none
 * does; of the rules that match a path the longest counts, and `Allow` before `Disallow` of the same length.
 */
export function readRobots(text: string, caller: string): RobotsRules {
  const groups = readGroups(text);
  const own = groups.filter(({ agents }) => agents.includes(caller.toLowerCase()));
  const chosen = own.length > 0 ? own : groups.filter(({ agents }) => agents.includes("*"));
  const rules = chosen.flatMap((group) => group.rules);
  return {
    allows: (path) => {
      let best: Rule = { isAllowed: true, pattern: "" };
      for (const rule of rules)
        if (matches(rule.pattern, path) && (rule.pattern.length > best.pattern.length || isTie(rule, best)))
          best = rule;
      return best.isAllowed;
    },
  };
}

function isTie(rule: Rule, best: Rule): boolean {
  return rule.pattern.length === best.pattern.length && rule.isAllowed;
}

interface Group {
  readonly agents: string[];
  readonly rules: Rule[];
}

function readGroups(text: string): Group[] {
  const groups: Group[] = [];
  let isOpen = false;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const [, name = "", value = ""] = /^\s*([A-Za-z-]+)\s*:\s*([^#]*)/.exec(line) ?? [];
    const field = name.toLowerCase();
    const said = value.trim();
    if (field === "user-agent") {
      // Names that follow one another share the rules after them.
      if (!isOpen) groups.push({ agents: [], rules: [] });
      groups.at(-1)?.agents.push(said.toLowerCase());
      isOpen = true;
    } else if (field === "allow" || field === "disallow") {
      isOpen = false;
      // An empty rule forbids nothing.
      if (said !== "") groups.at(-1)?.rules.push({ isAllowed: field === "allow", pattern: said });
    }
  }
  return groups;
}

/** `*` stands for anything, `$` at the end for the end of the path. */
function matches(pattern: string, path: string): boolean {
  const isWhole = pattern.endsWith("$");
  const parts = (isWhole ? pattern.slice(0, -1) : pattern).split("*");
  const [first = "", ...rest] = parts;
  if (!path.startsWith(first)) return false;
  let at = first.length;
  for (const [index, part] of rest.entries()) {
    const isLast = isWhole && index === rest.length - 1;
    const found = isLast ? path.lastIndexOf(part) : path.indexOf(part, at);
    if (found < at) return false;
    at = found + part.length;
  }
  return !isWhole || at === path.length;
}
