/** What the help says of keys, signs and tips. */
export const help = {
  "help.title": "Teclas y ayuda",
  "help.statuses": "Qué significa el signo de una cita",
  "help.pills": "Qué significa el signo de Google",
  "help.late":
    "Cinco minutos después de su comienzo, una cita cuyo paciente no ha llegado se muestra con retraso; nadie tiene que anotarlo. Donde hay poco sitio se ven solo los minutos: 7′.",
  "help.overlap": "Se solapa",
  "help.overlapMeaning": "Otra cita ocupa una parte del mismo tiempo.",
  "help.tips": "Consejos",
  "help.tipsAgain": "Mostrar de nuevo todos los consejos",
  "help.tipsShown": "Los consejos vuelven a estar en su sitio.",
  "help.tip": "Consejo",
  "help.gotIt": "Entendido",

  "help.status.booked": "La cita está reservada.",
  "help.status.confirmed": "El paciente ha dicho que vendrá.",
  "help.status.arrived": "El paciente está aquí y espera.",
  "help.status.inRoom": "El paciente está con el profesional.",
  "help.status.done": "La visita ha terminado.",
  "help.status.noShow": "El paciente no vino. La hora se puede reservar de nuevo.",
  "help.status.cancelled": "La cita se canceló. La hora se puede reservar de nuevo.",

  "help.pill.notConfigured":
    "Quien instaló Clinic Desk aún no ha configurado Google. Todo funciona; nada sale de este puesto.",
  "help.pill.notConnected":
    "Nadie ha conectado una cuenta de Google. Todo funciona; nada sale de este puesto.",
  "help.pill.upToDate": "Google y este puesto muestran lo mismo.",
  "help.pill.sending": "Lo que se hizo aquí está en camino a Google.",
  "help.pill.offline":
    "No hay internet o Google no responde. Siga como siempre: cada cambio se conserva y sale por sí solo. Lo que otros reserven mientras tanto en Google no se ve aquí.",
  "help.pill.waitingForGoogle": "Google pide paciencia. Cada cambio se conserva y sale por sí solo.",
  "help.pill.signInAgain":
    "Google ya no reconoce este puesto. Inicie sesión de nuevo en Configuración; hasta entonces se conserva cada cambio.",
  "help.pill.notRead":
    "Un calendario no se pudo leer durante 15 minutos: lo reservado mientras tanto en Google puede faltar aquí.",
  "help.pill.needsYou":
    "Hay algo que no se puede decidir sin usted. Haga clic para ver qué es; no se pierde nada.",

  "help.tip.booking":
    "Intro toma el primer paciente encontrado, Intro de nuevo avanza y otra vez reserva. Para reservar un intervalo exacto, dibuje sobre un hueco libre del día.",
  "help.tip.appointment":
    "En el día, una cita se puede arrastrar a otra hora o a otro profesional; Alt y las flechas hacen lo mismo. Ctrl+Z deshace cualquier clic.",
  "help.tip.patients":
    "Ctrl+K encuentra pacientes desde cualquier lugar, por nombre, teléfono o fecha de nacimiento.",
  "help.tip.queue":
    "Aunque esta lista no esté vacía, no se pierde nada: siga reservando y vuelva cuando tenga tiempo.",
  "help.tip.finder": "Las letras también encuentran días: pulse Ctrl+K y escriba «próximo lunes».",
};
