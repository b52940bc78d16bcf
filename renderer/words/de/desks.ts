/** The clinic's desks, in the settings. */
export const desks = {
  "desks.title": "Arbeitsplätze",
  "desks.alone":
    "Dieser Computer arbeitet für sich allein. Damit mehrere Arbeitsplätze dieselben Termine zeigen, muss ihm die Person, die Clinic Desk installiert hat, die Adresse eines Relays geben.",
  "desks.others": "Andere Arbeitsplätze",
  "desks.relayRefused":
    "Das Relay lässt diesen Arbeitsplatz nicht herein: Fragen Sie die Person, die Clinic Desk installiert hat, oder treten Sie mit einem neuen Code von einem anderen Arbeitsplatz bei. Bis dahin kann diese Liste veraltet sein, und Änderungen in Google kommen eine Minute später an.",
  "desks.relayNotReached": "Das Relay ist gerade nicht zu erreichen, diese Liste kann also veraltet sein.",
  "desks.add": "Weiteren Arbeitsplatz hinzufügen",
  "desks.joinWarning":
    "Was hier eingerichtet ist (Behandler, Leistungen, Arbeitszeiten), weicht dem der anderen Praxis. Die Patienten bleiben. Sobald hier ein Termin gebucht ist, geht das nicht mehr.",
  "desks.joined": "Dieser Arbeitsplatz gehört jetzt zu {{clinic}}",
  "desks.sharing.newerProgram":
    "Ein anderer Arbeitsplatz hat ein neueres Clinic Desk. Einstellungen werden mit diesem erst geteilt, wenn er aktualisiert ist; Termine schon jetzt.",
  "desks.sharing.tooLarge":
    "Es sind zu viele Einstellungen, um sie mit den anderen Arbeitsplätzen zu teilen. Termine werden geteilt wie bisher; wenden Sie sich an den Support.",

  "desks.thisDesk": "Dieser Arbeitsplatz",
  "desks.nameExample": "Empfang",
  "desks.saveName": "Namen speichern",
  "desks.named": "Der Arbeitsplatz hat seinen Namen",

  "desks.noRelay":
    "Dieser Computer ist nicht für mehrere Arbeitsplätze eingerichtet: Die Adresse des Relays fehlt. Fragen Sie die Person, die Clinic Desk installiert hat.",
  "desks.offline":
    "Das Relay war nicht zu erreichen. Prüfen Sie die Internetverbindung und versuchen Sie es noch einmal.",
  "desks.refused.notAdmitted":
    "Das Relay lässt diesen Arbeitsplatz nicht mehr herein. Treten Sie mit einem neuen Code von einem anderen Arbeitsplatz bei.",
  "desks.refused.enrolmentKeyWrong":
    "Das Relay kennt diese Praxis nicht und verlangt den Schlüssel seines Betreibers. Fragen Sie die Person, die Clinic Desk installiert hat.",
  "desks.refused.tooManyRequests":
    "Das Relay wurde zu oft gefragt. Warten Sie eine Minute und versuchen Sie es noch einmal.",
  "desks.refused.other":
    "Das Relay hat das nicht angenommen ({{code}}). Versuchen Sie es in einer Minute noch einmal.",
  "desks.thisDeskItself": "Ein Arbeitsplatz kann sich nicht selbst entfernen. Tun Sie es an einem anderen.",
  "desks.join.codeMistyped":
    "Das ist kein vollständiger Code. Vergleichen Sie ihn Zeichen für Zeichen mit dem anderen Arbeitsplatz oder dem Papier.",
  "desks.join.codeWrong_one":
    "Der Code passt nicht. Es bleibt {{count}} Versuch; vergleichen Sie ihn Zeichen für Zeichen.",
  "desks.join.codeWrong_other":
    "Der Code passt nicht. Es bleiben {{count}} Versuche; vergleichen Sie ihn Zeichen für Zeichen.",
  "desks.join.codeGone":
    "Dieser Code gilt nicht mehr: Er wurde benutzt oder zurückgezogen, ist älter als 10 Minuten, oder der andere Arbeitsplatz nutzt ein anderes Relay. Erzeugen Sie dort einen neuen.",
  "desks.join.hasAppointments":
    "An diesem Arbeitsplatz wurden schon Termine gebucht, und ein Beitritt würde eine andere Praxis darüberlegen. Es wurde nichts geändert. Treten Sie von einer frischen Installation aus bei.",
  "desks.join.otherVersion":
    "Die anderen Arbeitsplätze der Praxis haben eine andere Version von Clinic Desk. Aktualisieren Sie alle und diesen, und versuchen Sie es dann mit einem neuen Code.",
  "desks.join.clinicUnknown":
    "Dieser Wiederherstellungscode öffnet nichts. Prüfen Sie ihn und ob er der zuletzt erzeugte ist; einer von einem inzwischen entfernten Computer gilt nicht mehr.",
  "desks.join.keychainUnavailable":
    "Der Schlüsselbund dieses Computers ist gesperrt. Entsperren Sie ihn, erzeugen Sie einen neuen Code und treten Sie noch einmal bei.",

  "desks.code": "Code für einen anderen Arbeitsplatz",
  "desks.codePicture": "Der Code als Bild zum Scannen",
  "desks.codeHow":
    "Starten Sie Clinic Desk auf dem anderen Computer, wählen Sie „Einer Praxis beitreten, die schon eingerichtet ist“ und geben Sie diesen Code ein:",
  "desks.codeOnce":
    "Er gilt einmal, noch {{left}}. Zeigen Sie ihn sonst niemandem: Wer ihn benutzt, sieht alle Patienten.",
  "desks.withdrawCode": "Code zurückziehen",

  "desks.nameless": "Ein Arbeitsplatz ohne Namen",
  "desks.takeOut": "Entfernen",
  "desks.takeOutOf": "Entfernen, {{name}}",
  "desks.takeOutQuestion":
    "{{name}} aus der Praxis entfernen? Er erfährt von keiner Änderung mehr und kann nie als derselbe Arbeitsplatz zurückkehren. Was dort gebucht wurde und Google erreicht hat, bleibt; was nicht, bleibt auf jenem Computer.",
  "desks.stolen":
    "Wurde der Computer gestohlen oder verkauft? Dann ändern Sie auch das Passwort des Google-Kontos, trennen Sie Google Kalender für die ganze Praxis und verbinden Sie neu: Das beendet jede Anmeldung, auch die jenes Computers.",
  "desks.takeThisOut": "Diesen Arbeitsplatz entfernen",
  "desks.keepIt": "Behalten",
  "desks.takenOut": "Aus der Praxis entfernt",
  "desks.connected": "Jetzt verbunden",
  "desks.notSeen": "Noch nicht gesehen",
  "desks.lastSeen": "Zuletzt gesehen {{time}}",

  "desks.recovery": "Wiederherstellungscode",
  "desks.recoveryHow":
    "Schreiben Sie ihn jetzt auf Papier und schließen Sie das Papier ein: Kein Computer bewahrt diesen Code auf, und er wird nicht noch einmal gezeigt. Sind alle Computer der Praxis verloren, starten Sie Clinic Desk auf einem neuen und wählen Sie „Wiederherstellungscode verwenden“. Wer das Papier hat, hat die Praxis.",
  "desks.recoveryOnPaper": "Er steht auf Papier",
  "desks.recoveryAnother": "Neuer Wiederherstellungscode",
  "desks.recoveryQuestion":
    "Einen neuen Wiederherstellungscode erzeugen? Der auf dem Papier gilt von da an nicht mehr.",
  "desks.recoveryMakeAnother": "Neuen erzeugen",
  "desks.recoveryKeep": "Papier behalten",
  "desks.recoveryMake": "Wiederherstellungscode erzeugen",
  "desks.recoveryMakeAnew": "Neuen Wiederherstellungscode erzeugen",
  "desks.recoveryState.none":
    "Zurzeit gilt kein Wiederherstellungscode. Mit einem auf Papier kann ein neuer Computer die Praxis zurückholen, wenn alle Computer verloren sind.",
  "desks.recoveryState.unused":
    "Der Wiederherstellungscode auf Papier ist vom {{day}}. Er holt die Praxis zurück, wenn alle Computer verloren sind.",
  "desks.recoveryState.used":
    "Der Wiederherstellungscode vom {{day}} wurde benutzt. Erzeugen Sie einen neuen und werfen Sie das alte Papier weg.",
  "desks.recoveryState.notKnown":
    "Mit einem Wiederherstellungscode auf Papier kann ein neuer Computer die Praxis zurückholen, wenn alle Computer verloren sind.",
  "desks.recoveryKeychain":
    "Der Schlüsselbund dieses Computers ist gesperrt. Entsperren Sie ihn und versuchen Sie es noch einmal; ein Code auf Papier gilt weiter.",

  "desks.overruled": "Zwei Arbeitsplätze haben dieselbe Einstellung geändert",
  "desks.putAway": "Ausblenden",
  "desks.overruledChoice":
    "{{thing}}: Hier wurde {{ours}} gewählt, an einem anderen Arbeitsplatz später {{theirs}}, und das gilt.",
  "desks.chosen": "„{{value}}“",
  "desks.chosenNone": "nichts",
  "desks.chosenOpen": "geöffnet",
  "desks.chosenBooked": "wird gebucht",
  "desks.chosenRetired": "wird nicht mehr gebucht",
  "desks.minutes_one": "{{count}} Minute",
  "desks.minutes_other": "{{count}} Minuten",
  "desks.privacy.full": "Name und Telefonnummer",
  "desks.privacy.initials": "nur die Initialen",
  "desks.privacy.busy": "nur, dass die Zeit belegt ist",
  "desks.thingOf": "{{thing}} ({{whose}})",
  "desks.closureOn": "Der Schließtag {{day}}",
  "desks.answerTo": "Was eine Antwort in Google bewirkt ({{question}})",
  "desks.thing.clinicName": "Der Name der Praxis",
  "desks.thing.zone": "Die Zeitzone",
  "desks.thing.country": "Das Land",
  "desks.thing.privacy": "Was Google von einem Patienten sieht",
  "desks.thing.practitionerName": "Der Name",
  "desks.thing.colour": "Die Farbe",
  "desks.thing.email": "Die E-Mail-Adresse",
  "desks.thing.hours": "Die Arbeitszeiten",
  "desks.thing.calendar": "Der Google Kalender",
  "desks.thing.retired": "Ob Termine gebucht werden",
  "desks.thing.serviceName": "Der Name der Leistung",
  "desks.thing.minutes": "Die Dauer",
  "desks.thing.closure": "Der Schließtag",
  "desks.thing.answers": "Was eine Antwort in Google bewirkt",
  "desks.thing.deskName": "Der Name eines Arbeitsplatzes",
};
