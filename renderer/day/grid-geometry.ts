import type { Minutes } from "../../shared/time.ts";
import type { Span } from "./pack-lanes.ts";

/** The step of the grid: what a drag snaps to and an arrow key moves by. */
export const SLOT_MINUTES: Minutes = 15;

/** 24 px of card and 1 px of gap: the shortest card is still a target of 24 px (WCAG 2.5.8). */
export const NORMAL_SLOT_PX = 25;

/** The part of the day the grid shows, and how high. */
export interface GridBounds {
  readonly fromMinute: Minutes;
  readonly toMinute: Minutes;
  /** The height of one step, in CSS pixels. */
  readonly slotPx: number;
}

/** The height of some minutes, in CSS pixels. */
export function pxOfMinutes(minutes: Minutes, slotPx: number): number {
  return (minutes * slotPx) / SLOT_MINUTES;
}

/** The minutes a height stands for, not rounded. */
export function minutesOfPx(px: number, slotPx: number): number {
  return (px * SLOT_MINUTES) / slotPx;
}

/** The nearest step of the grid. */
export function snap(minute: number): Minutes {
  return Math.round(minute / SLOT_MINUTES) * SLOT_MINUTES;
}

/** The step of the grid a minute lies in. */
export function slotStart(minute: number): Minutes {
  return Math.floor(minute / SLOT_MINUTES) * SLOT_MINUTES;
}

/** A number brought between two others. */
export function clamp(value: number, bounds: { readonly least: number; readonly most: number }): number {
  return Math.max(bounds.least, Math.min(bounds.most, value));
}

/**
 * The span a visit is drawn over: never shorter than one slot, so that it stays a target, and inside the bounds, so that
 * a visit that runs past what is shown is still seen.
 */
export function drawnSpan(span: Span, bounds: GridBounds): Span {
  const startMinute = clamp(span.startMinute, {
    least: bounds.fromMinute,
    most: bounds.toMinute - SLOT_MINUTES,
  });
  const endMinute = clamp(span.endMinute, { least: startMinute + SLOT_MINUTES, most: bounds.toMinute });
  return { startMinute, endMinute };
}

/** Top and height of a span in CSS pixels, one pixel left free below. */
export function boxOf(span: Span, bounds: GridBounds): { readonly top: number; readonly height: number } {
  return {
    top: pxOfMinutes(span.startMinute - bounds.fromMinute, bounds.slotPx),
    height: pxOfMinutes(span.endMinute - span.startMinute, bounds.slotPx) - 1,
  };
}
