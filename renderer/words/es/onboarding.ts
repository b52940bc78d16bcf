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
