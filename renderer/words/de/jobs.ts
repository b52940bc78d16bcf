/** Work that takes longer than a moment, and how it ended. */
export const jobs = {
  "jobs.region": "Laufende Arbeiten",
  "jobs.name.importPractitioners": "Behandler werden importiert",
  "jobs.name.importServices": "Leistungen werden importiert",
  "jobs.name.importPatients": "Patienten werden importiert",
  "jobs.name.importAppointments": "Termine werden importiert",
  "jobs.name.exportPatients": "Patienten werden exportiert",
  "jobs.name.exportAppointments": "Termine werden exportiert",
  "jobs.name.firstSync": "Kalender wird zum ersten Mal gelesen",
  "jobs.name.selfTest": "Selbsttest",

  "jobs.about": "{{what}} · {{subject}}",
  "jobs.progress": "{{done}} von {{total}}",
  "jobs.soFar_one": "bisher {{count}}",
  "jobs.soFar_other": "bisher {{count}}",
  "jobs.cancel": "Abbrechen",
  "jobs.cancelThis": "Abbrechen: {{what}}",
  "jobs.stopping": "Wird angehalten …",
  "jobs.hide": "Ausblenden",
  "jobs.hideThis": "Ausblenden: {{what}}",
  "jobs.done.import_one": "Import abgeschlossen: {{count}} Zeile gelesen.",
  "jobs.done.import_other": "Import abgeschlossen: {{count}} Zeilen gelesen.",
  "jobs.done.export_one": "Export abgeschlossen: {{count}} Zeile.",
  "jobs.done.export_other": "Export abgeschlossen: {{count}} Zeilen.",
  "jobs.done.firstSync_one": "Der Kalender ist gelesen: {{count}} Eintrag.",
  "jobs.done.firstSync_other": "Der Kalender ist gelesen: {{count}} Einträge.",
  "jobs.done.selfTest": "Der Selbsttest ist abgeschlossen.",
  "jobs.cancelled.import_one":
    "Import nach {{count}} Zeile angehalten. Was bis dahin übernommen wurde, bleibt; dieselbe Datei macht dort weiter.",
  "jobs.cancelled.import_other":
    "Import nach {{count}} Zeilen angehalten. Was bis dahin übernommen wurde, bleibt; dieselbe Datei macht dort weiter.",
  "jobs.cancelled.export": "Export angehalten. Es ist keine Datei entstanden.",
  "jobs.cancelled.firstSync": "Das Lesen des Kalenders wurde angehalten. Es geht von selbst weiter.",
  "jobs.cancelled.selfTest": "Der Selbsttest wurde angehalten.",
  "jobs.failed.import":
    "Der Import endete mit einem Fehler. Was bis dahin übernommen wurde, bleibt; importieren Sie dieselbe Datei noch einmal.",
  "jobs.failed.export":
    "Der Export endete mit einem Fehler. Es ist keine Datei entstanden; versuchen Sie es noch einmal.",
  "jobs.failed.firstSync":
    "Der Kalender ist nicht zu Ende gelesen. Es geht von selbst weiter, sobald Google antwortet.",
  "jobs.failed.selfTest":
    "Der Selbsttest endete mit einem Fehler. Es wurde nichts geändert; versuchen Sie es noch einmal.",
  "jobs.name.sendChanges": "Änderungen werden an Google gesendet",
  "jobs.done.sendChanges_one": "{{count}} Änderung ist bei Google angekommen.",
  "jobs.done.sendChanges_other": "{{count}} Änderungen sind bei Google angekommen.",
  "jobs.cancelled.sendChanges": "Das Senden wurde angehalten. Der Rest geht von selbst hinaus.",
  "jobs.failed.sendChanges":
    "Noch sind nicht alle Änderungen bei Google angekommen. Der Rest bleibt erhalten und geht von selbst hinaus.",
  "jobs.importLeft_one":
    "Angehalten: {{count}} Zeile wurde nicht gelesen. Importieren Sie dieselbe Datei noch einmal, um weiterzumachen.",
  "jobs.importLeft_other":
    "Angehalten: {{count}} Zeilen wurden nicht gelesen. Importieren Sie dieselbe Datei noch einmal, um weiterzumachen.",
};
