import { expect, test } from "vitest";
import { loopbackPage } from "./loopback-page.ts";

test.each([
  ["de-CH,de;q=0.9,en;q=0.8", '<html lang="de" dir="ltr">', "Sie können diese Seite schließen"],
  ["ar", '<html lang="ar" dir="rtl">', "يمكنك إغلاق هذه الصفحة"],
  ["ja,en;q=0.5", '<html lang="en" dir="ltr">', "You can close this page"],
  [undefined, '<html lang="en" dir="ltr">', "You can close this page"],
  ['"><script>', '<html lang="en" dir="ltr">', "You can close this page"],
])("a browser that asks for %s is told so that it is understood", (asked, start, words) => {
  const page = loopbackPage(asked);
  expect(page).toContain(start);
  expect(page).toContain(words);
  expect(page).not.toContain("<script");
});
