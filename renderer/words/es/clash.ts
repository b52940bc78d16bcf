/** The call list: who is at the same time as somebody else, and what came of calling them. */
export const clash = {
  "clash.title": "Lista de llamadas: a la misma hora",
  "clash.open": "Abrir la lista de llamadas",
  "clash.none": "Nadie está citado a la misma hora que otra persona.",
  "clash.progress": "{{settled}} de {{count}} resueltas",
  "clash.away": "{{practitioner}} no está: {{title}}",
  "clash.awaySpan_one": "{{from}} a {{to}}. Hay que mover {{count}} cita reservada: llame al paciente.",
  "clash.awaySpan_many":
    "{{from}} a {{to}}. Hay que mover {{count}} de citas reservadas: llame a los pacientes.",
  "clash.awaySpan_other":
    "{{from}} a {{to}}. Hay que mover {{count}} citas reservadas: llame a los pacientes.",
  "clash.keepThis": "Mantenerla de todos modos",
  "clash.keepThisOf": "Mantenerla de todos modos: {{patient}}",
  "clash.moveTo": "Mover a {{patient}} a {{time}}",

  "clash.calls": "La llamada a {{patient}}",
  "clash.call.reached": "Localizado",
  "clash.call.noAnswer": "No contesta",
  "clash.call.leftMessage": "Mensaje dejado",
  "clash.called_one": "Llamado {{time}}",
  "clash.called_many": "Llamado {{count}} de veces, la última {{time}}",
  "clash.called_other": "Llamado {{count}} veces, la última {{time}}",
};
