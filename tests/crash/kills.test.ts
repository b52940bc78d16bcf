import { expect, test } from "vitest";
import { killDesk } from "./kill-desk.ts";

test(
  "[OB3] a syncing desk that is killed over and over loses nothing, makes no event twice and leaves nothing unsent",
  { timeout: 300_000 },
  async () => {
    const { answered, faults } = await killDesk({ seed: 1, kills: 60 });
    expect(faults, "Again: npm run crash -- --seed 1 --kills 60").toEqual([]);
    expect(answered).toBeGreaterThan(20);
  },
);
