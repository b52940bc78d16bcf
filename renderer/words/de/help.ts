/** What the help says of keys, signs and tips. */
export const help = {
  "help.title": "Tasten und Hilfe",
  "help.statuses": "Was das Zeichen eines Termins bedeutet",
  "help.pills": "Was das Zeichen für Google bedeutet",
  "help.late":
    "Fünf Minuten nach Beginn wird ein Termin ohne Ankunft als verspätet angezeigt; das muss niemand eintragen. Wo wenig Platz ist, stehen nur die Minuten: 7′.",
  "help.overlap": "Überschneidet sich",
  "help.overlapMeaning": "Ein anderer Termin hat einen Teil derselben Zeit.",
  "help.tips": "Tipps",
  "help.tipsAgain": "Alle Tipps wieder anzeigen",
  "help.tipsShown": "Die Tipps stehen wieder an ihrem Platz.",
  "help.tip": "Tipp",
  "help.gotIt": "Verstanden",

  "help.status.booked": "Der Termin ist gebucht.",
  "help.status.confirmed": "Der Patient hat zugesagt.",
  "help.status.arrived": "Der Patient ist da und wartet.",
  "help.status.inRoom": "Der Patient ist beim Behandler.",
  "help.status.done": "Der Termin ist vorbei.",
  "help.status.noShow": "Der Patient ist nicht gekommen. Die Zeit kann neu gebucht werden.",
  "help.status.cancelled": "Der Termin wurde abgesagt. Die Zeit kann neu gebucht werden.",

  "help.pill.notConfigured":
    "Wer Clinic Desk installiert hat, hat Google noch nicht eingerichtet. Alles funktioniert; nichts verlässt diesen Arbeitsplatz.",
  "help.pill.notConnected":
    "Niemand hat ein Google-Konto verbunden. Alles funktioniert; nichts verlässt diesen Arbeitsplatz.",
  "help.pill.upToDate": "Google und dieser Arbeitsplatz zeigen dasselbe.",
  "help.pill.sending": "Was hier getan wurde, ist unterwegs zu Google.",
  "help.pill.offline":
    "Es gibt kein Internet, oder Google antwortet nicht. Arbeiten Sie weiter wie immer: Jede Änderung bleibt erhalten und geht von selbst hinaus. Was andere inzwischen in Google buchen, ist hier nicht zu sehen.",
  "help.pill.waitingForGoogle":
    "Google bittet um Geduld. Jede Änderung bleibt erhalten und geht von selbst hinaus.",
  "help.pill.signInAgain":
    "Google kennt diesen Arbeitsplatz nicht mehr. Melden Sie sich in den Einstellungen neu an; bis dahin bleibt jede Änderung erhalten.",
  "help.pill.notRead":
    "Ein Kalender konnte 15 Minuten nicht gelesen werden: Was inzwischen in Google gebucht wurde, fehlt hier vielleicht.",
  "help.pill.needsYou":
    "Etwas kann ohne Sie nicht entschieden werden. Klicken Sie darauf, um zu sehen, was; nichts geht verloren.",

  "help.tip.booking":
    "Die Eingabetaste nimmt den zuerst gefundenen Patienten, noch einmal geht es weiter, und ein drittes Mal bucht. Für eine genaue Zeitspanne ziehen Sie im Tag über freie Zeit.",
  "help.tip.appointment":
    "Im Tag lässt sich ein Termin auf eine andere Zeit oder zu einem anderen Behandler ziehen; Alt und die Pfeiltasten tun dasselbe. Strg+Z nimmt jeden Klick zurück.",
  "help.tip.patients": "Strg+K findet Patienten von überall, nach Name, Telefonnummer oder Geburtsdatum.",
  "help.tip.queue":
    "Auch wenn diese Liste nicht leer ist, geht nichts verloren: Buchen Sie weiter und kommen Sie zurück, wenn Zeit ist.",
  "help.tip.finder": "Auch Tage lassen sich tippen: Strg+K und „nächsten Montag“.",
};
