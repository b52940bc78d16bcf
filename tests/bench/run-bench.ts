import { parseArgs } from "node:util";
import { type Figure, type Lack, verdict } from "./bench-row.ts";
import { ROWS } from "./rows.ts";

/*
 * `npm run bench` measures every goal beside its limit or a peer; `--row booking` (and more of them) measures that alone. Ends
 * with 1 where a goal is missed, or could not be measured on this machine.
 */

const { values } = parseArgs({ options: { row: { type: "string", multiple: true } } });
const wanted = values.row ?? ROWS.map(({ name }) => name);
const unknown = wanted.filter((name) => !ROWS.some((row) => row.name === name));
if (unknown.length > 0) {
  say(`There is no row ${unknown.join(", ")}; there are ${ROWS.map(({ name }) => name).join(", ")}.`);
  process.exit(2);
}

const figures: Figure[] = [];
const lacks: Lack[] = [];
say("| what | measured | beside it | ratio | goal | |");
say("|---|---|---|---|---|---|");
for (const row of ROWS.filter(({ name }) => wanted.includes(name))) {
  for (const figure of await row.run()) {
    figures.push(figure);
    say(lineOf(figure));
  }
  for (const lack of row.lacks?.() ?? []) {
    lacks.push(lack);
    say(`| ${lack.what} | | | | | not measured |`);
  }
}
const over = figures.filter((figure) => verdict(figure) === "over");
say(`\n${figures.length - over.length} ok, ${over.length} over, ${lacks.length} not measured`);
for (const remedy of new Set(lacks.map((lack) => lack.remedy))) say(remedy);
process.exitCode = over.length + lacks.length === 0 ? 0 : 1;

function say(words: string): void {
  process.stdout.write(`${words}\n`);
}

function lineOf(figure: Figure): string {
  const { what, measured, unit, beside, ratio, goal } = figure;
  const cells = [
    what,
    `${rounded(measured)} ${unit}`,
    `${beside.what}: ${rounded(beside.value)} ${unit}`,
    rounded(ratio),
    goal === Infinity ? "" : `≤ ${rounded(goal)}`,
    goal === Infinity ? "" : verdict(figure),
  ];
  return `| ${cells.join(" | ")} |`;
}

/** Three figures, and whole numbers as they are. */
function rounded(value: number): string {
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(3)));
}
