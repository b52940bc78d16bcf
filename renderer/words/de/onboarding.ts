/** The first start, joining a clinic, and a desk that was taken out of one. */
export const onboarding = {
  "onboarding.welcome": "Willkommen bei Clinic Desk",
  "onboarding.threeQuestions":
    "Drei Fragen, dann Ihre Behandler und Leistungen. Alles funktioniert auch ohne Internet.",
  "onboarding.clinicName": "Name der Praxis",
  "onboarding.zone": "Zeitzone",
  "onboarding.zoneHint": "Alle Uhrzeiten gelten in dieser Zone",
  "onboarding.country": "Land",
  "onboarding.countryHint": "Telefonnummern ohne Vorwahl gehören zu diesem Land",
  "onboarding.start": "Los geht’s",
  "onboarding.joinInstead": "Einer Praxis beitreten, die schon eingerichtet ist",
  "onboarding.problem.nameEmpty": "Geben Sie den Namen der Praxis ein.",
  "onboarding.problem.nameTooLong": "Der Name ist zu lang. Kürzen Sie ihn auf 200 Zeichen.",
  "onboarding.problem.zoneUnknown": "Das ist keine Zeitzone. Wählen Sie eine wie Europe/Zurich.",
  "onboarding.problem.countryUnknown": "Wählen Sie das Land der Praxis.",

  "onboarding.join": "Ihrer Praxis beitreten",
  "onboarding.joinWhat": "Dieser Arbeitsplatz bekommt die Behandler, die Leistungen und die Termine.",
  "onboarding.newClinic": "Neue Praxis einrichten",
  "onboarding.deskName": "Name dieses Arbeitsplatzes",
  "onboarding.deskNameHint": "So heißt er bei den anderen Arbeitsplätzen",
  "onboarding.deskNameExample": "Empfang 2",
  "onboarding.code.join": "Code vom anderen Arbeitsplatz",
  "onboarding.codeHint.join":
    "Dort: Einstellungen, Arbeitsplätze, „Weiteren Arbeitsplatz hinzufügen“. Kleinbuchstaben und fehlende Bindestriche sind in Ordnung.",
  "onboarding.codeAct.join": "Der Praxis beitreten",
  "onboarding.otherWay.join": "Wiederherstellungscode verwenden",
  "onboarding.code.recover": "Wiederherstellungscode",
  "onboarding.codeHint.recover": "Vom Papier, für den Fall, dass alle Computer der Praxis verloren sind.",
  "onboarding.codeAct.recover": "Die Praxis zurückholen",
  "onboarding.otherWay.recover": "Code von einem anderen Arbeitsplatz verwenden",

  "onboarding.revoked": "Dieser Arbeitsplatz wurde aus der Praxis entfernt",
  "onboarding.revokedWhat":
    "Das hat ein anderer Arbeitsplatz getan, {{time}}. Von der Praxis wird hier nichts mehr gezeigt oder geändert. Alles, was hier gebucht wurde, ist noch auf diesem Computer.",
  "onboarding.revokedBack":
    "Um zurückzukehren, lassen Sie sich an einem anderen Arbeitsplatz einen Code zeigen (Einstellungen, Arbeitsplätze) und geben Sie ihn ein.",
  "onboarding.unsent_one":
    "{{count}} Änderung von hier hat Google nicht erreicht. Es geht nichts verloren: Sie geht hinaus, wenn dieser Arbeitsplatz zurückkehrt.",
  "onboarding.unsent_other":
    "{{count}} Änderungen von hier haben Google nicht erreicht. Es geht nichts verloren: Sie gehen hinaus, wenn dieser Arbeitsplatz zurückkehrt.",
};
