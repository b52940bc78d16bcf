import dayjs from "dayjs";
import type { ComponentType } from "react";
import { Calendar, type CalendarProps, dayjsLocalizer } from "react-big-calendar";
import * as dragAndDrop from "react-big-calendar/lib/addons/dragAndDrop";
import type { withDragAndDropProps } from "react-big-calendar/lib/addons/dragAndDrop";
import { createRoot } from "react-dom/client";
import "react-big-calendar/lib/css/react-big-calendar.css";
import "react-big-calendar/lib/addons/dragAndDrop/styles.css";
import type { DayAppointment, DayView } from "../../../shared/ipc/appointments.ts";
import { contenderRoot } from "./contender-root.ts";
import { dateOn } from "./date-on.ts";

interface Visit {
  readonly id: string;
  readonly resourceId: string;
  readonly title: string;
  readonly start: Date;
  readonly end: Date;
  readonly version: number;
}

type Props = CalendarProps<Visit> & withDragAndDropProps<Visit>;

/** Bundled, the add-on's default export is the whole module. */
function wrapping(): (calendar: ComponentType<CalendarProps<Visit>>) => ComponentType<Props> {
  let found: unknown = dragAndDrop;
  while (typeof found === "object" && found !== null && "default" in found) found = found.default;
  if (typeof found !== "function") throw new Error("the add-on has no default export");
  return found as ReturnType<typeof wrapping>;
}

const DragCalendar = wrapping()(Calendar<Visit>);
const localizer = dayjsLocalizer(dayjs);
const root = createRoot(contenderRoot());
const known = new Map<string, Visit>();

/** What did not change keeps its identity, as the calendar likes it. */
function visitOf(day: DayView, appointment: DayAppointment): Visit {
  const { id, version, startMinute, durationMinutes } = appointment;
  const before = known.get(id);
  if (before?.version === version) return before;
  const visit = {
    id,
    version,
    resourceId: appointment.practitionerId,
    title: `${appointment.patientName} ${appointment.serviceName}`,
    start: dateOn(day, startMinute),
    end: dateOn(day, startMinute + durationMinutes),
  };
  known.set(id, visit);
  return visit;
}

// Values that never change keep their identity as well.
const fixed = {
  localizer,
  defaultView: "day",
  views: ["day"],
  toolbar: false,
  step: 15,
  timeslots: 1,
  style: { height: 900 },
  resizable: true,
  onEventDrop: () => undefined,
  onNavigate: () => undefined,
  onView: () => undefined,
} as const;
let frame: Partial<Props> = {};

function frameOf(day: DayView): Partial<Props> {
  return {
    date: dateOn(day, 0),
    min: dateOn(day, day.fromMinute),
    max: dateOn(day, day.toMinute),
    scrollToTime: dateOn(day, 9 * 60),
    resources: day.columns.map(({ practitionerId, name }) => ({ id: practitionerId, title: name })),
    backgroundEvents: day.blocks.map((block) => ({
      id: block.id,
      version: 1,
      resourceId: block.practitionerId,
      title: block.label,
      start: dateOn(day, block.startMinute),
      end: dateOn(day, block.endMinute),
    })),
  };
}

function draw(day: DayView): void {
  const events = day.appointments.map((appointment) => visitOf(day, appointment));
  root.render(<DragCalendar {...fixed} views={["day"]} {...frame} events={events} />);
}

window.contender = {
  show: (day) => {
    frame = frameOf(day);
    draw(day);
  },
  change: draw,
};
