import { create } from "zustand";

/** What a screen reader is told next. */
export const useAnnouncement = create<{ readonly words: string }>()(() => ({ words: "" }));

/** Has a screen reader say something without moving the focus. */
export function announce(words: string): void {
  useAnnouncement.setState({ words });
}

/** The one place of the page that screen readers listen to. */
export function Announcer() {
  const { words } = useAnnouncement();
  return (
    <output className="only-heard" aria-live="polite">
      {words}
    </output>
  );
}
