import { parseArgs } from "node:util";
import { attackLines } from "./attack-lines.ts";
import { tellFinding, type Finding } from "./finding.ts";
import { flood } from "./flood.ts";
import { proofs } from "./proofs.ts";
import { timing } from "./timing.ts";

/* `npm run siege -- NAME` attacks a relay, or takes something away from it, and says what was measured. Ends with 1 where a bar fails. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rate: { type: "string", default: "10000" },
    seed: { type: "string", default: String(Math.floor(Math.random() * 2 ** 31)) },
    count: { type: "string", default: "100000" },
    samples: { type: "string", default: "200000" },
    lines: { type: "string", default: "200" },
    seconds: { type: "string", default: "60" },
  },
});

const sieges: Readonly<Record<string, () => Promise<readonly Finding[]>>> = {
  flood: () => flood({ rate: Number(values.rate), seconds: Number(values.seconds), quietMs: 5000 }),
  proofs: () => proofs({ seed: Number(values.seed), count: Number(values.count) }),
  timing: () => timing(Number(values.samples)),
  lines: () => attackLines(Number(values.lines)),
};

function say(words: string): void {
  process.stdout.write(`${words}\n`);
}

async function run(): Promise<void> {
  const [name = ""] = positionals;
  const siege = sieges[name];
  if (siege === undefined) {
    say(`npm run siege -- ${Object.keys(sieges).join(" | ")}`);
    process.exitCode = 2;
    return;
  }
  const findings = await siege();
  for (const finding of findings) say(tellFinding(finding));
  process.exitCode = findings.every(({ holds }) => holds) ? 0 : 1;
}

await run();
