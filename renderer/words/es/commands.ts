/** The commands of the desk, as the palette and the help name them. */
export const commands = {
  "commands.group.appointments": "Citas",
  "commands.group.views": "Vistas y días",
  "commands.group.patients": "Pacientes",
  "commands.group.google": "Google Calendar",
  "commands.group.clinic": "Clínica",
  "commands.group.desk": "Este puesto",

  "commands.newAppointment": "Nueva cita",
  "commands.undo": "Deshacer lo último",
  "commands.today": "Mostrar hoy",
  "commands.findPatient": "Buscar paciente",
  "commands.queue": "Mostrar lo que espera a Google",
  "commands.changes": "Mostrar los cambios de Google",
  "commands.syncNow": "Sincronizar ahora con Google",
  "commands.settings": "Configuración",
  "commands.help": "Teclas y ayuda",
  "commands.ctrlCap": "Ctrl",
  "commands.inTheDay": "En el día",
};
