import { findElement } from "./find-element.ts";
import { CUSTOM_REPEAT, repeatChoices } from "./repeat-rules.ts";
import { repeatInWords } from "./repeat-words.ts";

/**
 * Makes the choice of repeating work: its words follow the day an event begins on, a rule of one's own is told in words.
 * Gives the function that reads the recurrence lines, empty for an event that does not repeat.
 */
export function startRepeatField(form: HTMLFormElement): () => string {
  const choice = findElement(form, "[name=repeat]", HTMLSelectElement);
  const rule = findElement(form, "[name=rule]", HTMLTextAreaElement);
  const custom = findElement(form, ".custom", HTMLElement);
  const words = findElement(form, ".words", HTMLElement);
  const start = findElement(form, "[name=start]", HTMLInputElement);

  choice.addEventListener("change", () => {
    custom.hidden = choice.value !== CUSTOM_REPEAT;
    if (!custom.hidden) rule.focus();
  });
  rule.addEventListener("input", () => {
    words.textContent = repeatInWords(withPrefix(rule.value.trim()));
  });
  start.addEventListener("change", () => {
    const day = start.value.slice(0, 10);
    if (day === "") return;
    const chosen = choice.selectedIndex;
    choice.replaceChildren(...repeatChoices(day).map(({ value, label }) => new Option(label, value)));
    choice.selectedIndex = chosen;
  });

  return () => (choice.value === CUSTOM_REPEAT ? rule.value.trim() : choice.value);
}

function withPrefix(lines: string): string {
  return lines
    .split("\n")
    .map((line) => (line.startsWith("FREQ=") ? `RRULE:${line}` : line))
    .join("\n");
}
