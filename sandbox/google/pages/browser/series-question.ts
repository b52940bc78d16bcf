import { findElement } from "./find-element.ts";
import type { Scope } from "./page-calls.ts";

/** A question about a series. */
export interface SeriesQuestion {
  readonly text: string;
  /** The answers offered, the first one chosen. */
  readonly scopes: readonly Scope[];
}

/** Makes the series dialog work; gives the function that asks, whose answer is undefined where the person cancels. */
export function startSeriesQuestion(): (question: SeriesQuestion) => Promise<Scope | undefined> {
  const dialog = findElement(document, "#series-dialog", HTMLDialogElement);
  const form = findElement(dialog, "form", HTMLFormElement);
  findElement(form, "[data-cancel]", HTMLButtonElement).addEventListener("click", () => {
    dialog.close("");
  });
  form.addEventListener("submit", (submitted) => {
    submitted.preventDefault();
    const chosen = new FormData(form).get("scope");
    dialog.close(typeof chosen === "string" ? chosen : "");
  });
  return async ({ text, scopes }) => {
    findElement(dialog, "h2", HTMLElement).textContent = text;
    for (const radio of form.querySelectorAll<HTMLInputElement>("[name=scope]")) {
      const isOffered = scopes.some((scope) => scope === radio.value);
      radio.disabled = !isOffered;
      radio.checked = radio.value === scopes[0];
      const label = radio.closest("label");
      if (label !== null) label.hidden = !isOffered;
    }
    dialog.returnValue = "";
    dialog.showModal();
    form.querySelector<HTMLElement>(":checked")?.focus();
    await new Promise((resolve) => {
      dialog.addEventListener("close", resolve, { once: true });
    });
    return scopes.find((scope) => scope === dialog.returnValue);
  };
}
