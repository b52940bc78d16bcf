import { expect, test } from "vitest";
import { createDraftKeeper } from "./draft-keeper.ts";

function aKeeper() {
  const saved: (string | null)[] = [];
  let due: (() => void) | undefined;
  const keeper = createDraftKeeper<string>({
    save: (fields) => saved.push(fields),
    after: (_, callback) => {
      due = callback;
      return () => {
        due = undefined;
      };
    },
  });
  return { saved, keeper, letTimePass: () => due?.() };
}

test("keeps the latest of what was typed, once, a moment after the first change", () => {
  const { saved, keeper, letTimePass } = aKeeper();
  keeper.keep("A");
  keeper.keep("An");
  keeper.keep("Ann");
  expect(saved).toEqual([]);
  letTimePass();
  expect(saved).toEqual(["Ann"]);
  letTimePass();
  keeper.keep(null);
  letTimePass();
  expect(saved).toEqual(["Ann", null]);
});

test("keeps at once what is still to be kept when the form goes, and only that", () => {
  const { saved, keeper, letTimePass } = aKeeper();
  keeper.flush();
  keeper.keep("A");
  keeper.flush();
  letTimePass();
  expect(saved).toEqual(["A"]);
});

test("keeps nothing of a form that is finished", () => {
  const { saved, keeper, letTimePass } = aKeeper();
  keeper.keep("A");
  keeper.forget();
  letTimePass();
  keeper.flush();
  expect(saved).toEqual([]);
});
