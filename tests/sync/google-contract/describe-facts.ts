import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Google, Sandbox } from "./google.ts";
import { realGround, sandboxGround } from "./ground.ts";
import { realGoogle } from "./real-google.ts";
import type { RealGoogle } from "./real-google.ts";

/** How a section states its facts: each is one test, named after its section of what is known of Google. */
export interface Facts {
  /** A fact that can be shown at the real Google as well as at the sandbox. */
  readonly fact: (name: string, show: (google: Google) => Promise<void>) => void;
  /** A fact that needs control, other accounts, the consent page or the clock; skipped at the real Google. */
  readonly onlySandbox: (name: string, show: (google: Sandbox) => Promise<void>) => void;
}

const skipped: string[] = [];
let assertions = 0;

/** A section of facts on ground of its own: a sandbox, or the real Google where a token for it is given. */
export function describeFacts(title: string, state: (facts: Facts) => void): void {
  describe(title, () => {
    afterEach(() => {
      assertions += expect.getState().assertionCalls;
    });
    const real = realGoogle();
    if (real === undefined) onSandbox(state);
    else onRealGoogle(real, state);
  });
}

/** Says at the end how often Google was held to something, and what could not be shown at the real one. */
export function reportAtTheEnd(): void {
  afterAll(() => {
    const lines = [
      `Google was held to ${String(assertions)} assertions.`,
      `${String(skipped.length)} facts need the sandbox and were skipped.`,
      ...skipped.map((name) => `skipped: ${name}`),
    ];
    process.stdout.write(`${lines.join("\n")}\n`);
  });
}

function onSandbox(state: (facts: Facts) => void): void {
  const ground = sandboxGround();
  beforeAll(ground.open);
  afterAll(ground.close);
  const fact = (name: string, show: (google: Sandbox) => Promise<void>): void => {
    test(name, async () => {
      await show(await ground.google());
    });
  };
  state({ fact, onlySandbox: fact });
}

/** A section without a fact that can be shown at the real Google makes no calendar there. */
function onRealGoogle(real: RealGoogle, state: (facts: Facts) => void): void {
  const ground = realGround(real);
  let shown = 0;
  state({
    fact: (name, show) => {
      shown += 1;
      test(name, async () => {
        await show(await ground.google());
      });
    },
    onlySandbox: (name) => {
      skipped.push(name);
      test.skip(name);
    },
  });
  if (shown === 0) return;
  beforeAll(ground.open);
  afterAll(ground.close);
}
