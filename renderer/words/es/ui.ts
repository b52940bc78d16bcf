/** The header, the notices, the keys, statuses and marks: what every screen shows. */
export const ui = {
  "ui.tryAgain": "Intentar de nuevo",
  "ui.notices": "Avisos",
  "ui.close": "Cerrar",
  "ui.language": "Idioma",
  "ui.languageOfSystem": "Como este ordenador: {{language}}",
  "ui.dayAndTime": "{{day}}, {{time}}",

  "ui.beingSetUp": "La sincronización con Google Calendar se está configurando. Estará disponible en breve.",
  "ui.pill.notConfigured": "Google Calendar se está configurando",
  "ui.pill.notConnected": "Sin conexión con Google",
  "ui.pill.upToDate": "Todo al día",
  "ui.pill.sending_one": "Enviando {{count}} cambio…",
  "ui.pill.sending_many": "Enviando {{count}} de cambios…",
  "ui.pill.sending_other": "Enviando {{count}} cambios…",
  "ui.pill.offline": "Sin internet",
  "ui.pill.offlineWith_one": "Sin internet · {{count}} cambio en espera",
  "ui.pill.offlineWith_many": "Sin internet · {{count}} de cambios en espera",
  "ui.pill.offlineWith_other": "Sin internet · {{count}} cambios en espera",
  "ui.pill.waitingForGoogle": "Esperando a Google",
  "ui.pill.waitingForGoogleWith_one": "Esperando a Google · {{count}} cambio",
  "ui.pill.waitingForGoogleWith_many": "Esperando a Google · {{count}} de cambios",
  "ui.pill.waitingForGoogleWith_other": "Esperando a Google · {{count}} cambios",
  "ui.pill.signInAgain": "Inicie sesión de nuevo",
  "ui.pill.notRead": "Google sin leer hace rato",
  "ui.pill.needsYou_one": "{{count}} cambio requiere su atención",
  "ui.pill.needsYou_many": "{{count}} de cambios requieren su atención",
  "ui.pill.needsYou_other": "{{count}} cambios requieren su atención",

  "ui.screens": "Pantallas",
  "ui.screen.day": "Día",
  "ui.screen.week": "Semana",
  "ui.screen.month": "Mes",
  "ui.screen.agenda": "Lista",

  "ui.header.previousDay": "Día anterior",
  "ui.header.today": "Hoy",
  "ui.header.nextDay": "Día siguiente",
  "ui.header.goToDay": "Ir al día",
  "ui.header.todayAndDay": "Hoy, {{day}}",
  "ui.header.clinicTime": "Hora de la clínica, {{zone}}",
  "ui.header.findPatient": "Buscar paciente",
  "ui.header.newAppointment": "Nueva cita",
  "ui.header.changes": "Cambios de Google",
  "ui.header.changesWith_one": "Cambios de Google, {{count}} nuevo",
  "ui.header.changesWith_many": "Cambios de Google, {{count}} nuevos",
  "ui.header.changesWith_other": "Cambios de Google, {{count}} nuevos",
  "ui.header.settings": "Configuración",

  "ui.done": "Hecho",
  "ui.dismiss": "Descartar",
  "ui.undoWithKey": "Deshacer (Ctrl+Z)",

  "ui.recovered.someComputer":
    "Un ordenador ha entrado en la clínica con el código de recuperación ({{time}}). Si no ha sido nadie de ustedes, retírelo ahora.",
  "ui.recovered.computer":
    "Un ordenador ha entrado en la clínica con el código de recuperación: {{name}} ({{time}}). Si no ha sido nadie de ustedes, retírelo ahora.",
  "ui.recovered.showDesks": "Mostrar los puestos",
  "ui.recovered.oneOfUs": "Ha sido uno de nosotros",

  "ui.listForIt.show": "Lista para informática",
  "ui.listForIt.refused":
    "Lo que Google ha rechazado, sin el nombre de nadie. Haga clic dentro y cópielo (Ctrl+C) en un correo para quien se encarga de este ordenador.",
  "ui.listForIt.unsent":
    "Lo que aún no ha salido, sin el nombre de nadie. Haga clic dentro y cópielo (Ctrl+C) en un correo para quien se encarga de este ordenador.",

  "ui.fault.saved": "No guardado",
  "ui.fault.read": "No leído",
  "ui.fault.notAllowed": "Esta ventana no puede hacer eso. Cierre Clinic Desk y vuelva a abrirlo.",
  "ui.fault.saved.badInput":
    "No se ha podido guardar: hay algo en el formulario que no se entiende. Revise lo que ha escrito e inténtelo de nuevo.",
  "ui.fault.saved.revoked":
    "No se ha podido guardar: este puesto se ha retirado de la clínica. Lo que se reservó aquí antes se conserva.",
  "ui.fault.read.revoked":
    "No se ha podido leer: este puesto se ha retirado de la clínica. Lo que se reservó aquí antes se conserva.",
  "ui.fault.saved.diskFull":
    "No se ha podido guardar: el disco está lleno. Libere espacio e inténtelo de nuevo.",
  "ui.fault.saved.databaseDamaged":
    "No se ha podido guardar: el archivo de datos de la clínica está dañado. Restaure la última copia de seguridad.",
  "ui.fault.saved.internal":
    "No se ha podido guardar: algo ha fallado en Clinic Desk. No se ha cambiado nada. Inténtelo de nuevo.",
  "ui.fault.read.badInput":
    "No se ha podido leer: hay algo en el formulario que no se entiende. Revise lo que ha escrito e inténtelo de nuevo.",
  "ui.fault.read.diskFull": "No se ha podido leer: el disco está lleno. Libere espacio e inténtelo de nuevo.",
  "ui.fault.read.databaseDamaged":
    "No se ha podido leer: el archivo de datos de la clínica está dañado. Restaure la última copia de seguridad.",
  "ui.fault.read.internal":
    "No se ha podido leer: algo ha fallado en Clinic Desk. No se ha cambiado nada. Inténtelo de nuevo.",

  "ui.help.arrived": "El paciente elegido ha llegado; otra vez lo deshace",
  "ui.help.enterKey": "Intro",
  "ui.help.enter": "Abrir la cita o reservar el hueco libre",
  "ui.help.arrowKeys": "Flechas",
  "ui.help.arrows": "Ir de cita en cita y de un profesional a otro",
  "ui.help.homeKeys": "Inicio, Fin",
  "ui.help.home": "Primer y último hueco del día",
  "ui.help.pageKeys": "Re Pág, Av Pág",
  "ui.help.page": "Una hora arriba o abajo",
  "ui.help.moveKeys": "Alt + flechas",
  "ui.help.move": "Mover la cita",
  "ui.help.resizeKeys": "Alt + Mayús + arriba, abajo",
  "ui.help.resize": "Acortar o alargar la cita",
  "ui.help.escapeKey": "Esc",
  "ui.help.escape": "Cerrar o dejar de arrastrar",
  "ui.help.letters": "Las letras sueltas son órdenes",
  "ui.help.lettersOff": "Desactívelo si un dictado por voz escribe letras por su cuenta.",

  "ui.status.booked": "Reservada",
  "ui.status.confirmed": "Confirmada",
  "ui.status.arrived": "Ha llegado",
  "ui.status.inRoom": "En consulta",
  "ui.status.done": "Terminada",
  "ui.status.noShow": "No ha venido",
  "ui.status.cancelled": "Cancelada",
  "ui.statusInText.booked": "reservada",
  "ui.statusInText.confirmed": "confirmada",
  "ui.statusInText.arrived": "ha llegado",
  "ui.statusInText.inRoom": "en consulta",
  "ui.statusInText.done": "terminada",
  "ui.statusInText.noShow": "no ha venido",
  "ui.statusInText.cancelled": "cancelada",

  "ui.onCard.waiting": "aún no enviada a Google",
  "ui.onCard.sending": "enviándose a Google",
  "ui.onCard.parked": "Google no la ha aceptado",
  "ui.onCard.notMatching": "distinta en Google",
  "ui.onCard.conflict": "cambiada aquí y en Google",
  "ui.onCard.held": "muchas cambiadas a la vez en Google",
  "ui.onCard.incomplete": "ya no está en Google",
  "ui.sync.notLinked":
    "Guardada solo en este puesto: este profesional todavía no tiene un calendario de Google.",
  "ui.sync.sent": "Google Calendar muestra lo mismo.",
  "ui.sync.waiting": "Guardada aquí, aún no enviada a Google. Se enviará sola.",
  "ui.sync.sending": "Guardada aquí, se está enviando a Google.",
  "ui.sync.parked": "Google no ha aceptado este cambio. La cola dice por qué.",
  "ui.sync.notMatching":
    "No se ha avisado a Google del último cambio: se desistió de él. Con el próximo cambio de esta cita, Google lo sabrá todo.",
  "ui.sync.conflict": "Cambiada a la vez aquí y en Google. La cola pregunta con cuál quedarse.",
  "ui.sync.held":
    "En Google se ha cancelado o movido esta cita junto con muchas otras. Aquí no ha pasado nada; la cola pregunta qué hacer.",
  "ui.sync.incomplete":
    "Google ya no tiene un evento de esta cita: se eliminó allí, o pasó a ser de todo el día o periódico. La cita sigue aquí como estaba.",

  "ui.undone.booked": "Deshecho: la reserva de {{patient}}, {{time}}",
  "ui.undone.moved": "Deshecho: el cambio de hora de {{patient}}, ahora {{time}}",
  "ui.undone.cancelled": "Deshecho: la cancelación de {{patient}}, {{time}}",
  "ui.undone.status": "Deshecho: el estado de {{patient}}, ahora {{status}}",
  "ui.undone.noteChanged": "Deshecho: la nota de {{patient}}",
  "ui.undone.choice": "Deshecho: la elección entre nuestra versión y la de Google para {{patient}}",
  "ui.undone.reasonGiven": "Deshecho: el motivo de la cancelación de {{patient}}",
  "ui.undone.patientChanged": "Los datos de {{about}} vuelven a ser los de antes.",
  "ui.undone.patientsMerged": "Las dos fichas de {{about}} vuelven a estar separadas.",
  "ui.undone.visitsBooked_one": "Deshecho: la reserva de {{count}} cita de {{about}}",
  "ui.undone.visitsBooked_many": "Deshecho: la reserva de {{count}} de citas de {{about}}",
  "ui.undone.visitsBooked_other": "Deshecho: la reserva de {{count}} citas de {{about}}",
  "ui.undone.visitsCancelled_one": "Deshecho: la cancelación de {{count}} cita de {{about}}",
  "ui.undone.visitsCancelled_many": "Deshecho: la cancelación de {{count}} de citas de {{about}}",
  "ui.undone.visitsCancelled_other": "Deshecho: la cancelación de {{count}} citas de {{about}}",
  "ui.undone.leftAsTheyAre_one": "{{count}} se cambió después y se queda como está.",
  "ui.undone.leftAsTheyAre_many": "{{count}} se cambiaron después y se quedan como están.",
  "ui.undone.leftAsTheyAre_other": "{{count}} se cambiaron después y se quedan como están.",
  "ui.notUndone.overtaken":
    "No se ha deshecho: {{patient}} se cambió después en Google o en otro lugar. Abra la cita para cambiarla.",
  "ui.notUndone.waitsForChoice":
    "No se ha deshecho: {{patient}} espera una decisión. La cola muestra las dos versiones.",
  "ui.notUndone.slotTaken":
    "No se ha deshecho: la hora anterior de {{patient}} ya es de otra persona. Abra la cita para moverla.",
  "ui.notUndone.changedSince": "No se ha deshecho: lo que se hizo para {{about}} se cambió después.",
  "ui.notUndone.nothing": "No hay nada que deshacer.",
};
