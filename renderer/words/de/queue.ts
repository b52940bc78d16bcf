/** What waits for Google, and what waits for a person. */
export const queue = {
  "queue.title": "Wartet auf Google",
  "queue.syncNow": "Jetzt synchronisieren",
  "queue.openSettings": "Einstellungen öffnen",
  "queue.notRead":
    "Seit {{time}} wurde ein Kalender nicht gelesen, obwohl das Internet da ist: Änderungen aus Google können fehlen. Drücken Sie „Jetzt synchronisieren“; bleibt es so, steht in den Einstellungen, welcher Kalender es ist.",
  "queue.nothing": "Nichts wartet: Google hat alles.",
  "queue.nothingHere": "Nichts wartet. Alles, was Sie tun, bleibt auf diesem Arbeitsplatz.",
  "queue.since": "Seit {{time}}.",
  "queue.patientAndPractitioner": "{{patient}}, {{practitioner}}",
  "queue.timeAndPractitioner": "{{time}}, {{practitioner}}",
  "queue.patientAndChange": "{{patient}} · {{change}}",
  "queue.patientTimePractitioner": "{{patient}}, {{time}}, {{practitioner}}",
  "queue.hoursAndService": "{{hours}}, {{service}}",
  "queue.hereSince": "Hier, geändert {{time}}",
  "queue.inGoogle": "Bei Google",
  "queue.inGoogleSince": "Im Google-Kalender von {{practitioner}}, geändert {{time}}",
  "queue.atDeskSince": "Am Arbeitsplatz „{{desk}}“, geändert {{time}}",
  "queue.settled": "Das ist schon erledigt",

  "queue.change.new": "Neuer Termin",
  "queue.change.changed": "Geändert",
  "queue.change.cancelled": "Abgesagt",
  "queue.reason.offline":
    "Dieser Computer ist offline. Sobald das Internet wieder da ist, geht es von selbst hinaus.",
  "queue.reason.googleBusy": "Google bittet um etwas Geduld. Es geht gleich von selbst hinaus.",
  "queue.reason.googleUnavailable":
    "Google antwortet gerade nicht richtig. Es wird von selbst noch einmal versucht.",
  "queue.reason.quotaUsedUp":
    "Die Grenze von Google für diese Stunde ist erreicht. Es geht innerhalb der Stunde von selbst hinaus.",
  "queue.reason.signInAgain":
    "Google hat die Verbindung beendet. Melden Sie sich in den Einstellungen neu an.",
  "queue.reason.refusedByGoogle":
    "Google hat diese Änderung abgelehnt. Versuchen Sie es noch einmal; bleibt es dabei, öffnen Sie den Termin und speichern Sie ihn neu.",
  "queue.reason.noWriteAccess":
    "Das verbundene Konto darf in diesen Kalender nicht mehr schreiben. Bitten Sie den Inhaber um Zugriff und versuchen Sie es noch einmal.",
  "queue.reason.calendarGone":
    "Diesen Kalender gibt es in Google nicht mehr. Verknüpfen Sie in den Einstellungen einen anderen.",
  "queue.reason.waitingForChoice": "Wartet, bis jemand entscheidet, welche Fassung gilt.",
  "queue.reason.discarded":
    "Wurde aufgegeben: Google erfährt erst davon, wenn sich dieser Termin wieder ändert.",
  "queue.notConnected":
    "Geht hinaus, sobald Google wieder verbunden ist. Das geschieht in den Einstellungen.",
  "queue.beingSent": "Wird gerade gesendet.",
  "queue.notTaken": "Google hat es nicht angenommen.",
  "queue.soon": "Geht gleich hinaus.",
  "queue.tryAgain": "Noch einmal",
  "queue.tryAgainFor": "Noch einmal, {{patient}}",
  "queue.giveUp": "Aufgeben …",
  "queue.giveUpFor": "Aufgeben, {{patient}}",
  "queue.giveUpQuestion": "Die Änderung aufgeben, {{patient}}?",
  "queue.giveUpThis": "Diese Änderung aufgeben",
  "queue.keepIt": "Behalten",
  "queue.givingUp.new":
    "Google bekommt diese Änderung nicht. Der Termin bleibt hier, wie er ist, und Google zeigt ihn nicht, bis ihn wieder jemand ändert.",
  "queue.givingUp.changed":
    "Google bekommt diese Änderung nicht. Der Termin bleibt hier, wie er ist, und Google zeigt ihn weiter, wie er war, bis ihn wieder jemand ändert.",
  "queue.givingUp.cancelled":
    "Google bekommt diese Änderung nicht. Der Termin bleibt hier, wie er ist, und Google zeigt ihn weiter, als fände er statt, bis ihn wieder jemand ändert.",
  "queue.nothingWaits": "Für diesen Termin wartet nichts mehr",
  "queue.givenUp": "Aufgegeben: Google bekommt diese Änderung nicht",
  "queue.hasChange": "Google hat diese Änderung oder bekommt sie gerade",

  "queue.conflict": "Hier und in Google geändert: {{patient}}",
  "queue.conflictSince":
    "Hier und in Google geändert. Bis jemand entscheidet, bleibt hier die Zeit, die dem Patienten gesagt wurde. Seit {{time}}.",
  "queue.noNote": "Keine Notiz",
  "queue.deleted": "Gelöscht",
  "queue.keepOurs": "Unsere behalten",
  "queue.takeGoogles": "Die von Google nehmen",
  "queue.keptOurs": "Unsere Fassung behalten; Google erfährt davon",
  "queue.tookGoogles": "Die Fassung von Google genommen",

  "queue.declined": "In Google abgelehnt: {{patient}}",
  "queue.declinedByPractitioner":
    "Der Behandler hat das in Google abgelehnt. Fragen Sie nach, ob es noch passt, und behalten, verschieben oder sagen Sie den Termin dann ab.",
  "queue.declinedByPatient":
    "Der Patient hat das in Google abgelehnt. Rufen Sie {{phone}} an und behalten, verschieben oder sagen Sie den Termin dann ab.",
  "queue.declinedByPatientNoPhone":
    "Der Patient hat das in Google abgelehnt. Rufen Sie den Patienten an (es ist keine Telefonnummer bekannt) und behalten, verschieben oder sagen Sie den Termin dann ab.",
  "queue.openVisit": "Termin öffnen",
  "queue.itStays": "Er bleibt",
  "queue.visitStays": "Der Termin bleibt",

  "queue.held": "Viele Änderungen in Google auf einmal: {{practitioner}}",
  "queue.heldWhy":
    "In Google wurden alle auf einmal geändert, {{time}}. Hier ist nichts geschehen: Jeder Termin steht da, wie er war, und nichts davon wird gesendet, bis jemand antwortet.",
  "queue.heldCancelled_one": "{{practitioner}}: {{cancelled}} von {{count}} Termin würde abgesagt",
  "queue.heldCancelled_other": "{{practitioner}}: {{cancelled}} von {{count}} Terminen würden abgesagt",
  "queue.heldMoved_one": "{{practitioner}}: {{moved}} von {{count}} Termin würde verschoben",
  "queue.heldMoved_other": "{{practitioner}}: {{moved}} von {{count}} Terminen würden verschoben",
  "queue.heldBoth_one":
    "{{practitioner}}: {{cancelled}} von {{count}} Termin würde abgesagt, {{moved}} verschoben",
  "queue.heldBoth_other":
    "{{practitioner}}: {{cancelled}} von {{count}} Terminen würden abgesagt, {{moved}} verschoben",
  "queue.heldFromTo": "{{from}} → {{to}}",
  "queue.heldList": "Was geschehen würde",
  "queue.restore": "Unsere behalten und Google wiederherstellen",
  "queue.applyCancelled": "Hier {{cancelled}} absagen",
  "queue.applyMoved": "Hier {{moved}} verschieben",
  "queue.applyBoth": "Hier {{cancelled}} absagen und {{moved}} verschieben",
  "queue.applied_one":
    "Änderung aus Google bei {{count}} Termin übernommen; „Änderungen aus Google“ zeigt sie und nimmt sie zurück",
  "queue.applied_other":
    "Änderungen aus Google bei {{count}} Terminen übernommen; „Änderungen aus Google“ zeigt sie und nimmt sie zurück",
  "queue.restoring_one": "{{count}} Termin behalten; Google bekommt ihn zurück",
  "queue.restoring_other": "{{count}} Termine behalten; Google bekommt sie zurück",

  "queue.clashes_one": "{{count}} zur gleichen Zeit",
  "queue.clashes_other": "{{count}} zur gleichen Zeit",
  "queue.clashOfTwo": "Zur gleichen Zeit: {{first}} und {{second}}",
  "queue.clashTitle": "{{practitioner}}: zwei zur gleichen Zeit",
  "queue.clashVisits":
    "Niemand wird von selbst abgesagt. Rufen Sie einen der beiden an und verschieben Sie dessen Termin, oder behalten Sie beide. Jeder Arbeitsplatz schlägt dasselbe vor.",
  "queue.clashStays": "Zuerst gebucht: bleibt",
  "queue.clashMoves": "Zu verschieben",
  "queue.noPhone": "Keine Telefonnummer",
  "queue.bookedAt": "Gebucht {{time}}",
  "queue.noFreeTime": "Keine freie Zeit in den nächsten vier Wochen",
  "queue.freeTimes": "Auf eine freie Zeit verschieben:",
  "queue.busy": "Beschäftigt",
  "queue.keepBoth": "Beide behalten",
  "queue.moreClashes_one": "Und {{count}} weiterer, wenn diese erledigt sind.",
  "queue.moreClashes_other": "Und {{count}} weitere, wenn diese erledigt sind.",
  "queue.clashMoved": "{{patient}} verschoben auf {{time}}",
  "queue.clashTaken": "Diese Zeit ist inzwischen vergeben; wählen Sie eine andere",
  "queue.keptBoth": "Beide behalten; kein Arbeitsplatz fragt mehr danach",
  "queue.otherClinicButton": "Termine einer anderen Praxis",
  "queue.otherClinic": "Termine einer anderen Praxis",
  "queue.otherClinicEvents_one":
    "Ein Termin im Kalender von {{practitioner}} wurde von einem Arbeitsplatz einer anderen Praxis geschrieben. Dieser Arbeitsplatz kann nicht lesen, wessen Termin es ist, und zeigt ihn als belegte Zeit.",
  "queue.otherClinicEvents_other":
    "{{count}} Termine im Kalender von {{practitioner}} wurden von einem Arbeitsplatz einer anderen Praxis geschrieben. Dieser Arbeitsplatz kann nicht lesen, wessen Termine es sind, und zeigt sie als belegte Zeit.",
  "queue.understood": "Verstanden",

  "queue.setAside": "Termine, die nicht gelesen werden konnten",
  "queue.setAsideWhy":
    "Alles andere in diesen Kalendern ist aktuell. Berichtigen Sie den Termin in Google, dann verschwindet er aus dieser Liste.",
  "queue.setAsideReason.repeatsTooOften": "Er wiederholt sich zu oft: Hier ist nur das erste Mal gesperrt.",
  "queue.setAsideReason.repeatsUnclearly":
    "Wie er sich wiederholt, war nicht lesbar: Hier ist nur das erste Mal gesperrt.",
  "queue.setAsideReason.zoneUnknown": "Er steht in einer Zeitzone, die dieser Computer nicht kennt.",
  "queue.setAsideReason.notUnderstood": "Er war nicht lesbar und sperrt hier keine Zeit.",
  "queue.calendarAndPractitioner": "{{calendar}} · {{practitioner}}",
  "queue.seen": "Gesehen {{time}}.",
  "queue.openCalendar": "Kalender öffnen",
  "queue.openCalendarOf": "Kalender öffnen: {{calendar}}",
};
