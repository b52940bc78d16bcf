/** Google Calendar and importing, in the settings. */
export const settings = {
  "settings.google": "Google Kalender",
  "settings.sections": "Bereiche der Einstellungen",
  "settings.about": "Über Clinic Desk",
  "settings.keys": "Tastenkürzel",
  "settings.allKeys": "Alle Tasten zeigen",
  "settings.version": "Version",
  "settings.data": "Ihre Daten",
  "settings.dataWhere":
    "Auf diesem Computer, im eigenen Ordner des Programms bei der angemeldeten Person, verschlüsselt mit einem Schlüssel aus dem Schlüsselbund. Wer den Computer betreut, nimmt diesen Ordner in die Sicherung auf.",
  "settings.licences": "Lizenzen",
  "settings.licencesWhat":
    "Clinic Desk steht unter der MIT-Lizenz. Die Lizenztexte von Electron und Chromium liegen neben dem Programm.",
  "settings.support": "Hilfe bekommen",
  "settings.supportWhat":
    "Nennen Sie dem, der Clinic Desk installiert hat, diese Zeile. Darin steht kein Patient und kein Termin.",
  "settings.openHealth": "Zustandsseite öffnen",
  "settings.connectOnce":
    "Verbinden Sie das Google-Konto der Praxis einmal. Nichts wird gesendet, bevor Sie gesehen haben, wie es aussieht.",
  "settings.connect": "Google Kalender verbinden",
  "settings.signInAgain": "Neu anmelden",
  "settings.connectionEnded":
    "Google hat die Verbindung von {{email}} beendet. Alles bleibt hier und geht hinaus, sobald Sie sich neu anmelden.",
  "settings.connectedAs": "Verbunden als {{email}}",
  "settings.disconnect": "Trennen",
  "settings.disconnectQuestion":
    "{{email}} trennen? Die Termine bleiben hier und die Termine in Google bleiben dort; gesendet wird nichts mehr.",
  "settings.disconnectWhich":
    "„Nur dieser Arbeitsplatz“: Die anderen arbeiten weiter wie bisher. „Die ganze Praxis“: Google beendet den Zugriff aller Arbeitsplätze, und Änderungen in Google erreichen keinen davon.",
  "settings.wholeClinic": "Die ganze Praxis",
  "settings.disconnectGoogle": "Google Kalender trennen",
  "settings.onlyThisDesk": "Nur dieser Arbeitsplatz",
  "settings.stayConnected": "Verbunden bleiben",
  "settings.wasNotConnected": "Google Kalender war nicht verbunden",
  "settings.disconnected": "Google Kalender ist getrennt",
  "settings.disconnectedUntold":
    "Google Kalender ist hier getrennt. Google war nicht zu erreichen: Entfernen Sie den Zugriff im Google-Konto.",
  "settings.disconnectedHere":
    "Google Kalender ist an diesem Arbeitsplatz getrennt; die anderen arbeiten weiter",

  "settings.continueInBrowser": "Weiter im Browser",
  "settings.copyAddress": "Kein Browserfenster aufgegangen? Kopieren Sie diese Adresse in einen Browser",
  "settings.giveUp": "Abbrechen",
  "settings.signIn.refusedByPerson":
    "Der Zugriff wurde im Browser abgelehnt. Verbinden Sie erneut und erlauben Sie ihn, um weiterzumachen.",
  "settings.signIn.timedOut":
    "Im Browser hat niemand rechtzeitig geantwortet. Verbinden Sie erneut, wenn Sie so weit sind.",
  "settings.signIn.scopesMissing":
    "Es wurde nicht alles erlaubt. Verbinden Sie erneut und setzen Sie bei Google jedes Häkchen.",
  "settings.signIn.otherAccount":
    "Das war {{offered}}, die Praxis ist aber als {{connected}} verbunden. Melden Sie sich damit an oder wählen Sie zuerst „Anderes Google-Konto verwenden“.",
  "settings.signIn.offline":
    "Dieser Computer ist offline. Verbinden Sie erneut, wenn das Internet wieder da ist.",
  "settings.signIn.keychainUnavailable":
    "Der Schlüsselbund dieses Computers hat die Anmeldung nicht behalten. Entsperren Sie ihn und verbinden Sie erneut.",
  "settings.signIn.failed":
    "Google hat die Anmeldung nicht angenommen ({{code}}). Versuchen Sie es in einer Minute noch einmal.",

  "settings.switch": "Anderes Google-Konto verwenden",
  "settings.nothingToLeave":
    "Es ist kein Kalender verknüpft. Trennen Sie und verbinden Sie mit dem anderen Konto.",
  "settings.leaveQuestion": "{{email}} verlassen?",
  "settings.leaveCalendar_one": "{{practitioner}}: {{calendar}}, {{count}} künftiger Termin",
  "settings.leaveCalendar_other": "{{practitioner}}: {{calendar}}, {{count}} künftige Termine",
  "settings.leaveWhat_one":
    "Jeder Termin bleibt auf diesem Arbeitsplatz. Die Termine in jenen Kalendern bleiben, wie sie sind; niemand ändert sie mehr. Wenn Sie das andere Konto verbunden haben, wählen Sie dessen Kalender und sehen vor dem Senden, was gesendet wird: höchstens {{count}} neuer Termin.",
  "settings.leaveWhat_other":
    "Jeder Termin bleibt auf diesem Arbeitsplatz. Die Termine in jenen Kalendern bleiben, wie sie sind; niemand ändert sie mehr. Wenn Sie das andere Konto verbunden haben, wählen Sie dessen Kalender und sehen vor dem Senden, was gesendet wird: höchstens {{count}} neue Termine.",
  "settings.neverSent_one":
    "{{count}} Änderung hat Google noch nicht erreicht und wird diese Kalender nie erreichen.",
  "settings.neverSent_other":
    "{{count}} Änderungen haben Google noch nicht erreicht und werden diese Kalender nie erreichen.",
  "settings.leave": "Dieses Konto verlassen",
  "settings.stay": "Dabei bleiben",
  "settings.left": "{{email}} verlassen. Verbinden Sie jetzt das andere Konto.",
  "settings.wasNotLinked": "Es war kein Kalender mehr verknüpft",

  "settings.listOffline":
    "Dieser Computer ist offline: Kalender können gewählt werden, wenn das Internet wieder da ist.",
  "settings.listFailed":
    "Google hat nicht gesagt, welche Kalender es gibt. Schließen Sie die Einstellungen und öffnen Sie sie gleich noch einmal.",
  "settings.noPractitioner":
    "Es gibt noch keinen Behandler. Importieren Sie sie unten und geben Sie dann jedem einen Kalender.",
  "settings.noRelay":
    "Es ist kein Relay eingerichtet: Nach Änderungen in Google wird einmal pro Minute gesehen.",
  "settings.calendars": "Kalender der Behandler",
  "settings.calendarFor": "Kalender für {{practitioner}}",
  "settings.linkedTo": "{{calendar}} (verknüpft mit {{practitioner}})",
  "settings.linkedToSomebody": "{{calendar}} (schon verknüpft)",
  "settings.noCalendar": "Kein Kalender",
  "settings.createCalendar": "Neuen Kalender erstellen",
  "settings.link": "Verknüpfen",
  "settings.linkOf": "Verknüpfen, {{practitioner}}",
  "settings.newCalendarName": "Name des neuen Kalenders",
  "settings.newCalendarNameEmpty": "Geben Sie einen Namen für den Kalender ein.",
  "settings.willBeSentNone": "Jetzt wird kein künftiger Termin gesendet; spätere schon.",
  "settings.willBeSent_one": "{{count}} künftiger Termin wird gesendet.",
  "settings.willBeSent_other": "{{count}} künftige Termine werden gesendet.",
  "settings.looksLike": "So sieht einer aus:",
  "settings.linkCalendar": "Kalender verknüpfen",
  "settings.notNow": "Nicht jetzt",
  "settings.linked": "{{practitioner}} ist mit {{calendar}} verknüpft",
  "settings.notLinked.alreadyLinkedTo":
    "Dieser Kalender gehört schon einem anderen Behandler. Wählen Sie einen anderen oder erstellen Sie einen neuen.",
  "settings.notLinked.notConnected": "Google ist nicht mehr verbunden. Verbinden Sie zuerst erneut.",
  "settings.notLinked.noSuchPractitioner": "Diesen Behandler gibt es nicht mehr.",
  "settings.notLinked.offline":
    "Dieser Computer ist offline. Verknüpfen Sie den Kalender, wenn das Internet wieder da ist.",
  "settings.notLinked.failed":
    "Google hat das nicht angenommen ({{code}}). Versuchen Sie es in einer Minute noch einmal.",
  "settings.linkedCalendar": "Verknüpfter Kalender",
  "settings.unlink": "Lösen",
  "settings.unlinkOf": "Lösen, {{practitioner}}",
  "settings.unlinked":
    "{{practitioner}} ist nicht mehr verknüpft. Schon gesendete Termine bleiben in Google.",
  "settings.health.notRead": "Noch nicht gelesen",
  "settings.health.calendarGone":
    "Diesen Kalender gibt es in Google nicht mehr. Lösen Sie ihn und wählen Sie einen anderen.",
  "settings.health.accessLost":
    "Das Konto darf diesen Kalender nicht mehr lesen. Bitten Sie den Inhaber um Zugriff.",
  "settings.health.stale":
    "Seit {{time}} nicht gelesen, Änderungen aus Google können hier also fehlen. Drücken Sie „Jetzt synchronisieren“; bleibt es so, lösen Sie den Kalender und verknüpfen Sie ihn neu.",
  "settings.health.live": "Änderungen kommen sofort an · zuletzt geprüft {{time}}",
  "settings.health.polling": "Stand {{time}} · wird von Zeit zu Zeit nachgesehen",

  "settings.import": "Importieren",
  "settings.importHint":
    "CSV-Dateien, am besten in dieser Reihenfolge. Wird eine Datei zweimal importiert, kommt nichts doppelt hinzu.",
  "settings.importKind.practitioners": "Behandler",
  "settings.importKind.services": "Leistungen",
  "settings.importKind.patients": "Patienten",
  "settings.importKind.appointments": "Termine",
  "settings.importTooLarge": "Die Datei ist größer als 20 MB. Teilen Sie sie und importieren Sie die Teile.",
  "settings.imported": "{{added}} hinzugefügt, {{alreadyThere}} schon vorhanden, {{bad}} nicht übernommen",
  "settings.importBad": "{{file}}: nicht übernommene Zeilen",
  "settings.importLine": "Zeile",
  "settings.importWhy": "Warum",
  "settings.importNoClinic": "Richten Sie zuerst die Praxis ein.",
};
