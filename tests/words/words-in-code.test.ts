import { readFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { expect, test } from "vitest";
import { english } from "../../renderer/words/en/catalogue.ts";
import { partsOfKey } from "./every-catalogue.ts";
import { wordsInSource } from "./words-in-source.ts";

const renderer = new URL("../../renderer/", import.meta.url).pathname;

const files = (await readdir(renderer, { recursive: true }))
  .filter((file) => /\.tsx?$/.test(file) && !/\.(test|d)\.tsx?$/.test(file))
  .filter((file) => !/^words\/(en|es|de|fr|ar)\//.test(file) && file !== "words/languages.ts")
  .map((file) => ({ file, words: wordsInSource(file, readFileSync(renderer + file, "utf8")) }));

test("no text that a person sees stands in code", () => {
  expect(files.flatMap(({ words }) => words.seen)).toEqual([]);
});

test("no text is asked for before the language is known", () => {
  expect(files.flatMap(({ words }) => words.tooEarly)).toEqual([]);
});

test("every text is used", () => {
  const strings = new Set(files.flatMap(({ words }) => words.strings));
  const patterns = files
    .flatMap(({ words }) => words.patterns)
    .filter(({ source }) => source.includes("\\."));
  const names = new Set(Object.keys(english).map((key) => partsOfKey(key).name));
  const unused = [...names].filter(
    (name) => !strings.has(name) && !patterns.some((pattern) => pattern.test(name)),
  );
  expect(unused).toEqual([]);
});

test("what a person would see is found in code, and what only the program reads is not", () => {
  const code = `
    const SIZES = { small: "xs", label: "Chosen" };
    const TITLE = t("ui.close");
    export function Example({ kind, name }: { kind: "a b"; name: string }) {
      if (kind === "Never seen") throw new Error("Not for people");
      const said = kind === "a b" ? "nothing" : "Written out.";
      return (
        <div className="a b" title={\`Of \${name}\`} onClick={() => sayDone("done")}>
          Plain text {kind === "a b" ? "yes" : t("ui.close")} <b>{said}</b>
          <Field placeholder="digits" value="Some Value" onChange={() => go("Away then")} />
        </div>
      );
    }`;
  const { seen, tooEarly } = wordsInSource("example.tsx", code);
  expect({ seen: seen.map((one) => one.split(" ").slice(1).join(" ")), tooEarly }).toEqual({
    seen: ["Chosen", "Written out.", "Of …", "done", "Plain text", "yes", "digits"],
    tooEarly: ['example.tsx t("ui.close")'],
  });
});
