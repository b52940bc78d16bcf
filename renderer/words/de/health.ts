/** How far Google can be relied on: the light of each calendar, the health page, the self-test. */
export const health = {
  "health.proof.alone": "Nur dieser Platz weiß es",
  "health.proof.never": "Noch nicht gelesen · kann kollidieren",
  "health.proof.told": "Live mit Google",
  "health.proof.looked": "Google geprüft {{ago}}",
  "health.proof.offline": "Offline {{time}} · kann kollidieren",
  "health.proof.unreachable": "{{time}} ungeprüft · kann kollidieren",

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
} as const;
