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

  "commands.palette.title": "Buscar una acción, un paciente o un día",
  "commands.palette.placeholder": "Escriba una acción, un paciente o un día",
  "commands.palette.list": "Acciones, pacientes y días",
  "commands.palette.nothing":
    "No se encontró nada. Escriba parte de una acción, un nombre, un teléfono o un día como «próximo lunes».",
  "commands.palette.goTo": "Ir al {{day}}",
  "commands.palette.groupDay": "Día",
  "commands.palette.groupPatients": "Pacientes encontrados",
  "commands.palette": "Buscar una acción",
  "commands.nextWords": "próximo, próxima, que, viene",
};
