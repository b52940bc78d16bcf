import { parseArgs } from "node:util";
import { killDesk } from "./kill-desk.ts";
import { powerCuts } from "./power-cuts.ts";

/*
 * `npm run crash -- --cuts 10000 [--seed 7] [--acts 300] [--control]` cuts the power that often; `--cut 12` replays one cut. The
 * control run keeps its database at synchronous=NORMAL and has to lose bookings. `npm run crash -- --kills 500 [--seed 7]` kills
 * a syncing desk that often.
 */
const { values } = parseArgs({
  options: {
    seed: { type: "string", default: String(Math.floor(Math.random() * 2 ** 31)) },
    acts: { type: "string", default: "300" },
    cuts: { type: "string", default: "10000" },
    cut: { type: "string" },
    kills: { type: "string" },
    control: { type: "boolean", default: false },
  },
});

function say(words: string): void {
  process.stdout.write(`${words}\n`);
}

async function cutPower(): Promise<void> {
  const [seed, acts] = [Number(values.seed), Number(values.acts)];
  const cuts =
    values.cut === undefined
      ? Array.from({ length: Number(values.cuts) }, (_, index) => index)
      : [Number(values.cut)];
  const started = performance.now();
  const synchronous = values.control ? "normal" : "full";
  const { tried, lost, broken, replay } = await powerCuts({ seed, acts, synchronous }, cuts);
  const seconds = ((performance.now() - started) / 1_000).toFixed(1);
  say(
    `power cuts: ${tried} tried, ${lost.length} lost an answered act, ${broken.length} broken (seed ${seed}, ${acts} acts, synchronous ${synchronous}, ${seconds} s)`,
  );
  for (const one of [...lost, ...broken].slice(0, 10)) say(`  ${JSON.stringify(one)}`);
  if (values.cut !== undefined && replay === undefined) say("  nothing is wrong after this cut");
  if (replay !== undefined) say(`Again: ${replay}`);
  // The control run shows that the rig would notice.
  const isWell = values.control ? lost.length > 0 : replay === undefined;
  process.exitCode = isWell ? 0 : 1;
}

async function kill(): Promise<void> {
  const [seed, wanted] = [Number(values.seed), Number(values.kills)];
  const started = performance.now();
  const { kills, answered, faults } = await killDesk({ seed, kills: wanted });
  const seconds = ((performance.now() - started) / 1_000).toFixed(1);
  say(
    `kills: ${kills}, ${answered} acts answered, ${faults.length} things wrong in the end (seed ${seed}, ${seconds} s)`,
  );
  for (const fault of faults.slice(0, 20)) say(`  ${fault}`);
  if (faults.length > 0) say(`Again: npm run crash -- --seed ${seed} --kills ${kills}`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}

await (values.kills === undefined ? cutPower() : kill());
