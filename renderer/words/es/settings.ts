/** Google Calendar and importing, in the settings. */
export const settings = {
  "settings.google": "Google Calendar",
  "settings.sections": "Secciones de la configuración",
  "settings.about": "Acerca de",
  "settings.keys": "Atajos",
  "settings.allKeys": "Ver todos los atajos",
  "settings.version": "Versión",
  "settings.data": "Sus datos",
  "settings.dataWhere":
    "En este ordenador, en la carpeta propia del programa de la persona que ha iniciado sesión, cifrados con una clave que guarda el llavero. Quien administra el ordenador incluye esa carpeta en la copia de seguridad.",
  "settings.licences": "Licencias",
  "settings.licencesWhat":
    "Clinic Desk se distribuye con la licencia MIT. Los textos de las licencias de Electron y Chromium están junto al programa.",
  "settings.support": "Obtener ayuda",
  "settings.supportWhat":
    "Diga esta línea a quien instaló Clinic Desk. No contiene ningún paciente ni ninguna cita.",
  "settings.openHealth": "Abrir la página de estado",
  "settings.connectOnce":
    "Conecte una vez la cuenta de Google de la clínica. No se envía nada antes de que haya visto cómo queda.",
  "settings.connect": "Conectar Google Calendar",
  "settings.signInAgain": "Iniciar sesión de nuevo",
  "settings.connectionEnded":
    "Google ha terminado la conexión de {{email}}. Todo se guarda aquí y saldrá cuando vuelva a iniciar sesión.",
  "settings.connectedAs": "Conectado como {{email}}",
  "settings.disconnect": "Desconectar",
  "settings.disconnectQuestion":
    "¿Desconectar {{email}}? Las citas siguen aquí y los eventos siguen en Google; ya no se envía nada.",
  "settings.disconnectWhich":
    "«Solo este puesto»: los demás siguen como antes. «Toda la clínica»: Google termina el acceso de todos los puestos y los cambios hechos en Google no llegan a ninguno.",
  "settings.wholeClinic": "Toda la clínica",
  "settings.disconnectGoogle": "Desconectar Google Calendar",
  "settings.onlyThisDesk": "Solo este puesto",
  "settings.stayConnected": "Seguir conectado",
  "settings.wasNotConnected": "Google Calendar no estaba conectado",
  "settings.disconnected": "Google Calendar está desconectado",
  "settings.disconnectedUntold":
    "Google Calendar está desconectado aquí. No se ha podido avisar a Google: quite el acceso en la cuenta de Google.",
  "settings.disconnectedHere": "Google Calendar está desconectado en este puesto; los demás siguen",

  "settings.continueInBrowser": "Continúe en el navegador",
  "settings.copyAddress": "¿No se ha abierto el navegador? Copie esta dirección en uno",
  "settings.giveUp": "Cancelar",
  "settings.signIn.refusedByPerson":
    "Se ha rechazado el acceso en el navegador. Conecte de nuevo y permítalo para seguir.",
  "settings.signIn.timedOut":
    "Nadie ha respondido a tiempo en el navegador. Conecte de nuevo cuando le vaya bien.",
  "settings.signIn.scopesMissing":
    "No se ha permitido todo. Conecte de nuevo y marque todas las casillas que muestra Google.",
  "settings.signIn.otherAccount":
    "Esa era {{offered}}, pero la clínica está conectada como {{connected}}. Inicie sesión con esa o elija antes «Usar otra cuenta de Google».",
  "settings.signIn.offline": "Este ordenador está sin internet. Conecte de nuevo cuando vuelva.",
  "settings.signIn.keychainUnavailable":
    "El llavero de este ordenador no ha guardado el inicio de sesión. Desbloquéelo y conecte de nuevo.",
  "settings.signIn.failed":
    "Google no ha aceptado el inicio de sesión ({{code}}). Inténtelo de nuevo en un minuto.",

  "settings.switch": "Usar otra cuenta de Google",
  "settings.nothingToLeave": "No hay ningún calendario vinculado. Desconecte y conecte con la otra cuenta.",
  "settings.leaveQuestion": "¿Dejar {{email}}?",
  "settings.leaveCalendar_one": "{{practitioner}}: {{calendar}}, {{count}} próxima cita",
  "settings.leaveCalendar_many": "{{practitioner}}: {{calendar}}, {{count}} de próximas citas",
  "settings.leaveCalendar_other": "{{practitioner}}: {{calendar}}, {{count}} próximas citas",
  "settings.leaveWhat_one":
    "Todas las citas siguen en este puesto. Los eventos siguen en esos calendarios como están; nadie los cambia ya. Cuando haya conectado la otra cuenta, elegirá sus calendarios y verá lo que se va a enviar antes de que se envíe: como mucho {{count}} evento nuevo.",
  "settings.leaveWhat_many":
    "Todas las citas siguen en este puesto. Los eventos siguen en esos calendarios como están; nadie los cambia ya. Cuando haya conectado la otra cuenta, elegirá sus calendarios y verá lo que se va a enviar antes de que se envíe: como mucho {{count}} de eventos nuevos.",
  "settings.leaveWhat_other":
    "Todas las citas siguen en este puesto. Los eventos siguen en esos calendarios como están; nadie los cambia ya. Cuando haya conectado la otra cuenta, elegirá sus calendarios y verá lo que se va a enviar antes de que se envíe: como mucho {{count}} eventos nuevos.",
  "settings.neverSent_one":
    "{{count}} cambio no ha llegado a Google todavía y nunca llegará a estos calendarios.",
  "settings.neverSent_many":
    "{{count}} de cambios no han llegado a Google todavía y nunca llegarán a estos calendarios.",
  "settings.neverSent_other":
    "{{count}} cambios no han llegado a Google todavía y nunca llegarán a estos calendarios.",
  "settings.leave": "Dejar esta cuenta",
  "settings.stay": "Seguir con ella",
  "settings.left": "Se ha dejado {{email}}. Conecte ahora la otra cuenta.",
  "settings.wasNotLinked": "Ya no había ningún calendario vinculado",

  "settings.listOffline": "Este ordenador está sin internet: los calendarios se podrán elegir cuando vuelva.",
  "settings.listFailed":
    "Google no ha dicho qué calendarios hay. Cierre la configuración y ábrala de nuevo en un momento.",
  "settings.noPractitioner":
    "Todavía no hay ningún profesional. Impórtelos abajo y después dé a cada uno un calendario.",
  "settings.noRelay":
    "No hay ningún servidor de enlace configurado: los cambios de Google se consultan una vez por minuto.",
  "settings.calendars": "Calendarios de los profesionales",
  "settings.calendarFor": "Calendario de {{practitioner}}",
  "settings.linkedTo": "{{calendar}} (vinculado a {{practitioner}})",
  "settings.linkedToSomebody": "{{calendar}} (ya vinculado)",
  "settings.noCalendar": "Sin calendario",
  "settings.createCalendar": "Crear un calendario",
  "settings.link": "Vincular",
  "settings.linkOf": "Vincular, {{practitioner}}",
  "settings.newCalendarName": "Nombre del calendario nuevo",
  "settings.newCalendarNameEmpty": "Escriba un nombre para el calendario.",
  "settings.willBeSentNone": "Ahora no se enviará ninguna cita próxima; las posteriores, sí.",
  "settings.willBeSent_one": "Se enviará {{count}} próxima cita.",
  "settings.willBeSent_many": "Se enviarán {{count}} de próximas citas.",
  "settings.willBeSent_other": "Se enviarán {{count}} próximas citas.",
  "settings.looksLike": "Así queda una:",
  "settings.linkCalendar": "Vincular el calendario",
  "settings.notNow": "Ahora no",
  "settings.linked": "{{practitioner}} está vinculado a {{calendar}}",
  "settings.notLinked.alreadyLinkedTo":
    "Este calendario ya es de otro profesional. Elija otro o cree uno nuevo.",
  "settings.notLinked.notConnected": "Google ya no está conectado. Conecte de nuevo primero.",
  "settings.notLinked.noSuchPractitioner": "Este profesional ya no está.",
  "settings.notLinked.offline": "Este ordenador está sin internet. Vincule el calendario cuando vuelva.",
  "settings.notLinked.failed": "Google no ha aceptado esto ({{code}}). Inténtelo de nuevo en un minuto.",
  "settings.linkedCalendar": "Calendario vinculado",
  "settings.unlink": "Desvincular",
  "settings.unlinkOf": "Desvincular, {{practitioner}}",
  "settings.unlinked": "{{practitioner}} ya no está vinculado. Los eventos ya enviados siguen en Google.",
  "settings.health.notRead": "Todavía sin leer",
  "settings.health.calendarGone": "Este calendario ya no existe en Google. Desvincúlelo y elija otro.",
  "settings.health.accessLost": "La cuenta ya no puede leer este calendario. Pida acceso a su propietario.",
  "settings.health.stale":
    "Sin leer desde {{time}}, así que aquí pueden faltar cambios hechos en Google. Pulse «Sincronizar ahora»; si sigue igual, desvincule el calendario y vuelva a vincularlo.",
  "settings.health.live": "Los cambios llegan al momento · última comprobación {{time}}",
  "settings.health.polling": "Al día el {{time}} · se consulta de vez en cuando",

  "settings.import": "Importar",
  "settings.importHint":
    "Archivos CSV, mejor en este orden. Importar un archivo dos veces no añade nada dos veces.",
  "settings.importKind.practitioners": "Profesionales",
  "settings.importKind.services": "Servicios",
  "settings.importKind.patients": "Pacientes",
  "settings.importKind.appointments": "Citas",
  "settings.importTooLarge": "El archivo ocupa más de 20 MB. Divídalo e importe las partes.",
  "settings.imported": "{{added}} añadidos, {{alreadyThere}} ya estaban, {{bad}} no aceptados",
  "settings.importBad": "{{file}}: filas no aceptadas",
  "settings.importLine": "Línea",
  "settings.importWhy": "Por qué",
  "settings.importNoClinic": "Configure primero la clínica.",
};
