/** The header, the notices, the keys, statuses and marks: what every screen shows. */
export const ui = {
  "ui.tryAgain": "Noch einmal versuchen",
  "ui.notices": "Mitteilungen",
  "ui.close": "Schließen",
  "ui.language": "Sprache",
  "ui.languageOfSystem": "Wie dieser Computer: {{language}}",
  "ui.dayAndTime": "{{day}}, {{time}}",

  "ui.beingSetUp":
    "Die Synchronisierung mit Google Kalender wird eingerichtet. Sie steht bald zur Verfügung.",
  "ui.pill.notConfigured": "Google Kalender wird eingerichtet",
  "ui.pill.notConnected": "Nicht mit Google verbunden",
  "ui.pill.upToDate": "Alles aktuell",
  "ui.pill.sending_one": "{{count}} Änderung wird gesendet …",
  "ui.pill.sending_other": "{{count}} Änderungen werden gesendet …",
  "ui.pill.offline": "Offline",
  "ui.pill.offlineWith_one": "Offline · {{count}} Änderung wartet",
  "ui.pill.offlineWith_other": "Offline · {{count}} Änderungen warten",
  "ui.pill.waitingForGoogle": "Wartet auf Google",
  "ui.pill.waitingForGoogleWith_one": "Wartet auf Google · {{count}} Änderung",
  "ui.pill.waitingForGoogleWith_other": "Wartet auf Google · {{count}} Änderungen",
  "ui.pill.signInAgain": "Bitte neu anmelden",
  "ui.pill.notRead": "Google länger nicht gelesen",
  "ui.pill.needsYou_one": "{{count}} Änderung braucht Sie",
  "ui.pill.needsYou_other": "{{count}} Änderungen brauchen Sie",

  "ui.screens": "Ansichten",
  "ui.screen.day": "Tag",
  "ui.screen.week": "Woche",
  "ui.screen.month": "Monat",
  "ui.screen.agenda": "Liste",

  "ui.header.previous.day": "Voriger Tag",
  "ui.header.previous.week": "Vorige Woche",
  "ui.header.previous.month": "Voriger Monat",
  "ui.header.today": "Heute",
  "ui.header.next.day": "Nächster Tag",
  "ui.header.next.week": "Nächste Woche",
  "ui.header.next.month": "Nächster Monat",
  "ui.picker.open": "Tag wählen",
  "ui.picker.previousMonth": "Voriger Monat",
  "ui.picker.nextMonth": "Nächster Monat",
  "ui.picker.previousYear": "Voriges Jahr",
  "ui.picker.nextYear": "Nächstes Jahr",
  "ui.picker.previousDecade": "Zehn Jahre zurück",
  "ui.picker.nextDecade": "Zehn Jahre weiter",
  "ui.picker.chooseMonth": "Monat wählen",
  "ui.picker.chooseYear": "Jahr wählen",
  "ui.header.goToDay": "Zum Tag",
  "ui.header.todayAndDay": "Heute, {{day}}",
  "ui.header.clinicTime": "Praxiszeit, {{zone}}",
  "ui.header.findPatient": "Patient suchen",
  "ui.header.newAppointment": "Neuer Termin",
  "ui.header.changes": "Änderungen aus Google",
  "ui.header.changesWith_one": "Änderungen aus Google, {{count}} neue",
  "ui.header.changesWith_other": "Änderungen aus Google, {{count}} neue",
  "ui.header.settings": "Einstellungen",

  "ui.done": "Erledigt",
  "ui.dismiss": "Ausblenden",
  "ui.undoWithKey": "Rückgängig (Strg+Z)",

  "ui.recovered.someComputer":
    "Ein Computer ist mit dem Wiederherstellungscode in die Praxis gekommen ({{time}}). Wenn das niemand von Ihnen war, entfernen Sie ihn jetzt.",
  "ui.recovered.computer":
    "Ein Computer ist mit dem Wiederherstellungscode in die Praxis gekommen: {{name}} ({{time}}). Wenn das niemand von Ihnen war, entfernen Sie ihn jetzt.",
  "ui.recovered.showDesks": "Arbeitsplätze anzeigen",
  "ui.recovered.oneOfUs": "Das war jemand von uns",

  "ui.listForIt.show": "Liste für die IT",
  "ui.listForIt.refused":
    "Was Google abgelehnt hat, ohne Namen. Klicken Sie hinein und kopieren Sie alles (Strg+C) in eine E-Mail an die Person, die diesen Computer betreut.",
  "ui.listForIt.unsent":
    "Was noch nicht hinausgegangen ist, ohne Namen. Klicken Sie hinein und kopieren Sie alles (Strg+C) in eine E-Mail an die Person, die diesen Computer betreut.",

  "ui.fault.saved": "Nicht gespeichert",
  "ui.fault.read": "Nicht gelesen",
  "ui.fault.notAllowed": "Dieses Fenster darf das nicht. Schließen Sie Clinic Desk und öffnen Sie es neu.",
  "ui.fault.saved.badInput":
    "Das konnte nicht gespeichert werden: Eine Angabe im Formular ist nicht lesbar. Prüfen Sie Ihre Eingaben und versuchen Sie es noch einmal.",
  "ui.fault.saved.revoked":
    "Das konnte nicht gespeichert werden: Dieser Arbeitsplatz wurde aus der Praxis entfernt. Was hier vorher gebucht wurde, bleibt erhalten.",
  "ui.fault.read.revoked":
    "Das konnte nicht gelesen werden: Dieser Arbeitsplatz wurde aus der Praxis entfernt. Was hier vorher gebucht wurde, bleibt erhalten.",
  "ui.fault.saved.diskFull":
    "Das konnte nicht gespeichert werden: Die Festplatte ist voll. Schaffen Sie Platz und versuchen Sie es noch einmal.",
  "ui.fault.saved.databaseDamaged":
    "Das konnte nicht gespeichert werden: Die Datendatei der Praxis ist beschädigt. Stellen Sie die letzte Sicherung wieder her.",
  "ui.fault.saved.internal":
    "Das konnte nicht gespeichert werden: In Clinic Desk ist etwas schiefgegangen. Es wurde nichts geändert. Versuchen Sie es noch einmal.",
  "ui.fault.read.badInput":
    "Das konnte nicht gelesen werden: Eine Angabe im Formular ist nicht lesbar. Prüfen Sie Ihre Eingaben und versuchen Sie es noch einmal.",
  "ui.fault.read.diskFull":
    "Das konnte nicht gelesen werden: Die Festplatte ist voll. Schaffen Sie Platz und versuchen Sie es noch einmal.",
  "ui.fault.read.databaseDamaged":
    "Das konnte nicht gelesen werden: Die Datendatei der Praxis ist beschädigt. Stellen Sie die letzte Sicherung wieder her.",
  "ui.fault.read.internal":
    "Das konnte nicht gelesen werden: In Clinic Desk ist etwas schiefgegangen. Es wurde nichts geändert. Versuchen Sie es noch einmal.",

  "ui.help.arrived": "Der gewählte Patient ist da; noch einmal nimmt es zurück",
  "ui.help.enterKey": "Eingabe",
  "ui.help.enter": "Termin öffnen oder freie Zeit buchen",
  "ui.help.arrowKeys": "Pfeiltasten",
  "ui.help.arrows": "Von Termin zu Termin und zwischen den Behandlern",
  "ui.help.homeKeys": "Pos1, Ende",
  "ui.help.home": "Erste und letzte Zeit des Tages",
  "ui.help.pageKeys": "Bild auf, Bild ab",
  "ui.help.page": "Eine Stunde nach oben oder unten",
  "ui.help.moveKeys": "Alt + Pfeiltasten",
  "ui.help.move": "Termin verschieben",
  "ui.help.resizeKeys": "Alt + Umschalt + auf, ab",
  "ui.help.resize": "Termin kürzer oder länger machen",
  "ui.help.escapeKey": "Esc",
  "ui.help.escape": "Schließen oder das Ziehen abbrechen",
  "ui.help.letters": "Einzelne Buchstaben sind Befehle",
  "ui.help.lettersOff": "Schalten Sie das aus, wenn eine Spracheingabe selbst Buchstaben tippt.",

  "ui.status.booked": "Gebucht",
  "ui.status.confirmed": "Bestätigt",
  "ui.status.arrived": "Eingetroffen",
  "ui.status.inRoom": "Im Zimmer",
  "ui.status.done": "Fertig",
  "ui.status.noShow": "Nicht erschienen",
  "ui.status.cancelled": "Abgesagt",
  "ui.statusInText.booked": "gebucht",
  "ui.statusInText.confirmed": "bestätigt",
  "ui.statusInText.arrived": "eingetroffen",
  "ui.statusInText.inRoom": "im Zimmer",
  "ui.statusInText.done": "fertig",
  "ui.statusInText.noShow": "nicht erschienen",
  "ui.statusInText.cancelled": "abgesagt",

  "ui.onCard.waiting": "noch nicht an Google gesendet",
  "ui.onCard.sending": "wird an Google gesendet",
  "ui.onCard.parked": "von Google nicht angenommen",
  "ui.onCard.notMatching": "nicht wie in Google",
  "ui.onCard.conflict": "hier und in Google geändert",
  "ui.onCard.held": "in Google viele auf einmal geändert",
  "ui.onCard.incomplete": "nicht mehr in Google",
  "ui.sync.notLinked":
    "Nur auf diesem Arbeitsplatz: Für diesen Behandler gibt es noch keinen Google Kalender.",
  "ui.sync.sent": "In Google Kalender steht dasselbe.",
  "ui.sync.waiting": "Hier gespeichert, noch nicht an Google gesendet. Das geschieht von selbst.",
  "ui.sync.sending": "Hier gespeichert, wird gerade an Google gesendet.",
  "ui.sync.parked": "Google hat diese Änderung nicht angenommen. In der Warteschlange steht, warum.",
  "ui.sync.notMatching":
    "Die letzte Änderung wurde Google nicht mitgeteilt: Sie wurde aufgegeben. Mit der nächsten Änderung an diesem Termin erfährt Google alles.",
  "ui.sync.conflict":
    "Gleichzeitig hier und in Google geändert. In der Warteschlange wird gefragt, was gelten soll.",
  "ui.sync.held":
    "In Google wurde dieser Termin zusammen mit vielen anderen abgesagt oder verschoben. Hier ist nichts geschehen; in der Warteschlange wird gefragt, was zu tun ist.",
  "ui.sync.incomplete":
    "In Google gibt es dazu keinen Termin mehr: Er wurde dort gelöscht oder zu einem ganztägigen oder wiederkehrenden gemacht. Hier bleibt der Termin, wie er war.",

  "ui.undone.booked": "Zurückgenommen: die Buchung von {{patient}}, {{time}}",
  "ui.undone.moved": "Zurückgenommen: das Verschieben von {{patient}}, jetzt {{time}}",
  "ui.undone.cancelled": "Zurückgenommen: die Absage von {{patient}}, {{time}}",
  "ui.undone.status": "Zurückgenommen: der Status von {{patient}}, jetzt {{status}}",
  "ui.undone.noteChanged": "Zurückgenommen: die Notiz zu {{patient}}",
  "ui.undone.choice": "Zurückgenommen: die Wahl zwischen unserer Fassung und der von Google bei {{patient}}",
  "ui.undone.reasonGiven": "Zurückgenommen: der Grund der Absage von {{patient}}",
  "ui.undone.patientChanged": "Die Angaben zu {{about}} sind wieder wie vorher.",
  "ui.undone.patientsMerged": "Die beiden Karteien von {{about}} sind wieder getrennt.",
  "ui.undone.visitsBooked_one": "Zurückgenommen: die Buchung von {{count}} Termin für {{about}}",
  "ui.undone.visitsBooked_other": "Zurückgenommen: die Buchung von {{count}} Terminen für {{about}}",
  "ui.undone.visitsCancelled_one": "Zurückgenommen: die Absage von {{count}} Termin für {{about}}",
  "ui.undone.visitsCancelled_other": "Zurückgenommen: die Absage von {{count}} Terminen für {{about}}",
  "ui.undone.waitingAdded": "Zurückgenommen: {{about}} steht nicht auf der Warteliste",
  "ui.undone.waitingRemoved": "Zurückgenommen: {{about}} steht wieder auf der Warteliste",
  "ui.undone.leftAsTheyAre_one": "{{count}} wurde inzwischen geändert und bleibt.",
  "ui.undone.leftAsTheyAre_other": "{{count}} wurden inzwischen geändert und bleiben.",
  "ui.notUndone.overtaken":
    "Nicht zurückgenommen: {{patient}} wurde inzwischen in Google oder anderswo geändert. Öffnen Sie den Termin, um ihn zu ändern.",
  "ui.notUndone.waitsForChoice":
    "Nicht zurückgenommen: {{patient}} wartet auf eine Entscheidung. Die Warteschlange zeigt beide Fassungen.",
  "ui.notUndone.slotTaken":
    "Nicht zurückgenommen: Die frühere Zeit von {{patient}} hat inzwischen jemand anders. Öffnen Sie den Termin, um ihn zu verschieben.",
  "ui.notUndone.changedSince":
    "Nicht zurückgenommen: Was für {{about}} getan wurde, ist inzwischen wieder geändert worden.",
  "ui.notUndone.nothing": "Es gibt nichts zurückzunehmen.",
};
