/** Work that takes longer than a moment, and how it ended. */
export const jobs = {
  "jobs.region": "Trabajo en curso",
  "jobs.name.importPractitioners": "Importando profesionales",
  "jobs.name.importServices": "Importando servicios",
  "jobs.name.importPatients": "Importando pacientes",
  "jobs.name.importAppointments": "Importando citas",
  "jobs.name.exportPatients": "Exportando pacientes",
  "jobs.name.exportAppointments": "Exportando citas",
  "jobs.name.firstSync": "Leyendo el calendario por primera vez",
  "jobs.name.selfTest": "Autocomprobación",

  "jobs.about": "{{what}} · {{subject}}",
  "jobs.progress": "{{done}} de {{total}}",
  "jobs.soFar_one": "{{count}} hasta ahora",
  "jobs.soFar_many": "{{count}} hasta ahora",
  "jobs.soFar_other": "{{count}} hasta ahora",
  "jobs.cancel": "Cancelar",
  "jobs.cancelThis": "Cancelar: {{what}}",
  "jobs.stopping": "Deteniendo…",
  "jobs.hide": "Ocultar",
  "jobs.hideThis": "Ocultar: {{what}}",
  "jobs.done.import_one": "Importación terminada: se leyó {{count}} fila.",
  "jobs.done.import_many": "Importación terminada: se leyeron {{count}} de filas.",
  "jobs.done.import_other": "Importación terminada: se leyeron {{count}} filas.",
  "jobs.done.export_one": "Exportación terminada: {{count}} línea.",
  "jobs.done.export_many": "Exportación terminada: {{count}} de líneas.",
  "jobs.done.export_other": "Exportación terminada: {{count}} líneas.",
  "jobs.done.firstSync_one": "Se leyó el calendario: {{count}} evento.",
  "jobs.done.firstSync_many": "Se leyó el calendario: {{count}} de eventos.",
  "jobs.done.firstSync_other": "Se leyó el calendario: {{count}} eventos.",
  "jobs.done.selfTest": "La autocomprobación ha terminado.",
  "jobs.cancelled.import_one":
    "Importación detenida tras {{count}} fila. Lo importado hasta ahí se conserva; el mismo archivo continúa desde ese punto.",
  "jobs.cancelled.import_many":
    "Importación detenida tras {{count}} de filas. Lo importado hasta ahí se conserva; el mismo archivo continúa desde ese punto.",
  "jobs.cancelled.import_other":
    "Importación detenida tras {{count}} filas. Lo importado hasta ahí se conserva; el mismo archivo continúa desde ese punto.",
  "jobs.cancelled.export": "Exportación detenida. No se creó ningún archivo.",
  "jobs.cancelled.firstSync": "Se detuvo la lectura del calendario. Continúa por sí sola.",
  "jobs.cancelled.selfTest": "Se detuvo la autocomprobación.",
  "jobs.failed.import":
    "La importación terminó con un error. Lo importado hasta ahí se conserva; importe el mismo archivo otra vez.",
  "jobs.failed.export": "La exportación terminó con un error. No se creó ningún archivo; inténtelo de nuevo.",
  "jobs.failed.firstSync":
    "El calendario no se leyó hasta el final. Continúa por sí solo en cuanto Google responda.",
  "jobs.failed.selfTest": "La autocomprobación terminó con un error. No se cambió nada; inténtelo de nuevo.",
  "jobs.name.sendChanges": "Enviando cambios a Google",
  "jobs.done.sendChanges_one": "{{count}} cambio ha llegado a Google.",
  "jobs.done.sendChanges_many": "{{count}} de cambios han llegado a Google.",
  "jobs.done.sendChanges_other": "{{count}} cambios han llegado a Google.",
  "jobs.cancelled.sendChanges": "Se detuvo el envío. Lo que falta se envía por sí solo.",
  "jobs.failed.sendChanges":
    "Aún no han llegado todos los cambios a Google. Lo que falta se conserva y se envía por sí solo.",
  "jobs.importLeft_one":
    "Detenido: {{count}} fila no se leyó. Importe el mismo archivo otra vez para continuar.",
  "jobs.importLeft_many":
    "Detenido: {{count}} de filas no se leyeron. Importe el mismo archivo otra vez para continuar.",
  "jobs.importLeft_other":
    "Detenido: {{count}} filas no se leyeron. Importe el mismo archivo otra vez para continuar.",
};
