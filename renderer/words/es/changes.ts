/** What was changed in Google or at another desk. */
export const changes = {
  "changes.moved": "{{practitioner}} ha movido en Google la cita de {{patient}} de {{from}} a {{to}}",
  "changes.movedAtDesk": "{{desk}} ha movido la cita de {{patient}} de {{from}} a {{to}}",
  "changes.length_one":
    "{{practitioner}} ha cambiado en Google la cita de {{patient}}, {{time}}: dura ahora {{count}} minuto",
  "changes.length_many":
    "{{practitioner}} ha cambiado en Google la cita de {{patient}}, {{time}}: dura ahora {{count}} de minutos",
  "changes.length_other":
    "{{practitioner}} ha cambiado en Google la cita de {{patient}}, {{time}}: dura ahora {{count}} minutos",
  "changes.lengthAtDesk_one":
    "{{desk}} ha cambiado la cita de {{patient}}, {{time}}: dura ahora {{count}} minuto",
  "changes.lengthAtDesk_many":
    "{{desk}} ha cambiado la cita de {{patient}}, {{time}}: dura ahora {{count}} de minutos",
  "changes.lengthAtDesk_other":
    "{{desk}} ha cambiado la cita de {{patient}}, {{time}}: dura ahora {{count}} minutos",
  "changes.note": "{{practitioner}} ha cambiado en Google la nota de {{patient}}",
  "changes.noteAtDesk": "{{desk}} ha cambiado la nota de {{patient}}",
  "changes.handedOver":
    "{{patient}}, {{time}}: la cita se ha pasado aquí desde el calendario de {{practitioner}}",
  "changes.deletedInGoogle":
    "{{patient}}, {{time}}: la cita se canceló en Google o en otro puesto y queda cancelada aquí",
  "changes.restoredInGoogle":
    "{{patient}}, {{time}}: la cita se recuperó en Google o en otro puesto y vuelve a estar reservada aquí",
  "changes.unlinkedDeleted": "El evento de {{patient}}, {{time}}, se eliminó en Google; la cita sigue aquí",
  "changes.unlinkedOther":
    "El evento de {{patient}}, {{time}}, pasó a ser de todo el día o periódico en Google, cosa que una cita no puede ser; la cita sigue aquí",
  "changes.confirmed": "{{patient}}, {{time}}: aceptada en Google y confirmada aquí",
  "changes.arrived": "{{patient}}, {{time}}: aceptada en Google; aquí consta que ha llegado",
  "changes.declinedByPatient":
    "{{patient}}, {{time}}: el paciente la ha rechazado en Google; la cita sigue hasta que alguien decida",
  "changes.declinedByPractitioner":
    "{{patient}}, {{time}}: el profesional la ha rechazado en Google; la cita sigue hasta que alguien decida",
  "changes.lostToCancellation": "{{patient}}, {{time}}: se cambió en Google, pero aquí estaba cancelada",
  "changes.none": "Nada todavía. Aquí se cuenta lo que se cambia en Google Calendar.",
  "changes.when": "{{practitioner}} · {{time}}",
  "changes.whenUndone": "{{practitioner}} · {{time}} · deshecho",
  "changes.undo": "Deshacer",
  "changes.undoThis": "Deshacer: {{change}}",
  "changes.undone": "Deshecho: {{change}}",
  "changes.notUndone":
    "Esto no se puede deshacer: la cita se ha cambiado después o su hora anterior está ocupada. Ábrala en el día para moverla.",
  "changes.anotherDesk": "Otro puesto",
  "changes.older": "Ver anteriores",
  "changes.noOlder": "Eso es todo hasta ahora.",
};
