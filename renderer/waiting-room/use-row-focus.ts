import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { RefObject } from "react";
import type { AppointmentId } from "../../shared/ids.ts";

interface Place {
  readonly id: string;
  readonly part: string;
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

function placeOf(target: EventTarget | null): Place | undefined {
  if (!(target instanceof Element)) return undefined;
  const id = target.closest<HTMLElement>("[data-visit]")?.dataset["visit"];
  const part = target.closest<HTMLElement>("[data-part]")?.dataset["part"];
  return id === undefined || part === undefined ? undefined : { id, part };
}

function focusOn(room: HTMLElement | null, { id, part }: Place): void {
  const row = room?.querySelector(`[data-visit="${id}"]`);
  const target = row?.querySelector<HTMLElement>(`[data-part="${part}"]`) ?? row?.querySelector("button");
  target?.focus({ preventScroll: true });
  target?.scrollIntoView({ block: "nearest" });
}

/** Where a key leads from a place: to another row, or from a visit to its step and back; undefined: nowhere. */
function placeAfter(key: string, from: Place, ids: readonly string[]): Place | undefined {
  const step = STEPS[key];
  if (step !== undefined) {
    const id = ids[ids.indexOf(from.id) + step];
    return id === undefined ? undefined : { ...from, id };
  }
  const isAcross = key === "ArrowLeft" || key === "ArrowRight";
  return isAcross ? { ...from, part: from.part === "visit" ? "step" : "visit" } : undefined;
}

/**
 * The focus among the rows of the waiting room, which has one Tab stop: the arrow keys move it, and it stays with a visit that goes
 * from one part of the room to another. Gives the visit that has the stop; `onKey` is told of every other key on a row.
 */
export function useRowFocus(
  room: RefObject<HTMLElement | null>,
  {
    ids,
    onKey,
  }: { readonly ids: readonly AppointmentId[]; readonly onKey: (id: string, key: string) => boolean },
): AppointmentId | undefined {
  const [last, setLast] = useState<string>();
  const focused = useRef<Place | undefined>(undefined);
  const latest = useRef({ ids, onKey });
  useLayoutEffect(() => {
    latest.current = { ids, onKey };
    // Drawn anew in another part, or gone: whoever works by keys goes on from there.
    const place = focused.current;
    if (place === undefined || document.activeElement !== document.body) return;
    const [first] = ids;
    if (ids.some((id) => id === place.id)) focusOn(room.current, place);
    else if (first !== undefined) focusOn(room.current, { ...place, id: first });
  });
  useEffect(() => {
    const here = room.current;
    const onFocus = ({ target }: FocusEvent) => {
      focused.current = here?.contains(target instanceof Node ? target : null) ? placeOf(target) : undefined;
      if (focused.current !== undefined) setLast(focused.current.id);
    };
    const onPointer = ({ target }: PointerEvent) => {
      if (placeOf(target) === undefined) focused.current = undefined;
    };
    const onKeyDown = (event: KeyboardEvent) => {
      const place = placeOf(event.target);
      if (place === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
      const next = placeAfter(event.key, place, latest.current.ids);
      if (next !== undefined) focusOn(here, next);
      else if (STEPS[event.key] === undefined && !latest.current.onKey(place.id, event.key)) return;
      event.preventDefault();
    };
    here?.addEventListener("keydown", onKeyDown);
    document.addEventListener("focusin", onFocus);
    document.addEventListener("pointerdown", onPointer);
    return () => {
      here?.removeEventListener("keydown", onKeyDown);
      document.removeEventListener("focusin", onFocus);
      document.removeEventListener("pointerdown", onPointer);
    };
  }, [room]);
  return ids.find((id) => id === last) ?? ids[0];
}
