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
  "onboarding.wizard.title": "Praxis einrichten",
  "onboarding.wizard.open": "Schritt für Schritt einrichten",
  "onboarding.wizard.steps": "Schritte",
  "onboarding.wizard.stepOf": "Schritt {{number}} von {{all}}",
  "onboarding.wizard.next": "Nächster Schritt",
  "onboarding.wizard.skip": "Schritt überspringen",
  "onboarding.wizard.back": "Zurück",
  "onboarding.wizard.later": "Später fertigstellen",
  "onboarding.wizard.toTheDay": "Zum Tag",
  "onboarding.wizard.laterHint":
    "Alles lässt sich jederzeit in den Einstellungen ändern; dort öffnen Sie auch die Schritte wieder.",
  "onboarding.wizard.step.clinic": "Praxis und Zeitzone",
  "onboarding.wizard.step.practitioners": "Behandler und Zeiten",
  "onboarding.wizard.step.services": "Leistungen",
  "onboarding.wizard.step.google": "Google Kalender",
  "onboarding.wizard.step.privacy": "Was Google sieht",
  "onboarding.wizard.step.import": "Importieren",
  "onboarding.wizard.step.practice": "Eine Buchung üben",
  "onboarding.wizard.what.clinic": "Wie die Praxis heißt und wo sie ist.",
  "onboarding.wizard.what.practitioners": "Bei wem gebucht wird. Zuerst die Namen, dann die Arbeitszeiten.",
  "onboarding.wizard.what.services": "Weswegen Patienten kommen und wie lange ein Termin dauert.",
  "onboarding.wizard.what.google":
    "Verbinden Sie einmal das Google-Konto der Praxis, damit die Behandler ihren Tag im Google Kalender sehen. Auch ohne funktioniert hier alles.",
  "onboarding.wizard.what.privacy": "Wie viel von einem Patienten das Haus verlässt.",
  "onboarding.wizard.what.import":
    "Übernehmen Sie Patienten, Behandler, Leistungen und Termine aus CSV-Dateien, falls Sie welche haben.",
  "onboarding.wizard.what.practice":
    "Buchen Sie einen Termin für einen erfundenen Patienten, wie mit jemandem am Telefon. Danach wird er zurückgenommen: Nichts bleibt davon, und Google erfährt nie davon.",
  "onboarding.wizard.whatLeaves": "Der genaue Text, der das Haus verlassen würde",
  "onboarding.wizard.chosenMode": "jetzt gewählt",
  "onboarding.practice.name": "Übungspatient",
  "onboarding.practice.begin": "Jetzt üben",
  "onboarding.practice.how":
    "Das Buchungsformular öffnet sich mit dem erfundenen Patienten: Nehmen Sie die vorgeschlagene Zeit, dann buchen Sie.",
  "onboarding.practice.noPractitioner":
    "Es gibt noch niemanden, bei dem gebucht werden kann: Fügen Sie zuerst einen Behandler hinzu.",
  "onboarding.practice.noService": "Es gibt noch nichts zu buchen: Fügen Sie zuerst eine Leistung hinzu.",
  "onboarding.practice.addOne": "Zu diesem Schritt",
  "onboarding.practice.bar": "Übung: Nichts davon bleibt",
  "onboarding.practice.under": "Buchen Sie „{{patient}}“, dann nehmen Sie es zurück.",
  "onboarding.practice.booked_one":
    "{{patient}} ist gebucht, wie später jeder Patient. Nehmen Sie es jetzt zurück.",
  "onboarding.practice.booked_other": "{{patient}} ist {{count}}-mal gebucht. Nehmen Sie jetzt alles zurück.",
  "onboarding.practice.takeBack": "Zurücknehmen",
  "onboarding.practice.done": "Die Übung ist zurückgenommen: Nichts ist davon geblieben",

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
