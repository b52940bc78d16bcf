import { readFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { expect, test } from "vitest";
import { arabic } from "./ar.ts";
import { german } from "./de.ts";
import { english } from "./en.ts";
import { spanish } from "./es.ts";
import { french } from "./fr.ts";
import { languageOf, sayIn } from "./say.ts";

const OTHERS = Object.entries({ spanish, german, french, arabic });
const ENGLISH = Object.entries(english);

function placeholdersOf(text: string): readonly string[] {
  return [...text.matchAll(/\{\{(.*?)\}\}/g)].map((match) => match[1] ?? "").toSorted();
}

test.each(OTHERS)("%s has every text and nothing else", (_language, texts) => {
  expect(Object.keys(texts).toSorted()).toEqual(Object.keys(english).toSorted());
});

test.each(OTHERS)("%s fills the same placeholders as English, and says something", (_language, texts) => {
  const of: Readonly<Record<string, string>> = texts;
  const wrong = ENGLISH.filter(
    ([word, text]) =>
      of[word]?.trim() === "" || placeholdersOf(of[word] ?? "").join() !== placeholdersOf(text).join(),
  );
  expect(wrong).toEqual([]);
});

test.each(OTHERS)("%s has kept no sentence of English", (_language, texts) => {
  const of: Readonly<Record<string, string>> = texts;
  expect(ENGLISH.filter(([word, text]) => of[word] === text && /\p{L} \p{Ll}/u.test(text))).toEqual([]);
});

test("every text is used", async () => {
  const main = new URL("../", import.meta.url).pathname;
  const files = (await readdir(main, { recursive: true })).filter(
    (file) =>
      file.endsWith(".ts") && !file.endsWith(".test.ts") && !/^words\/(en|es|de|fr|ar)\.ts$/.test(file),
  );
  const code = files.map((file) => readFileSync(main + file, "utf8")).join("\n");
  const isUsed = (word: string) =>
    code.includes(`"${word}"`) || code.includes(`\`${word.split(".")[0] ?? ""}.\${`);
  expect(Object.keys(english).filter((word) => !isUsed(word))).toEqual([]);
});

test("a sentence is said with its values, in the language that the system's names", () => {
  const sentence = { word: "row.minutes", values: { from: 5, to: 720 } } as const;
  expect(["de-CH", "es_MX.UTF-8", "ja", "C"].map((tag) => sayIn(languageOf(tag))(sentence))).toEqual([
    "Die Minuten müssen eine ganze Zahl von 5 bis 720 sein.",
    "Los minutos deben ser un número entero de 5 a 720.",
    "The minutes must be a whole number from 5 to 720.",
    "The minutes must be a whole number from 5 to 720.",
  ]);
});
