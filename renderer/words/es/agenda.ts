/** The list of appointments, day by day. */
export const agenda = {
  "agenda.none": "No hay citas.",
  "agenda.allHidden": "El filtro oculta todas las citas de estos días.",
  "agenda.showPhones": "Mostrar teléfonos",
  "agenda.time": "Hora",
  "agenda.patient": "Paciente",
  "agenda.service": "Servicio",
  "agenda.practitioner": "Profesional",
  "agenda.status": "Estado",
  "agenda.phone": "Teléfono",
};
