import { act } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, expect, test } from "vitest";
import { loadCatalogue } from "./load-catalogue.ts";
import { Sentence } from "./sentence.tsx";
import { speak } from "./spoken-words.ts";
import { t } from "./t.ts";

Reflect.set(globalThis, "IS_REACT_ACT_ENVIRONMENT", true);
afterEach(() => speak("en", {}));

/** A name that every layer would like to read as its own language. */
const NASTY = "O'Brien <b>&amp; {{time}} {{-time}} $t(ui.close)";

test("a name is inserted as it is, whatever it looks like", () => {
  expect(t("ui.undone.booked", { patient: NASTY, time: "09:00" })).toBe(
    `Taken back: the booking of ${NASTY}, 09:00`,
  );
});

test("a name that reads from right to left does not turn the words around it", () => {
  expect(t("ui.undone.noteChanged", { patient: "ليلى" })).toBe("Taken back: the note of \u2067ليلى\u2069");
});

test("a language chooses its plural forms and writes numbers its own way", async () => {
  const counts = [0, 1, 2, 5, 11, 100, 12_345];
  const said = async (language: "en" | "de" | "ar") => {
    await speak(language, await loadCatalogue(language));
    return counts.map((count) => t("ui.pill.needsYou", { count }));
  };
  expect([await said("en"), await said("de"), await said("ar")]).toEqual([
    [
      "0 changes need you",
      "1 change needs you",
      "2 changes need you",
      "5 changes need you",
      "11 changes need you",
      "100 changes need you",
      "12,345 changes need you",
    ],
    [
      "0 Änderungen brauchen Sie",
      "1 Änderung braucht Sie",
      "2 Änderungen brauchen Sie",
      "5 Änderungen brauchen Sie",
      "11 Änderungen brauchen Sie",
      "100 Änderungen brauchen Sie",
      "12.345 Änderungen brauchen Sie",
    ],
    [
      "لا تغييرات تحتاج إليك",
      "تغيير واحد يحتاج إليك",
      "تغييران يحتاجان إليك",
      "5 تغييرات تحتاج إليك",
      "11 تغييرًا يحتاج إليك",
      "100 تغيير يحتاج إليك",
      "12,345 تغييرًا يحتاج إليك",
    ],
  ]);
});

test("elements stand at the places of a sentence, and a name in it keeps its own direction", () => {
  const page = document.createElement("p");
  const root = createRoot(page);
  act(() => {
    root.render(<Sentence of="ui.undone.booked" values={{ patient: NASTY, time: <strong>09:00</strong> }} />);
  });
  const bdi = document.createElement("bdi");
  bdi.textContent = NASTY;
  expect(page.innerHTML).toBe(`Taken back: the booking of ${bdi.outerHTML}, <strong>09:00</strong>`);
  act(() => root.unmount());
});
