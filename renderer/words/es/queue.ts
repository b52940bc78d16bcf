/** What waits for Google, and what waits for a person. */
export const queue = {
  "queue.title": "Esperando a Google",
  "queue.syncNow": "Sincronizar ahora",
  "queue.openSettings": "Abrir la configuración",
  "queue.notRead":
    "Desde {{time}} no se ha leído un calendario aunque hay internet: pueden faltar cambios hechos en Google. Pulse «Sincronizar ahora»; si sigue igual, la configuración dice qué calendario es.",
  "queue.nothing": "No hay nada en espera: Google lo tiene todo.",
  "queue.nothingHere": "No hay nada en espera. Todo lo que haga se guarda en este puesto.",
  "queue.since": "Desde {{time}}.",
  "queue.patientAndPractitioner": "{{patient}}, {{practitioner}}",
  "queue.timeAndPractitioner": "{{time}}, {{practitioner}}",
  "queue.patientAndChange": "{{patient}} · {{change}}",
  "queue.patientTimePractitioner": "{{patient}}, {{time}}, {{practitioner}}",
  "queue.hoursAndService": "{{hours}}, {{service}}",
  "queue.hereSince": "Aquí, cambiada {{time}}",
  "queue.inGoogle": "En Google",
  "queue.inGoogleSince": "En el calendario de Google de {{practitioner}}, cambiada {{time}}",
  "queue.atDeskSince": "En el puesto «{{desk}}», cambiada {{time}}",
  "queue.settled": "Esto ya estaba resuelto",

  "queue.change.new": "Cita nueva",
  "queue.change.changed": "Cambiada",
  "queue.change.cancelled": "Cancelada",
  "queue.reason.offline": "Este ordenador está sin internet. Se enviará solo cuando vuelva.",
  "queue.reason.googleBusy": "Google pide ir más despacio. Se enviará solo en un momento.",
  "queue.reason.googleUnavailable":
    "Google no responde bien en este momento. Se intentará de nuevo automáticamente.",
  "queue.reason.quotaUsedUp":
    "Se ha agotado el límite de Google para esta hora. Se enviará solo dentro de una hora.",
  "queue.reason.signInAgain": "Google ha terminado la conexión. Inicie sesión de nuevo en la configuración.",
  "queue.reason.refusedByGoogle":
    "Google ha rechazado este cambio. Inténtelo de nuevo; si sigue igual, abra la cita y guárdela otra vez.",
  "queue.reason.noWriteAccess":
    "La cuenta conectada ya no puede escribir en este calendario. Pida acceso a su propietario e inténtelo de nuevo.",
  "queue.reason.calendarGone": "Este calendario ya no existe en Google. Vincule otro en la configuración.",
  "queue.reason.waitingForChoice": "Espera a que alguien elija con qué versión quedarse.",
  "queue.reason.discarded": "Se desistió de él: Google no lo sabrá hasta que esta cita vuelva a cambiar.",
  "queue.notConnected": "Se enviará cuando Google vuelva a estar conectado, en la configuración.",
  "queue.beingSent": "Se está enviando.",
  "queue.notTaken": "Google no lo ha aceptado.",
  "queue.soon": "Se enviará en un momento.",
  "queue.tryAgain": "Reintentar",
  "queue.tryAgainFor": "Reintentar, {{patient}}",
  "queue.giveUp": "Desistir…",
  "queue.giveUpFor": "Desistir, {{patient}}",
  "queue.giveUpQuestion": "¿Desistir del cambio, {{patient}}?",
  "queue.giveUpThis": "Desistir de este cambio",
  "queue.keepIt": "Mantenerlo",
  "queue.givingUp.new":
    "Google no recibirá este cambio. La cita sigue aquí como está, y Google no la muestra, hasta que alguien vuelva a cambiarla.",
  "queue.givingUp.changed":
    "Google no recibirá este cambio. La cita sigue aquí como está, y Google la sigue mostrando como estaba, hasta que alguien vuelva a cambiarla.",
  "queue.givingUp.cancelled":
    "Google no recibirá este cambio. La cita sigue aquí como está, y Google la sigue mostrando como si fuera a celebrarse, hasta que alguien vuelva a cambiarla.",
  "queue.nothingWaits": "Ya no hay nada en espera de esta cita",
  "queue.givenUp": "Desistido: Google no recibe este cambio",
  "queue.hasChange": "Google ya tiene este cambio o está a punto de tenerlo",

  "queue.conflict": "Cambiada aquí y en Google: {{patient}}",
  "queue.conflictSince":
    "Cambiada aquí y en Google. Hasta que alguien elija, aquí se mantiene la hora que se le dijo al paciente. Desde {{time}}.",
  "queue.noNote": "Sin nota",
  "queue.deleted": "Eliminada",
  "queue.keepOurs": "Mantener la nuestra",
  "queue.takeGoogles": "Tomar la de Google",
  "queue.keptOurs": "Se mantiene la nuestra; se avisa a Google",
  "queue.tookGoogles": "Se ha tomado la de Google",

  "queue.declined": "Rechazada en Google: {{patient}}",
  "queue.declinedByPractitioner":
    "El profesional la ha rechazado en Google. Pregúntele si todavía le va bien y después manténgala, muévala o cancélela.",
  "queue.declinedByPatient":
    "El paciente la ha rechazado en Google. Llame al {{phone}} y después manténgala, muévala o cancélela.",
  "queue.declinedByPatientNoPhone":
    "El paciente la ha rechazado en Google. Llame al paciente (no consta su teléfono) y después manténgala, muévala o cancélela.",
  "queue.openVisit": "Abrir la cita",
  "queue.itStays": "Se mantiene",
  "queue.visitStays": "La cita se mantiene",

  "queue.held": "Muchos cambios a la vez en Google: {{practitioner}}",
  "queue.heldWhy":
    "En Google se cambiaron todas a la vez, {{time}}. Aquí no ha pasado nada: cada cita se muestra como estaba y no se envía nada de ellas hasta que alguien responda.",
  "queue.heldCancelled_one": "{{practitioner}}: se cancelaría {{cancelled}} de {{count}} cita",
  "queue.heldCancelled_many": "{{practitioner}}: se cancelarían {{cancelled}} de {{count}} de citas",
  "queue.heldCancelled_other": "{{practitioner}}: se cancelarían {{cancelled}} de {{count}} citas",
  "queue.heldMoved_one": "{{practitioner}}: se movería {{moved}} de {{count}} cita",
  "queue.heldMoved_many": "{{practitioner}}: se moverían {{moved}} de {{count}} de citas",
  "queue.heldMoved_other": "{{practitioner}}: se moverían {{moved}} de {{count}} citas",
  "queue.heldBoth_one":
    "{{practitioner}}: se cancelaría {{cancelled}} de {{count}} cita y se movería {{moved}}",
  "queue.heldBoth_many":
    "{{practitioner}}: se cancelarían {{cancelled}} de {{count}} de citas y se moverían {{moved}}",
  "queue.heldBoth_other":
    "{{practitioner}}: se cancelarían {{cancelled}} de {{count}} citas y se moverían {{moved}}",
  "queue.heldFromTo": "{{from}} → {{to}}",
  "queue.heldList": "Lo que pasaría",
  "queue.restore": "Mantener las nuestras y restaurar Google",
  "queue.applyCancelled": "Cancelar {{cancelled}} aquí",
  "queue.applyMoved": "Mover {{moved}} aquí",
  "queue.applyBoth": "Cancelar {{cancelled}} y mover {{moved}} aquí",
  "queue.applied_one":
    "Aceptado el cambio de Google en {{count}} cita; «Cambios de Google» lo muestra y lo deshace",
  "queue.applied_many":
    "Aceptados los cambios de Google en {{count}} de citas; «Cambios de Google» los muestra y los deshace",
  "queue.applied_other":
    "Aceptados los cambios de Google en {{count}} citas; «Cambios de Google» los muestra y los deshace",
  "queue.restoring_one": "Se mantiene {{count}} cita; Google la recupera",
  "queue.restoring_many": "Se mantienen {{count}} de citas; Google las recupera",
  "queue.restoring_other": "Se mantienen {{count}} citas; Google las recupera",

  "queue.clashes_one": "{{count}} a la misma hora",
  "queue.clashes_many": "{{count}} a la misma hora",
  "queue.clashes_other": "{{count}} a la misma hora",
  "queue.clashOfTwo": "A la misma hora: {{first}} y {{second}}",
  "queue.clashTitle": "{{practitioner}}: dos a la misma hora",
  "queue.clashVisits":
    "No se cancela a nadie automáticamente. Llame a uno de los dos y mueva su cita, o mantenga ambas. Todos los puestos proponen lo mismo.",
  "queue.clashStays": "Reservada primero: se queda",
  "queue.clashMoves": "Para mover",
  "queue.noPhone": "Sin número de teléfono",
  "queue.bookedAt": "Reservada {{time}}",
  "queue.noFreeTime": "Ninguna hora libre en las próximas cuatro semanas",
  "queue.freeTimes": "Mover a una hora libre:",
  "queue.busy": "Ocupado",
  "queue.keepBoth": "Mantener ambas",
  "queue.moreClashes_one": "Y {{count}} más, cuando estas estén resueltas.",
  "queue.moreClashes_many": "Y {{count}} más, cuando estas estén resueltas.",
  "queue.moreClashes_other": "Y {{count}} más, cuando estas estén resueltas.",
  "queue.clashMoved": "{{patient}}: cita movida a {{time}}",
  "queue.clashTaken": "Esa hora ya está ocupada; elija otra",
  "queue.keptBoth": "Se mantienen ambas; ningún puesto volverá a preguntar",
  "queue.otherClinicButton": "Eventos de otra clínica",
  "queue.otherClinic": "Eventos de otra clínica",
  "queue.otherClinicEvents_one":
    "Un evento del calendario de {{practitioner}} lo ha escrito un puesto de otra clínica. Este puesto no puede leer de quién es y lo muestra como tiempo ocupado.",
  "queue.otherClinicEvents_many":
    "{{count}} de eventos del calendario de {{practitioner}} los ha escrito un puesto de otra clínica. Este puesto no puede leer de quién son y los muestra como tiempo ocupado.",
  "queue.otherClinicEvents_other":
    "{{count}} eventos del calendario de {{practitioner}} los ha escrito un puesto de otra clínica. Este puesto no puede leer de quién son y los muestra como tiempo ocupado.",
  "queue.understood": "Entendido",

  "queue.setAside": "Eventos que no se han podido leer",
  "queue.setAsideWhy":
    "Todo lo demás de estos calendarios está al día. Corrija el evento en Google y saldrá de esta lista.",
  "queue.setAsideReason.repeatsTooOften":
    "Se repite demasiado para seguirlo: aquí solo se bloquea la primera vez.",
  "queue.setAsideReason.repeatsUnclearly":
    "No se ha podido leer cómo se repite: aquí solo se bloquea la primera vez.",
  "queue.setAsideReason.zoneUnknown": "Está en una zona horaria que este ordenador no conoce.",
  "queue.setAsideReason.notUnderstood": "No se ha podido leer, así que aquí no bloquea tiempo.",
  "queue.calendarAndPractitioner": "{{calendar}} · {{practitioner}}",
  "queue.seen": "Visto {{time}}.",
  "queue.openCalendar": "Abrir el calendario",
  "queue.openCalendarOf": "Abrir el calendario {{calendar}}",
};
