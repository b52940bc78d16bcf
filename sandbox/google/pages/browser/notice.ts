import { findElement } from "./find-element.ts";

/** What is told in the page's corner, until it is dismissed or the next thing is told. */
export interface Notice {
  readonly text: string;
  /** Takes back what was done; gives what went wrong in words. */
  readonly undo?: (() => Promise<string | undefined>) | undefined;
}

/** Makes the page's corner work; gives the function that tells something there. Control and Z undo as its button does. */
export function startNotices(): (notice: Notice) => void {
  const corner = findElement(document, "#message", HTMLElement);
  let undo: (() => void) | undefined;
  const clear = (): void => {
    corner.replaceChildren();
    undo = undefined;
  };
  const tell = (notice: Notice): void => {
    clear();
    const text = document.createElement("span");
    text.textContent = notice.text;
    corner.append(text);
    const { undo: takeBack } = notice;
    if (takeBack !== undefined) {
      undo = () => {
        clear();
        void takeBack().then((problem) => {
          tell({ text: problem ?? "Taken back." });
        });
      };
      corner.append(button("Undo", "undo", undo));
    }
    corner.append(button("Dismiss", "dismiss", clear));
  };
  document.addEventListener("keydown", (key) => {
    const isInField = key.target instanceof Element && key.target.closest("input, textarea, select") !== null;
    if (isInField || undo === undefined) return;
    if (key.key === "z" && (key.ctrlKey || key.metaKey)) {
      key.preventDefault();
      undo();
    } else if (key.key === "Escape" && document.querySelector("dialog[open]") === null) clear();
  });
  return tell;
}

function button(name: string, kind: string, press: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.className = kind;
  made.textContent = kind === "dismiss" ? "×" : name;
  made.setAttribute("aria-label", name);
  made.addEventListener("click", press);
  return made;
}
