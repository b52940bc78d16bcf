import { type Calendar, createCalendar, Interaction, ResourceTimeGrid } from "@event-calendar/core";
import "@event-calendar/core/index.css";
import type { DayAppointment, DayView } from "../../../shared/ipc/appointments.ts";
import { contenderRoot } from "./contender-root.ts";
import { dateOn } from "./date-on.ts";

let calendar: Calendar | undefined;

function event(day: DayView, visit: DayAppointment): Calendar.EventInput {
  return {
    id: visit.id,
    resourceId: visit.practitionerId,
    start: dateOn(day, visit.startMinute),
    end: dateOn(day, visit.startMinute + visit.durationMinutes),
    title: `${visit.patientName} ${visit.serviceName}`,
  };
}

window.contender = {
  show: (day) => {
    calendar = createCalendar(contenderRoot(), [ResourceTimeGrid, Interaction], {
      view: "resourceTimeGridDay",
      date: day.day,
      height: "900px",
      editable: true,
      allDaySlot: false,
      nowIndicator: true,
      slotDuration: "00:15",
      slotMinTime: "07:00",
      slotMaxTime: "19:00",
      slotHeight: 25,
      scrollTime: "09:00",
      headerToolbar: { start: "", center: "", end: "" },
      eventDrop: ({ revert }) => revert(),
      resources: day.columns.map(({ practitionerId, name }) => ({ id: practitionerId, title: name })),
      events: [
        ...day.appointments.map((visit) => event(day, visit)),
        ...day.blocks.map((block): Calendar.EventInput => ({
          id: block.id,
          resourceId: block.practitionerId,
          start: dateOn(day, block.startMinute),
          end: dateOn(day, block.endMinute),
          title: block.label,
          display: "background",
        })),
      ],
    });
  },
  change: (day, id) => {
    const visit = day.appointments.find((candidate) => candidate.id === id);
    if (visit !== undefined) calendar?.updateEvent(event(day, visit));
  },
};
