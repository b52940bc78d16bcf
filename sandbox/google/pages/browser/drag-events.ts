import { sendChange } from "./page-calls.ts";

/** Minutes an event moves by at the least. */
const STEP_MINUTES = 15;

/** Pixels the pointer may tremble before a click becomes a drag. */
const TREMBLE = 4;

const DAY_MINUTES = 24 * 60;

/** Pixels of a minute on the board. */
export function pixelsPerMinute(): number {
  const hour = document.querySelector(".column")?.getBoundingClientRect().height ?? DAY_MINUTES;
  return hour / DAY_MINUTES;
}

/** Lets timed events of a board be dragged up and down. */
export function startDragging(
  board: HTMLElement,
  hear: { readonly onProblem: (text: string) => void },
): void {
  board.addEventListener("pointerdown", (pressed) => {
    const target = pressed.target instanceof Element ? pressed.target.closest(".event.timed") : null;
    if (!(target instanceof HTMLElement) || pressed.button !== 0) return;
    const from = Number(target.dataset["fromMinute"]);
    const to = Number(target.dataset["toMinute"]);
    let moved = 0;
    let isDragging = false;
    const follow = (pointer: PointerEvent): void => {
      const distance = pointer.clientY - pressed.clientY;
      if (!isDragging && Math.abs(distance) < TREMBLE) return;
      if (!isDragging) {
        isDragging = true;
        target.classList.add("dragging");
      }
      const steps = Math.round(distance / pixelsPerMinute() / STEP_MINUTES) * STEP_MINUTES;
      moved = Math.min(Math.max(steps, -from), DAY_MINUTES - STEP_MINUTES - from);
      target.style.setProperty("--at", String(from + moved));
      const time = target.querySelector(".time");
      if (time !== null) time.textContent = `${clockText(from + moved)} – ${clockText(to + moved)}`;
    };
    const drop = (): void => {
      globalThis.removeEventListener("pointermove", follow);
      if (!isDragging) return;
      target.classList.remove("dragging");
      // The click that follows a drag is no wish to open the event.
      target.addEventListener("click", swallow, { once: true, capture: true });
      setTimeout(() => {
        target.removeEventListener("click", swallow, { capture: true });
      });
      if (moved !== 0) void move(target, moved).then((problem) => problem && hear.onProblem(problem));
    };
    globalThis.addEventListener("pointermove", follow);
    globalThis.addEventListener("pointerup", drop, { once: true });
  });
}

async function move(target: HTMLElement, minutes: number): Promise<string | undefined> {
  const { calendarId = "", eventId, start = "", end = "" } = target.dataset;
  const edit = { calendarId, start: shifted(start, minutes), end: shifted(end, minutes) };
  return await sendChange({ method: "PATCH", eventId, edit });
}

/** A wall time some minutes later; clock changes are the sandbox's to mind. */
export function shifted(wall: string, minutes: number): string {
  return new Date(Date.parse(`${wall}:00Z`) + minutes * 60_000).toISOString().slice(0, 16);
}

function swallow(click: Event): void {
  click.stopPropagation();
}

function clockText(minute: number): string {
  const hour = String(Math.floor(minute / 60) % 24).padStart(2, "0");
  return `${hour}:${String(minute % 60).padStart(2, "0")}`;
}
