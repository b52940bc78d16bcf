import type { DayView } from "../../../shared/ipc/appointments.ts";

/** A grid in a browser that can be told to draw; each contender's page has one as `window.contender`. */
export interface Contender {
  /** Draws a day for the first time. */
  readonly show: (day: DayView) => void;
  /**
   * One visit has changed. It gets the whole day, as the desk does, and the visit, for who would rather have that: each
   * contender takes the quickest way it offers.
   */
  readonly change: (day: DayView, appointmentId: string) => void;
}

declare global {
  interface Window {
    contender: Contender;
  }
}

/** How to find what a contender has drawn, and what is asked of it when it is built. */
export interface ContenderPlan {
  readonly name: string;
  /** As the table names it. */
  readonly title: string;
  /** The program of its page, beside this file. */
  readonly entry: string;
  /** Finds each card. */
  readonly cards: string;
  /** Finds what follows the pointer while a card is dragged. */
  readonly ghost: string;
}

/** The product's grid first, its peers after it. */
export const CONTENDERS = {
  own: {
    name: "own",
    title: "the desk's grid",
    entry: "own-grid.tsx",
    cards: ".card",
    ghost: ".day-grid__ghost",
  },
  eventCalendar: {
    name: "event-calendar",
    title: "@event-calendar/core",
    entry: "event-calendar.ts",
    cards: ".ec-event:not(.ec-preview, .ec-ghost)",
    ghost: ".ec-preview",
  },
  bigCalendar: {
    name: "big-calendar",
    title: "react-big-calendar",
    entry: "big-calendar.tsx",
    cards: ".rbc-day-slot .rbc-event:not(.rbc-background-event, .rbc-addons-dnd-drag-preview)",
    ghost: ".rbc-addons-dnd-drag-preview",
  },
} as const satisfies Record<string, ContenderPlan>;
