import type { Page } from "@playwright/test";
import { english } from "../../../renderer/words/en/catalogue.ts";
import type { Language } from "../../../renderer/words/languages.ts";
import { loadCatalogue } from "../../../renderer/words/load-catalogue.ts";

/** Every text on a page that can be seen or heard: text nodes, names, descriptions and placeholders. */
function textsOn(page: Page): Promise<readonly string[]> {
  return page.locator("body").evaluate((body) => {
    const texts: string[] = [];
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    // What stands in a <bdi> are names, and a name may be any word.
    while (walker.nextNode())
      if (walker.currentNode.parentElement?.closest("bdi") === null)
        texts.push(walker.currentNode.textContent ?? "");
    for (const element of body.querySelectorAll("*"))
      for (const name of ["aria-label", "title", "placeholder"]) texts.push(element.getAttribute(name) ?? "");
    return texts.map((text) => text.trim()).filter((text) => text !== "");
  });
}

/** What stands on a page in English although it is drawn in another language, and every key that was drawn as it is. */
export async function englishLeft(page: Page, language: Language): Promise<readonly string[]> {
  const catalogue = await loadCatalogue(language);
  const keys = new Set(Object.keys(english));
  const englishOnly = new Set<string>(
    Object.entries(english)
      .filter(([key, text]) => catalogue[key] !== text && !text.includes("{{"))
      .map(([, text]) => text),
  );
  const ours = new Set(Object.values(catalogue));
  const texts = await textsOn(page);
  return texts.filter((text) => (englishOnly.has(text) && !ours.has(text)) || keys.has(text));
}
