/** How far Google can be relied on: the light of each calendar, the health page, the self-test. */
export const health = {
  "health.proof.alone": "Nur dieser Platz weiß es",
  "health.proof.never": "Noch nicht gelesen · Doppelbuchung möglich",
  "health.proof.told": "Live mit Google",
  "health.proof.looked": "Google geprüft: {{ago}}",
  "health.proof.offline": "Offline {{time}} · Doppelbuchung möglich",
  "health.proof.unreachable": "{{time}} ungeprüft · Doppelbuchung möglich",

  "health.proofLong.alone": "Kein Google-Kalender ist verknüpft: Diese Zeiten kennt nur die Praxis.",
  "health.proofLong.never":
    "Dieser Kalender wurde noch nicht aus Google gelesen: Die Zeit kann dort belegt sein.",
  "health.proofLong.told": "Google meldet diesem Platz jede Änderung sofort (zuletzt gelesen {{ago}}).",
  "health.proofLong.looked": "Dieser Kalender wurde aus Google gelesen: {{ago}}.",
  "health.proofLong.lookedLongAgo":
    "Dieser Kalender wurde zuletzt aus Google gelesen: {{ago}}. Seither kann jemand die Zeit dort belegt haben. Die Buchung gilt hier sofort.",
  "health.proofLong.offline":
    "Offline: Google wurde zuletzt vor {{time}} gelesen, und jemand kann diese Zeit dort belegt haben. Die Buchung gilt hier sofort und geht von selbst zu Google.",
  "health.proofLong.googleBusy":
    "Google antwortet seit {{time}} nicht, und jemand kann diese Zeit dort belegt haben. Die Buchung gilt hier sofort und geht von selbst zu Google.",
  "health.proofLong.signInAgain":
    "Google wurde seit {{time}} nicht gelesen, weil sich jemand in den Einstellungen neu anmelden muss: Diese Zeit kann dort belegt sein.",
  "health.proofLong.calendarGone":
    "Diesen Kalender gibt es in Google nicht mehr; zuletzt gelesen wurde er vor {{time}}. Verknüpfen Sie in den Einstellungen einen anderen.",
  "health.proofLong.accessLost":
    "Das verbundene Konto darf diesen Kalender nicht mehr lesen; zuletzt gelesen wurde er vor {{time}}. Bitten Sie den Inhaber um Zugriff.",

  "health.screen": "Zustand",
  "health.title": "Zustand dieses Platzes",
  "health.state.good": "In Ordnung",
  "health.state.waits": "Erledigt sich von selbst",
  "health.state.act": "Braucht Sie",
  "health.state.off": "Nicht benutzt",

  "health.google": "Google",
  "health.account.notConnected": "Die Praxis ist nicht mit Google verbunden. Alles bleibt auf diesem Platz.",
  "health.account.signingIn": "Jemand meldet sich gerade im Browser bei Google an.",
  "health.account.connected": "Mit Google verbunden als {{email}}.",
  "health.account.offline":
    "Google ist von diesem Computer aus nicht zu erreichen. Es wird von selbst wieder versucht, das nächste Mal: {{time}}.",
  "health.account.waitingForGoogle": "Google bittet um Geduld. Es wird von selbst wieder versucht: {{time}}.",
  "health.account.signInAgain":
    "Google hat die Verbindung von {{email}} beendet. Melden Sie sich in den Einstellungen neu an; bis dahin wartet alles hier.",
  "health.openSettings": "Einstellungen öffnen",
  "health.tryNow": "Jetzt versuchen",
  "health.relay.connected": "Das Relay meldet diesem Platz sofort, was sich bei Google ändert.",
  "health.relay.disconnected":
    "Die Leitung zum Relay ist unterbrochen. Bis sie wieder da ist, werden die Kalender jede Minute nachgesehen.",
  "health.relay.notConfigured":
    "Für diese Installation ist kein Relay eingerichtet: Die Kalender werden jede Minute nachgesehen.",
  "health.queue.nothing": "Nichts wartet auf Google.",
  "health.queue.waiting_one": "{{count}} Änderung wartet auf Google, seit {{time}}.",
  "health.queue.waiting_other": "{{count}} Änderungen warten auf Google, die älteste seit {{time}}.",
  "health.queue.needsYou_one":
    "{{count}} Termin braucht einen Menschen: Google hat ihn abgelehnt, oder jemand muss wählen.",
  "health.queue.needsYou_other":
    "{{count}} Termine brauchen einen Menschen: Google hat sie abgelehnt, oder jemand muss wählen.",
  "health.showList": "Liste zeigen",

  "health.calendars": "Kalender",
  "health.noCalendars":
    "Kein Kalender ist verknüpft. Verknüpfen Sie in den Einstellungen einen mit einer Fachperson.",
  "health.nextLook": "Nächster Blick: {{time}}.",
  "health.channelUntil": "Google meldet Änderungen bis {{time}}; das wird von selbst verlängert.",
  "health.setAside_one": "{{count}} Eintrag darin konnte nicht gelesen werden.",
  "health.setAside_other": "{{count}} Einträge darin konnten nicht gelesen werden.",
  "health.checkNow": "Jetzt nachsehen",
  "health.checkNowOf": "Jetzt nachsehen: {{calendar}}",
  "health.checking": "Google wird gefragt",
  "health.cannotCheck": "Google kann jetzt nicht gefragt werden; es wird von selbst wieder versucht",

  "health.thisDesk": "Dieser Platz",
  "health.desks_one": "Dies ist der einzige Platz der Praxis.",
  "health.desks_other": "{{count}} Plätze gehören zur Praxis.",
  "health.showDesks": "Plätze zeigen",
  "health.databaseCopied":
    "Die Datenbank ({{size}}) wurde ganz gelesen und ist heil: {{checked}}. Die letzte Kopie auf diesem Computer ist von {{copied}}.",
  "health.databaseNoCopy":
    "Die Datenbank ({{size}}) wurde ganz gelesen und ist heil: {{checked}}. Auf diesem Computer gibt es noch keine Kopie.",
  "health.copyNow": "Jetzt eine Kopie anlegen",
  "health.copied": "Eine Kopie wurde angelegt und geprüft",
  "health.copyDiskFull":
    "Keine Kopie wurde angelegt: Die Festplatte ist voll. Schaffen Sie Platz und versuchen Sie es noch einmal.",
  "health.copyFailed":
    "Keine Kopie wurde angelegt; die vorige ist noch da. Versuchen Sie es noch einmal, und melden Sie es dem Support, wenn es so bleibt.",
  "health.keychain.fine": "Der Schlüsselbund des Computers hält den Schlüssel der Datenbank.",
  "health.keychain.keyMissing":
    "Der Schlüssel der Datenbank fehlt im Schlüsselbund des Computers. Schließen Sie Clinic Desk nicht; rufen Sie den Support an.",
  "health.keychain.keychainLocked":
    "Der Schlüsselbund des Computers ist gesperrt. Entsperren Sie ihn, sonst öffnet sich der Platz beim nächsten Mal nicht.",
  "health.keychain.keychainAbsent":
    "Der Schlüsselbund des Computers antwortet nicht. Starten Sie ihn, sonst öffnet sich der Platz beim nächsten Mal nicht.",
  "health.version": "Version {{version}}",

  "health.selfTest": "Selbsttest: zu Google und zurück",
  "health.selfTestWhy":
    "Schreibt einen Testeintrag in jeden verknüpften Kalender, wartet, bis Google ihn meldet, liest ihn zurück und löscht ihn. Niemand wird eingeladen, keine Zeit wird belegt. In der Stunde vor der Öffnung läuft er von selbst.",
  "health.testNow": "Jetzt testen",
  "health.testing": "Wird getestet …",
  "health.neverTested": "Noch nicht getestet.",
  "health.testedAt": "Getestet {{time}}",
  "health.testedInMorning": "Von selbst getestet {{time}}",
  "health.leg.calendar": "Kalender",
  "health.leg.written": "Geschrieben",
  "health.leg.told": "Gemeldet",
  "health.leg.readBack": "Zurückgelesen",
  "health.leg.deleted": "Gelöscht",
  "health.leg.missed": "vergeblich",
  "health.leg.notTried": "nicht versucht",
  "health.outcome.fine": "Der ganze Weg funktioniert.",
  "health.outcome.offline":
    "Das Internet war nicht da. Was Sie buchen, wartet hier und geht von selbst hinaus.",
  "health.outcome.googleBusy": "Google hat nicht richtig geantwortet. Es wird von selbst wieder versucht.",
  "health.outcome.notTold":
    "Die Meldung von Google kam zu spät; der Kalender wird stattdessen jede Minute nachgesehen.",
  "health.outcome.notReadBack":
    "Der Eintrag wurde geschrieben und nicht rechtzeitig wiedergesehen. Testen Sie noch einmal; bleibt es so, senden Sie den Text unten an den Support.",
  "health.outcome.stopped": "Der Test wurde abgebrochen; was er übrig ließ, löscht der nächste.",
  "health.outcome.signInAgain":
    "Google hat die Verbindung beendet. Melden Sie sich in den Einstellungen neu an.",
  "health.outcome.noWriteAccess":
    "Das verbundene Konto darf in diesen Kalender nicht schreiben. Bitten Sie den Inhaber um Zugriff.",
  "health.outcome.calendarGone":
    "Diesen Kalender gibt es in Google nicht mehr. Verknüpfen Sie in den Einstellungen einen anderen.",
  "health.outcome.refused": "Google hat den Testeintrag abgelehnt. Senden Sie den Text unten an den Support.",
  "health.testNotConnected": "Nichts wurde getestet: Google ist nicht verbunden",
  "health.testNoCalendar": "Nichts wurde getestet: Kein Kalender ist verknüpft",
  "health.testUnderWay": "Ein Test läuft schon",

  "health.support": "Für den Support",
  "health.supportWhy":
    "Dasselbe als Text, ohne irgendeinen Namen. Klicken Sie hinein und kopieren Sie ihn (Strg+C) in eine Mail.",
  "health.showText": "Text zeigen",
};
