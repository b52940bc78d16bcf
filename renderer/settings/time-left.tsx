import { useEffect, useState } from "react";

/** How much of its time a code has left, counted down by the second; calls `onOver` once when it is over. */
export function TimeLeft({ until, onOver }: { readonly until: string; readonly onOver: () => void }) {
  const [left, setLeft] = useState(() => secondsTo(until));
  useEffect(() => {
    const timer = setInterval(() => {
      const seconds = secondsTo(until);
      setLeft(seconds);
      if (seconds > 0) return;
      clearInterval(timer);
      onOver();
    }, 1000);
    return () => clearInterval(timer);
  }, [until, onOver]);
  const seconds = String(left % 60).padStart(2, "0");
  return <span role="timer">{`${String(Math.floor(left / 60))}:${seconds}`}</span>;
}

function secondsTo(until: string): number {
  return Math.max(0, Math.ceil((Date.parse(until) - Date.now()) / 1000));
}
