import { expect, test } from "vitest";
import { formsOf } from "./forms-of.ts";

const text = "Maria Müller, +49 151";

test.each([
  ["plain", Buffer.from(`before ${text} after`)],
  ["UTF-16", Buffer.from(`x${text}y`, "utf16le")],
  ["hex", Buffer.from(Buffer.from(`a${text}`).toString("hex"))],
  ["a query", Buffer.from(new URL(`http://x/?q=${encodeURIComponent(text)}`).search)],
  ["base64 from its first byte", Buffer.from(Buffer.from(`${text}tail`).toString("base64"))],
  ["base64 from its second byte", Buffer.from(Buffer.from(`a${text}tail`).toString("base64"))],
  ["base64 from its third byte", Buffer.from(Buffer.from(`ab${text}tail`).toString("base64url"))],
])("what is searched for is found in %s", (_form, bytes) => {
  expect(formsOf(text).some((form) => bytes.includes(form))).toBe(true);
});

test("and not where it is not", () => {
  const other = Buffer.from(Buffer.from("Marta Müller, +49 151").toString("base64"));
  expect(formsOf(text).some((form) => other.includes(form))).toBe(false);
});
