import type { Movement } from "./undoable-changes.ts";
import { STEP_MINUTES } from "./drag-events.ts";

/** What the keys of a board do. */
export interface BoardKeys {
  readonly onMoved: (event: HTMLElement, by: Movement) => void;
  readonly onDelete: (event: HTMLElement) => void;
  readonly onCreate: () => void;
}

const LETTERS: Readonly<Record<string, string>> = {
  t: "[data-day=today]",
  d: "[name=view][value=day]",
  w: "[name=view][value=week]",
  b: "[name=view][value=bin]",
};

/**
 * Keys of the calendar. On an event: arrows go to the next one, with Alt they move it by a quarter of an hour or a day, with
 * Alt and Shift they make it longer or shorter, Delete deletes. Elsewhere: left and right turn the page; T, D, W, B and C as
 * in Google Calendar.
 */
export function startBoardKeys(board: HTMLElement, keys: BoardKeys): void {
  document.addEventListener("keydown", (key) => {
    const target = key.target instanceof HTMLElement ? key.target : document.body;
    const isBusy = target.closest("input, textarea, select, dialog") !== null;
    if (isBusy || key.ctrlKey || key.metaKey) return;
    const event = target.closest<HTMLElement>(".event");
    const isTaken = event === null ? pageKey(key, keys) : eventKey(key, event, { board, keys });
    if (isTaken) key.preventDefault();
  });
}

function pageKey(key: KeyboardEvent, keys: BoardKeys): boolean {
  if (key.altKey) return false;
  if (key.key === "c") {
    keys.onCreate();
    return true;
  }
  const turns: Readonly<Record<string, string>> = {
    ArrowLeft: "[aria-label^=Previous]",
    ArrowRight: "[aria-label^=Next]",
  };
  const selector = LETTERS[key.key] ?? turns[key.key];
  if (selector === undefined) return false;
  document.querySelector<HTMLElement>(selector)?.click();
  return true;
}

function eventKey(
  key: KeyboardEvent,
  event: HTMLElement,
  { board, keys }: { readonly board: HTMLElement; readonly keys: BoardKeys },
): boolean {
  const arrow = /^Arrow(Up|Down|Left|Right)$/.exec(key.key)?.[1];
  const isMovable = event.dataset["movable"] !== undefined;
  if (key.key === "Delete" && isMovable) {
    keys.onDelete(event);
    return true;
  }
  if (arrow === undefined) return pageLetter(key, keys);
  if (!key.altKey) {
    neighbour(board, event, arrow)?.focus();
    return true;
  }
  const by = movement(arrow, { event, key, isWeek: board.dataset["view"] === "week" });
  if (isMovable && by !== undefined) keys.onMoved(event, by);
  return true;
}

function pageLetter(key: KeyboardEvent, keys: BoardKeys): boolean {
  return key.key.length === 1 && pageKey(key, keys);
}

function movement(
  arrow: string,
  {
    event,
    key,
    isWeek,
  }: { readonly event: HTMLElement; readonly key: KeyboardEvent; readonly isWeek: boolean },
): Movement | undefined {
  const sign = arrow === "Up" || arrow === "Left" ? -1 : 1;
  const isTimed = event.classList.contains("timed");
  if (arrow === "Up" || arrow === "Down") {
    const minutes = sign * STEP_MINUTES;
    const length = Number(event.dataset["toMinute"]) - Number(event.dataset["fromMinute"]);
    if (!isTimed || (key.shiftKey && length + minutes <= 0)) return undefined;
    return { days: 0, startMinutes: key.shiftKey ? 0 : minutes, endMinutes: minutes };
  }
  return isWeek ? { days: sign, startMinutes: 0, endMinutes: 0 } : undefined;
}

/** Up and down: the event before or after in the same column. Left and right: the nearest one in another column. */
function neighbour(board: HTMLElement, event: HTMLElement, arrow: string): HTMLElement | undefined {
  const at = event.getBoundingClientRect();
  const isUpright = arrow === "Up" || arrow === "Down";
  const sign = arrow === "Up" || arrow === "Left" ? -1 : 1;
  const column = event.closest(".column, .head, .strip");
  const others = [...board.querySelectorAll<HTMLElement>(".event")].filter((other) => other !== event);
  const distance = (other: HTMLElement): number => {
    const box = other.getBoundingClientRect();
    const [along, across] = isUpright
      ? [box.top - at.top || box.left - at.left, box.left - at.left]
      : [box.left - at.left, box.top - at.top];
    if (along * sign <= 0) return Number.POSITIVE_INFINITY;
    return Math.abs(along) + Math.abs(across) * (isUpright ? 0.01 : 0.5);
  };
  const reachable = others.filter(
    (other) => (other.closest(".column, .head, .strip") === column) === isUpright,
  );
  const [nearest] = reachable
    .filter((other) => Number.isFinite(distance(other)))
    .toSorted((one, other) => distance(one) - distance(other));
  return nearest;
}
