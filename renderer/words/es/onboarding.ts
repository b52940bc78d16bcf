/** The first start, joining a clinic, and a desk that was taken out of one. */
export const onboarding = {
  "onboarding.welcome": "Le damos la bienvenida a Clinic Desk",
  "onboarding.threeQuestions":
    "Tres preguntas y después sus profesionales y servicios. Todo funciona sin internet.",
  "onboarding.clinicName": "Nombre de la clínica",
  "onboarding.zone": "Zona horaria",
  "onboarding.zoneHint": "Todas las horas del puesto son de esta zona",
  "onboarding.country": "País",
  "onboarding.countryHint": "Los teléfonos locales se leen como de este país",
  "onboarding.start": "Empezar",
  "onboarding.joinInstead": "Unirse a una clínica ya configurada",
  "onboarding.problem.nameEmpty": "Escriba el nombre de la clínica.",
  "onboarding.problem.nameTooLong": "El nombre es demasiado largo. Acórtelo a 200 caracteres.",
  "onboarding.problem.zoneUnknown": "Esto no es una zona horaria. Elija una, por ejemplo Europe/Zurich.",
  "onboarding.problem.countryUnknown": "Elija el país de la clínica.",
  "onboarding.wizard.title": "Configurar la clínica",
  "onboarding.wizard.open": "Configurar paso a paso",
  "onboarding.wizard.steps": "Pasos",
  "onboarding.wizard.stepOf": "Paso {{number}} de {{all}}",
  "onboarding.wizard.next": "Paso siguiente",
  "onboarding.wizard.skip": "Saltar este paso",
  "onboarding.wizard.back": "Atrás",
  "onboarding.wizard.later": "Terminar más tarde",
  "onboarding.wizard.toTheDay": "Ir al día",
  "onboarding.wizard.laterHint":
    "Todo se puede cambiar en cualquier momento en la configuración, y allí se pueden volver a abrir los pasos.",
  "onboarding.wizard.step.clinic": "Clínica y zona horaria",
  "onboarding.wizard.step.practitioners": "Profesionales y horario",
  "onboarding.wizard.step.services": "Servicios",
  "onboarding.wizard.step.google": "Google Calendar",
  "onboarding.wizard.step.privacy": "Qué ve Google",
  "onboarding.wizard.step.import": "Importar",
  "onboarding.wizard.step.practice": "Practicar una reserva",
  "onboarding.wizard.what.clinic": "Cómo se llama la clínica y dónde está.",
  "onboarding.wizard.what.practitioners":
    "Con quién se reservan las citas. Primero los nombres, después el horario.",
  "onboarding.wizard.what.services": "A qué vienen los pacientes y cuánto dura cada cita.",
  "onboarding.wizard.what.google":
    "Conecte una vez la cuenta de Google de la clínica, para que los profesionales vean su día en Google Calendar. Sin ella, aquí todo funciona igual.",
  "onboarding.wizard.what.privacy": "Cuánto de un paciente sale del edificio.",
  "onboarding.wizard.what.import":
    "Traiga pacientes, profesionales, servicios y citas desde archivos CSV, si los tiene.",
  "onboarding.wizard.what.practice":
    "Reserve una cita para un paciente inventado, como con alguien al teléfono. Después se deshace: no queda nada, y Google no se entera nunca.",
  "onboarding.wizard.whatLeaves": "El texto exacto que saldría del edificio",
  "onboarding.wizard.chosenMode": "elegido ahora",
  "onboarding.practice.name": "Paciente de práctica",
  "onboarding.practice.begin": "Practicar ahora",
  "onboarding.practice.how":
    "El formulario de reserva se abre con el paciente inventado: acepte la hora sugerida y después reserve.",
  "onboarding.practice.noPractitioner": "Todavía no hay con quién reservar: añada primero un profesional.",
  "onboarding.practice.noService": "Todavía no hay nada que reservar: añada primero un servicio.",
  "onboarding.practice.addOne": "Ir a ese paso",
  "onboarding.practice.bar": "Práctica: no queda nada",
  "onboarding.practice.under": "Reserve a «{{patient}}» y después deshágalo.",
  "onboarding.practice.booked_one":
    "{{patient}} tiene su cita, como la tendrá cada paciente. Deshágalo ahora.",
  "onboarding.practice.booked_many": "{{patient}} tiene {{count}} citas. Deshágalo todo ahora.",
  "onboarding.practice.booked_other": "{{patient}} tiene {{count}} citas. Deshágalo todo ahora.",
  "onboarding.practice.takeBack": "Deshacerlo",
  "onboarding.practice.done": "La práctica se ha deshecho: no queda nada",

  "onboarding.join": "Únase a su clínica",
  "onboarding.joinWhat": "Este puesto recibe los profesionales, los servicios y las citas.",
  "onboarding.newClinic": "Configurar una clínica nueva",
  "onboarding.deskName": "Nombre de este puesto",
  "onboarding.deskNameHint": "Cómo lo llaman los demás puestos",
  "onboarding.deskNameExample": "Recepción 2",
  "onboarding.code.join": "Código del otro puesto",
  "onboarding.codeHint.join":
    "Allí: Configuración, Puestos, «Añadir otro puesto». No importan las minúsculas ni los guiones que falten.",
  "onboarding.codeAct.join": "Unirse a la clínica",
  "onboarding.otherWay.join": "Usar el código de recuperación",
  "onboarding.code.recover": "Código de recuperación",
  "onboarding.codeHint.recover":
    "El del papel, para cuando se hayan perdido todos los ordenadores de la clínica.",
  "onboarding.codeAct.recover": "Recuperar la clínica",
  "onboarding.otherWay.recover": "Usar un código de otro puesto",

  "onboarding.revoked": "Este puesto se ha retirado de la clínica",
  "onboarding.revokedWhat":
    "Lo hizo otro puesto, {{time}}. Aquí ya no se muestra ni se cambia nada de la clínica. Todo lo que se reservó aquí sigue en este ordenador.",
  "onboarding.revokedBack":
    "Para volver, pida que otro puesto muestre un código (Configuración, Puestos) y escríbalo.",
  "onboarding.unsent_one":
    "{{count}} cambio hecho aquí no ha llegado a Google. No se pierde nada: saldrá cuando este puesto vuelva.",
  "onboarding.unsent_many":
    "{{count}} de cambios hechos aquí no han llegado a Google. No se pierde nada: saldrán cuando este puesto vuelva.",
  "onboarding.unsent_other":
    "{{count}} cambios hechos aquí no han llegado a Google. No se pierde nada: saldrán cuando este puesto vuelva.",
};
