/** Where the keys of a screen begin: its one Tab stop. */
const STOP = ":is(.day-grid, .month, .agenda, .waiting-room__parts) :is([tabindex='0'], [data-empty-slot])";

function focusStop(): boolean {
  const stop = document.querySelector<HTMLElement>(STOP);
  stop?.focus({ preventScroll: true });
  stop?.scrollIntoView({ block: "nearest", inline: "nearest" });
  return stop !== null;
}

/** Puts the focus where the keys of the screen begin, as soon as that is drawn; whatever somebody does meanwhile goes first. */
export function focusScreen(): void {
  if (focusStop()) return;
  const observer = new MutationObserver(() => {
    if (focusStop()) stop();
  });
  const stop = () => {
    observer.disconnect();
    window.removeEventListener("keydown", stop, true);
    window.removeEventListener("pointerdown", stop, true);
  };
  observer.observe(document.body, { childList: true, subtree: true });
  window.addEventListener("keydown", stop, true);
  window.addEventListener("pointerdown", stop, true);
}
