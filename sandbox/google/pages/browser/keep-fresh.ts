/** How a part of a page is kept as the sandbox has it. */
export interface FreshPart {
  readonly part: HTMLElement;
  /** Where the sandbox tells of changes. */
  readonly changes: string;
  readonly load: () => Promise<string | undefined>;
  /** How often it is loaded though nothing changed, in milliseconds: time passes too. */
  readonly everyMs: number;
  /** Whether it must not be drawn anew just now. */
  readonly isHeld?: (() => boolean) | undefined;
}

/** Keeps a part of a page fresh; gives the function that loads it now. */
export function keepFresh(fresh: FreshPart): () => void {
  const { part, changes, load, everyMs, isHeld } = fresh;
  let isLoading = false;
  let isStale = false;
  const refresh = async (): Promise<void> => {
    isStale = true;
    // One question at a time: an answer that was overtaken could be older than what is shown.
    if (isLoading || isHeld?.() === true) return;
    isLoading = true;
    while (isStale) {
      isStale = false;
      const text = await load();
      if (isHeld?.() === true) {
        isStale = true;
        break;
      }
      if (text !== undefined) redraw(part, text);
    }
    isLoading = false;
  };
  const source = new EventSource(changes);
  source.addEventListener("message", () => void refresh());
  // Changes may have been missed while the line was down.
  source.addEventListener("open", () => void refresh());
  setInterval(() => void refresh(), everyMs);
  return () => void refresh();
}

/** Shows a fresh text; one that says the same is left alone, so that nothing is pulled from under the mouse. */
function redraw(part: HTMLElement, text: string): void {
  const read = document.createElement("template");
  read.innerHTML = text;
  if (read.innerHTML === part.innerHTML) return;
  const focused = document.activeElement;
  const key = focused instanceof HTMLElement && part.contains(focused) ? keyOf(focused) : undefined;
  const scrolled = [...part.querySelectorAll<HTMLElement>("[data-scroll]")].map(({ dataset, scrollTop }) => ({
    name: dataset["scroll"] ?? "",
    scrollTop,
  }));
  part.replaceChildren(read.content);
  for (const { name, scrollTop } of scrolled)
    part.querySelector(`[data-scroll="${name}"]`)?.scrollTo({ top: scrollTop });
  if (key === undefined) return;
  for (const element of part.querySelectorAll<HTMLElement>("button, a, tr"))
    if (keyOf(element) === key) {
      element.focus({ preventScroll: true });
      return;
    }
  part.focus({ preventScroll: true });
}

/** What an element is told by from one drawing to the next. */
function keyOf(element: HTMLElement): string {
  const { eventId, calendarId, number } = (element.closest("tr") ?? element).dataset;
  const { act } = element.dataset;
  return [element.tagName, eventId, calendarId, number, act, eventId ?? element.textContent].join(" ");
}
