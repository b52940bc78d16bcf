/** What was typed into a form and not finished. */
export const drafts = {
  "drafts.title": "Sin terminar",
  "drafts.unfinished.booking": "Su reserva del {{time}} quedó sin terminar.",
  "drafts.unfinished.patient": "Su nuevo paciente del {{time}} quedó sin terminar.",
  "drafts.unfinished.other": "Lo que escribió el {{time}} no se guardó.",
  "drafts.continue": "Continuar",
  "drafts.discard": "Descartar",
} as const;
