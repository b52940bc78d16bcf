/** How far Google can be relied on: the light of each calendar, the health page, the self-test. */
export const health = {
  "health.proof.alone": "Solo lo sabe este puesto",
  "health.proof.never": "Aún sin leer · puede coincidir",
  "health.proof.told": "En directo con Google",
  "health.proof.looked": "Google consultado: {{ago}}",
  "health.proof.offline": "Sin conexión {{time}} · puede coincidir",
  "health.proof.unreachable": "Sin consultar {{time}} · puede coincidir",

  "health.proofLong.alone":
    "No hay ningún calendario de Google vinculado: solo la clínica conoce estas horas.",
  "health.proofLong.never": "Este calendario aún no se ha leído en Google: la hora puede estar ocupada allí.",
  "health.proofLong.told": "Google avisa a este puesto de cada cambio al instante (última lectura {{ago}}).",
  "health.proofLong.looked": "Este calendario se leyó en Google: {{ago}}.",
  "health.proofLong.lookedLongAgo":
    "Este calendario se leyó por última vez en Google {{ago}}: alguien puede haber ocupado la hora desde entonces. La reserva vale aquí de inmediato.",
  "health.proofLong.offline":
    "Sin conexión: la última lectura de Google fue hace {{time}}, y alguien puede haber ocupado esta hora allí. La reserva vale aquí de inmediato y se envía sola a Google.",
  "health.proofLong.googleBusy":
    "Google no responde desde hace {{time}}, y alguien puede haber ocupado esta hora allí. La reserva vale aquí de inmediato y se envía sola a Google.",
  "health.proofLong.signInAgain":
    "Google no se ha leído desde hace {{time}}, porque hay que iniciar sesión de nuevo en la configuración: esta hora puede estar ocupada allí.",
  "health.proofLong.calendarGone":
    "Este calendario ya no existe en Google; se leyó por última vez hace {{time}}. Vincule otro en la configuración.",
  "health.proofLong.accessLost":
    "La cuenta conectada ya no puede leer este calendario; se leyó por última vez hace {{time}}. Pida acceso a su propietario.",

  "health.screen": "Estado",
  "health.title": "Estado de este puesto",
  "health.state.good": "En orden",
  "health.state.waits": "Se resuelve solo",
  "health.state.act": "Le necesita",
  "health.state.off": "Sin usar",

  "health.google": "Google",
  "health.account.notConnected": "La clínica no está conectada a Google. Todo se guarda en este puesto.",
  "health.account.signingIn": "Alguien está iniciando sesión en Google en el navegador.",
  "health.account.connected": "Conectado a Google como {{email}}.",
  "health.account.offline":
    "No se puede llegar a Google desde este ordenador. Se vuelve a intentar solo, la próxima vez a las {{time}}.",
  "health.account.waitingForGoogle": "Google pide paciencia. Se vuelve a intentar solo a las {{time}}.",
  "health.account.signInAgain":
    "Google ha terminado la conexión de {{email}}. Inicie sesión de nuevo en la configuración; hasta entonces todo espera aquí.",
  "health.openSettings": "Abrir la configuración",
  "health.tryNow": "Probar ahora",
  "health.relay.connected": "El relé avisa a este puesto al instante de lo que cambia en Google.",
  "health.relay.disconnected":
    "La línea con el relé está cortada. Hasta que vuelva, los calendarios se consultan cada minuto.",
  "health.relay.notConfigured": "Esta instalación no tiene relé: los calendarios se consultan cada minuto.",
  "health.queue.nothing": "Nada espera a Google.",
  "health.queue.waiting_one": "{{count}} cambio espera a Google, desde {{time}}.",
  "health.queue.waiting_many": "{{count}} de cambios esperan a Google, el más antiguo desde {{time}}.",
  "health.queue.waiting_other": "{{count}} cambios esperan a Google, el más antiguo desde {{time}}.",
  "health.queue.needsYou_one":
    "{{count}} cita necesita a una persona: Google la rechazó o alguien tiene que elegir.",
  "health.queue.needsYou_many":
    "{{count}} de citas necesitan a una persona: Google las rechazó o alguien tiene que elegir.",
  "health.queue.needsYou_other":
    "{{count}} citas necesitan a una persona: Google las rechazó o alguien tiene que elegir.",
  "health.showList": "Ver la lista",

  "health.calendars": "Calendarios",
  "health.noCalendars":
    "No hay ningún calendario vinculado. Vincule uno a un profesional en la configuración.",
  "health.nextLook": "Próxima consulta: {{time}}.",
  "health.channelUntil": "Google avisa de los cambios hasta {{time}}; eso se renueva solo.",
  "health.setAside_one": "{{count}} evento no se ha podido leer.",
  "health.setAside_many": "{{count}} de eventos no se han podido leer.",
  "health.setAside_other": "{{count}} eventos no se han podido leer.",
  "health.checkNow": "Consultar ahora",
  "health.checkNowOf": "Consultar ahora: {{calendar}}",
  "health.checking": "Se está preguntando a Google",
  "health.cannotCheck": "Ahora no se puede preguntar a Google; se volverá a intentar solo",

  "health.thisDesk": "Este puesto",
  "health.desks_one": "Este es el único puesto de la clínica.",
  "health.desks_many": "{{count}} de puestos pertenecen a la clínica.",
  "health.desks_other": "{{count}} puestos pertenecen a la clínica.",
  "health.showDesks": "Ver los puestos",
  "health.databaseCopied":
    "La base de datos ({{size}}) se leyó entera y está completa: {{checked}}. La última copia en este ordenador es de {{copied}}.",
  "health.databaseNoCopy":
    "La base de datos ({{size}}) se leyó entera y está completa: {{checked}}. Aún no hay copia en este ordenador.",
  "health.copyNow": "Guardar una copia ahora",
  "health.copied": "Se guardó una copia y se comprobó",
  "health.copyDiskFull":
    "No se guardó ninguna copia: el disco está lleno. Libere espacio e inténtelo de nuevo.",
  "health.copyFailed":
    "No se guardó ninguna copia; la anterior sigue ahí. Inténtelo de nuevo y avise al soporte si sigue igual.",
  "health.keychain.fine": "El llavero del ordenador guarda la clave de la base de datos.",
  "health.keychain.keyMissing":
    "La clave de la base de datos ha desaparecido del llavero del ordenador. No cierre Clinic Desk; llame al soporte.",
  "health.keychain.keychainLocked":
    "El llavero del ordenador está bloqueado. Desbloquéelo o el puesto no se abrirá la próxima vez.",
  "health.keychain.keychainAbsent":
    "El llavero del ordenador no responde. Inícielo o el puesto no se abrirá la próxima vez.",
  "health.version": "Versión {{version}}",

  "health.selfTest": "Autoprueba: a Google y de vuelta",
  "health.selfTestWhy":
    "Escribe un evento de prueba en cada calendario vinculado, espera el aviso de Google, lo lee y lo borra. No se invita a nadie ni se bloquea tiempo. Se hace solo en la hora antes de abrir.",
  "health.testNow": "Probar ahora",
  "health.testing": "Probando…",
  "health.neverTested": "Aún no se ha probado.",
  "health.testedAt": "Probado {{time}}",
  "health.testedInMorning": "Probado automáticamente {{time}}",
  "health.leg.calendar": "Calendario",
  "health.leg.written": "Escrito",
  "health.leg.told": "Avisado",
  "health.leg.readBack": "Leído",
  "health.leg.deleted": "Borrado",
  "health.leg.missed": "en vano",
  "health.leg.notTried": "sin probar",
  "health.outcome.fine": "Todo el camino funciona.",
  "health.outcome.offline": "No había internet. Lo que reserve espera aquí y se envía solo.",
  "health.outcome.googleBusy": "Google no respondió bien. Se vuelve a intentar solo.",
  "health.outcome.notTold": "El aviso de Google llegó tarde; el calendario se consulta cada minuto.",
  "health.outcome.notReadBack":
    "El evento se escribió y no se volvió a ver a tiempo. Pruebe otra vez; si sigue igual, envíe el texto de abajo al soporte.",
  "health.outcome.stopped": "La prueba se interrumpió; lo que dejó lo borra la siguiente.",
  "health.outcome.signInAgain":
    "Google ha terminado la conexión. Inicie sesión de nuevo en la configuración.",
  "health.outcome.noWriteAccess":
    "La cuenta conectada no puede escribir en este calendario. Pida acceso a su propietario.",
  "health.outcome.calendarGone": "Este calendario ya no existe en Google. Vincule otro en la configuración.",
  "health.outcome.refused": "Google rechazó el evento de prueba. Envíe el texto de abajo al soporte.",
  "health.testNotConnected": "No se probó nada: Google no está conectado",
  "health.testNoCalendar": "No se probó nada: no hay ningún calendario vinculado",
  "health.testUnderWay": "Ya hay una prueba en marcha",

  "health.support": "Para el soporte",
  "health.supportWhy":
    "Lo mismo como texto, sin el nombre de nadie. Haga clic y cópielo (Ctrl+C) en un correo.",
  "health.showText": "Ver el texto",
};
