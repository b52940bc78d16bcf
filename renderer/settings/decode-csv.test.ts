import { expect, test } from "vitest";
import { decodeCsv } from "./decode-csv.ts";

const text = "name\nZoë Müller";

test("a file in UTF-8 reads as it is, with or without a mark", () => {
  const bytes = new TextEncoder().encode(text);
  expect(decodeCsv(bytes)).toBe(text);
  expect(decodeCsv(Uint8Array.from([0xef, 0xbb, 0xbf, ...bytes]))).toBe(text);
});

test("a file from Excel in UTF-16 reads as it is", () => {
  const units = Array.from(text, (letter) => letter.charCodeAt(0));
  expect(decodeCsv(Uint8Array.from([0xff, 0xfe, ...units.flatMap((unit) => [unit & 0xff, unit >> 8])]))).toBe(
    text,
  );
  expect(decodeCsv(Uint8Array.from([0xfe, 0xff, ...units.flatMap((unit) => [unit >> 8, unit & 0xff])]))).toBe(
    text,
  );
});

test("a file that is no UTF-8 is read as Windows-1252", () => {
  expect(decodeCsv(Uint8Array.from(text, (letter) => letter.charCodeAt(0)))).toBe(text);
});
