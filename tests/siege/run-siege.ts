import { parseArgs } from "node:util";
import { attackLines } from "./attack-lines.ts";
import { tellFinding, type Finding } from "./finding.ts";
import { flood } from "./flood.ts";
import { proofs } from "./proofs.ts";
import { revoke } from "./revoke.ts";
import { search } from "./search.ts";
import { killNode, killRedis, stopNode } from "./take-away.ts";
import { timing } from "./timing.ts";

/*
 * `npm run siege -- NAME` attacks a relay, or takes something away from it, and says what was measured:
 *   flood       with forged messages (`--rate 10000`, 0 for as many as it takes, `--seconds 60`)
 *   lines       misused in every way there is (`--lines 100` each)
 *   proofs      with something wrong (`--count 100000 --seed 7`)
 *   timing      of a refusal (`--samples 200000`)
 *   search      of all a relay keeps, for what it must not know
 *   revoke      desks that are connected to two nodes (`--desks 50`)
 *   stop-node, kill-node, kill-redis   under a crowd (`--desks 2000 --messages 500` a second)
 * Linux, for a process's figures. Ends with 1 where a bar fails.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: "string", default: String(Math.floor(Math.random() * 2 ** 31)) },
    count: { type: "string", default: "100000" },
    samples: { type: "string", default: "200000" },
    lines: { type: "string", default: "100" },
    rate: { type: "string", default: "10000" },
    seconds: { type: "string", default: "60" },
    desks: { type: "string" },
    messages: { type: "string", default: "500" },
  },
});

const crowd = {
  desks: Number(values.desks ?? "2000"),
  messagesASecond: Number(values.messages),
  keptLines: 32,
  calmMs: 10_000,
  drainSeconds: 6,
};

const sieges: Readonly<Record<string, () => Promise<readonly Finding[]>>> = {
  flood: () => flood({ rate: Number(values.rate), seconds: Number(values.seconds), quietMs: 5000 }),
  lines: () => attackLines(Number(values.lines)),
  proofs: () => proofs({ seed: Number(values.seed), count: Number(values.count) }),
  timing: () => timing(Number(values.samples)),
  search: async () => [...(await search("file")), ...(await search("Redis"))],
  revoke: () => revoke(Number(values.desks ?? "50")),
  "stop-node": () => stopNode(crowd),
  "kill-node": () => killNode(crowd),
  "kill-redis": () => killRedis(crowd),
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
