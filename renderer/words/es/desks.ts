/** The clinic's desks, in the settings. */
export const desks = {
  "desks.title": "Puestos",
  "desks.alone":
    "Este ordenador trabaja solo. Para que varios puestos muestren las mismas citas, quien instaló Clinic Desk tiene que darle la dirección de un servidor de enlace.",
  "desks.others": "Otros puestos",
  "desks.relayRefused":
    "El servidor de enlace no deja entrar a este puesto: pregunte a quien instaló Clinic Desk o únase con un código nuevo de otro puesto. Hasta entonces esta lista puede estar anticuada y los cambios de Google llegan un minuto más tarde.",
  "desks.relayNotReached":
    "No se puede contactar ahora con el servidor de enlace; esta lista puede estar anticuada.",
  "desks.add": "Añadir otro puesto",
  "desks.joinWarning":
    "Lo configurado aquí (profesionales, servicios, horarios) cede ante lo de la otra clínica. Los pacientes se quedan. En cuanto haya una cita reservada aquí, ya no se puede hacer.",
  "desks.joined": "Este puesto ya es de {{clinic}}",
  "desks.sharing.newerProgram":
    "Otro puesto tiene un Clinic Desk más nuevo. La configuración no se comparte con este hasta que se actualice; las citas, sí.",
  "desks.sharing.tooLarge":
    "Hay demasiada configuración para compartirla con los demás puestos. Las citas se comparten como antes; pida ayuda al soporte.",

  "desks.thisDesk": "Este puesto",
  "desks.nameExample": "Recepción",
  "desks.saveName": "Guardar el nombre",
  "desks.named": "El puesto ya tiene su nombre",

  "desks.noRelay":
    "Este ordenador no está configurado para varios puestos: falta la dirección del servidor de enlace. Pregunte a quien instaló Clinic Desk.",
  "desks.offline":
    "No se ha podido contactar con el servidor de enlace. Compruebe la conexión a internet e inténtelo de nuevo.",
  "desks.refused.notAdmitted":
    "El servidor de enlace ya no deja entrar a este puesto. Únase con un código nuevo de otro puesto.",
  "desks.refused.enrolmentKeyWrong":
    "El servidor de enlace no conoce esta clínica y pide la clave de su operador. Pregunte a quien instaló Clinic Desk.",
  "desks.refused.tooManyRequests":
    "Se ha preguntado demasiado al servidor de enlace. Espere un minuto e inténtelo de nuevo.",
  "desks.refused.other":
    "El servidor de enlace no ha aceptado esto ({{code}}). Inténtelo de nuevo en un minuto.",
  "desks.thisDeskItself": "Un puesto no puede retirarse a sí mismo. Hágalo en otro puesto.",
  "desks.join.codeMistyped":
    "Ese código no está completo. Compárelo con el otro puesto o el papel, carácter por carácter.",
  "desks.join.codeWrong_one":
    "El código no coincide. Queda {{count}} intento; compárelo carácter por carácter.",
  "desks.join.codeWrong_many":
    "El código no coincide. Quedan {{count}} de intentos; compárelo carácter por carácter.",
  "desks.join.codeWrong_other":
    "El código no coincide. Quedan {{count}} intentos; compárelo carácter por carácter.",
  "desks.join.codeGone":
    "Este código ya no sirve: se usó, se retiró, tiene más de 10 minutos o el otro puesto usa otro servidor de enlace. Cree uno nuevo allí.",
  "desks.join.hasAppointments":
    "En este puesto ya se han reservado citas, y unirse pondría otra clínica encima. No se ha cambiado nada. Únase desde una instalación nueva.",
  "desks.join.otherVersion":
    "Los demás puestos de la clínica tienen otra versión de Clinic Desk. Actualícelos todos y este, e inténtelo con un código nuevo.",
  "desks.join.clinicUnknown":
    "Este código de recuperación no abre nada. Compruébelo, y que sea el último que se creó; uno creado en un ordenador retirado después ya no sirve.",
  "desks.join.keychainUnavailable":
    "El llavero de este ordenador está bloqueado. Desbloquéelo, cree un código nuevo y únase otra vez.",

  "desks.code": "Código para otro puesto",
  "desks.codePicture": "El código como imagen para escanear",
  "desks.codeHow":
    "En el otro ordenador, abra Clinic Desk, elija «Unirse a una clínica ya configurada» y escriba este código:",
  "desks.codeOnce":
    "Sirve una vez, durante {{left}} más. No se lo enseñe a nadie más: quien lo use verá a todos los pacientes.",
  "desks.withdrawCode": "Retirar el código",

  "desks.nameless": "Un puesto sin nombre",
  "desks.takeOut": "Retirar",
  "desks.takeOutOf": "Retirar {{name}}",
  "desks.takeOutQuestion":
    "¿Retirar {{name}} de la clínica? Ya no sabrá de ningún cambio y nunca podrá volver como el mismo puesto. Lo que se reservó allí y llegó a Google se queda; lo que no, se queda en ese ordenador.",
  "desks.stolen":
    "¿Han robado o vendido el ordenador? Entonces cambie también la contraseña de la cuenta de Google, desconecte Google Calendar para toda la clínica y conéctelo de nuevo: así terminan todos los inicios de sesión, también el de ese ordenador.",
  "desks.takeThisOut": "Retirar este puesto",
  "desks.keepIt": "Mantenerlo",
  "desks.takenOut": "Retirado de la clínica",
  "desks.connected": "Conectado ahora",
  "desks.notSeen": "Todavía no visto",
  "desks.lastSeen": "Visto por última vez {{time}}",

  "desks.recovery": "Código de recuperación",
  "desks.recoveryHow":
    "Escríbalo ahora en papel y guarde el papel bajo llave: ningún ordenador guarda este código y no se vuelve a mostrar. Si se pierden todos los ordenadores de la clínica, abra Clinic Desk en uno nuevo y elija «Usar el código de recuperación». Quien tiene el papel tiene la clínica.",
  "desks.recoveryOnPaper": "Ya está en papel",
  "desks.recoveryAnother": "Otro código de recuperación",
  "desks.recoveryQuestion":
    "¿Crear otro código de recuperación? El del papel dejará de servir desde entonces.",
  "desks.recoveryMakeAnother": "Crear otro",
  "desks.recoveryKeep": "Conservar el papel",
  "desks.recoveryMake": "Crear un código de recuperación",
  "desks.recoveryMakeAnew": "Crear otro código de recuperación",
  "desks.recoveryState.none":
    "Ahora no sirve ningún código de recuperación. Con uno en papel, un ordenador nuevo puede recuperar la clínica si se pierden todos los ordenadores.",
  "desks.recoveryState.unused":
    "El código de recuperación en papel se creó el {{day}}. Recupera la clínica si se pierden todos los ordenadores.",
  "desks.recoveryState.used":
    "Se ha usado el código de recuperación del {{day}}. Cree otro y tire el papel antiguo.",
  "desks.recoveryState.notKnown":
    "Con un código de recuperación en papel, un ordenador nuevo puede recuperar la clínica si se pierden todos los ordenadores.",
  "desks.recoveryKeychain":
    "El llavero de este ordenador está bloqueado. Desbloquéelo e inténtelo de nuevo; el código en papel, si lo hay, sigue sirviendo.",

  "desks.overruled": "Dos puestos han cambiado el mismo ajuste",
  "desks.putAway": "Ocultar",
  "desks.overruledChoice":
    "{{thing}}: este puesto eligió {{ours}}, otro eligió {{theirs}} después, y eso vale.",
  "desks.chosen": "«{{value}}»",
  "desks.chosenNone": "nada",
  "desks.chosenOpen": "abierto",
  "desks.chosenBooked": "se reserva",
  "desks.chosenRetired": "ya no se reserva",
  "desks.minutes_one": "{{count}} minuto",
  "desks.minutes_many": "{{count}} de minutos",
  "desks.minutes_other": "{{count}} minutos",
  "desks.privacy.full": "nombre y teléfono",
  "desks.privacy.initials": "solo las iniciales",
  "desks.privacy.busy": "solo que la hora está ocupada",
  "desks.thingOf": "{{thing}} de {{whose}}",
  "desks.closureOn": "El día de cierre {{day}}",
  "desks.answerTo": "Lo que hace una respuesta en Google ({{question}})",
  "desks.thing.clinicName": "El nombre de la clínica",
  "desks.thing.zone": "La zona horaria",
  "desks.thing.country": "El país",
  "desks.thing.privacy": "Lo que Google ve de un paciente",
  "desks.thing.practitionerName": "El nombre",
  "desks.thing.colour": "El color",
  "desks.thing.email": "El correo electrónico",
  "desks.thing.hours": "El horario",
  "desks.thing.calendar": "El calendario de Google",
  "desks.thing.retired": "Si se reservan citas",
  "desks.thing.serviceName": "El nombre del servicio",
  "desks.thing.minutes": "La duración",
  "desks.thing.closure": "El día de cierre",
  "desks.thing.answers": "Lo que hace una respuesta en Google",
  "desks.thing.deskName": "El nombre de un puesto",
};
