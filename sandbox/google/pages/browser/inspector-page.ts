import { findElement } from "./find-element.ts";
import { keepFresh } from "./keep-fresh.ts";
import { startNotices } from "./notice.ts";
import { loadText } from "./page-calls.ts";

/** What was spent a minute ago is free again. */
const QUOTA_MS = 5000;

const panels = findElement(document, "#panels", HTMLElement);
const filterForm = findElement(document, "#filter", HTMLFormElement);
const filter = findElement(filterForm, "[name=filter]", HTMLInputElement);
const dialog = findElement(document, "#request-dialog", HTMLDialogElement);
const tell = startNotices();

const refresh = keepFresh({
  part: panels,
  changes: "/inspector/changes",
  load: async () =>
    await loadText(`/inspector/panels?${new URLSearchParams({ filter: filter.value }).toString()}`),
  everyMs: QUOTA_MS,
});

filterForm.addEventListener("submit", (submitted) => {
  submitted.preventDefault();
});
filter.addEventListener("input", () => {
  const address = new URL(globalThis.location.href);
  address.searchParams.set("filter", filter.value);
  globalThis.history.replaceState(undefined, "", address);
  refresh();
});
panels.addEventListener("click", (click) => {
  if (!(click.target instanceof Element)) return;
  const control = click.target.closest<HTMLElement>("[data-path]");
  const number = click.target.closest<HTMLElement>("tr[data-number]")?.dataset["number"];
  if (control !== null) void callControl(control);
  else if (number !== undefined) void openRequest(number);
});
dialog.addEventListener("click", (click) => {
  if (click.target === dialog) dialog.close();
});

async function openRequest(number: string): Promise<void> {
  const details = await loadText(`/inspector/requests/${number}`);
  if (details === undefined) {
    tell({ text: "This request is no longer remembered." });
    return;
  }
  dialog.innerHTML = details;
  dialog.showModal();
}

async function callControl(button: HTMLElement): Promise<void> {
  const { method = "POST", path = "", bodies = "[]" } = button.dataset;
  const wanted: unknown = JSON.parse(bodies);
  const done = button.textContent.trim();
  try {
    for (const body of Array.isArray(wanted) ? wanted : []) {
      const answer = await fetch(path, {
        method,
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(body),
      });
      if (!answer.ok) throw new Error("refused");
    }
    tell({ text: `Done: ${done}.` });
  } catch {
    tell({ text: `The sandbox did not take this: ${done}.` });
  }
  refresh();
}
