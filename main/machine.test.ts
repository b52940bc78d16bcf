import { expect, test } from "vitest";
import { thisMachine } from "./machine.ts";

test.each([2 ** 31, Number.POSITIVE_INFINITY])(
  "an alarm set for %d ms does not ring at once",
  async (far) => {
    const rung: string[] = [];
    const callOff = thisMachine.timers.after(far, () => rung.push("far"));
    await new Promise<void>((resolve) => {
      thisMachine.timers.after(20, resolve);
    });
    callOff();
    expect(rung).toEqual([]);
  },
);
