/** Saving files: lists, calendar files and PDFs. */
export const files = {
  "files.importAndExport": "Import und Export",
  "files.export": "Export",
  "files.exportHint":
    "Listen werden so gespeichert, dass sie wieder importiert werden können. Sie enthalten Patientendaten: Bewahren Sie sie auf, wo nur die Praxis Zugang hat.",
  "files.save.practitioners": "Behandler speichern",
  "files.save.services": "Leistungen speichern",
  "files.save.patients": "Patienten speichern",
  "files.visitsLegend": "Termine",
  "files.from": "Erster Tag",
  "files.to": "Letzter Tag",
  "files.spanProblem": "Wählen Sie zwei Tage, den ersten nicht nach dem letzten.",
  "files.form": "Als",
  "files.form.csv": "Liste (CSV), zum Importieren oder für eine Tabelle",
  "files.form.ics": "Kalenderdatei (ICS), für einen anderen Kalender",
  "files.detail": "Was die Kalenderdatei über Patienten sagt",
  "files.detail.asPrivacyMode": "So viel, wie Google Kalender erfährt",
  "files.detail.full": "Namen, Telefonnummern und Notizen, nur für den Gebrauch in der Praxis",
  "files.saveVisits": "Termine speichern",
  "files.rows_one": "{{count}} Zeile",
  "files.rows_other": "{{count}} Zeilen",
  "files.visits_one": "{{count}} Termin",
  "files.visits_other": "{{count}} Termine",
  "files.saved": "Gespeichert als {{name}}: {{what}}.",
  "files.notSaved": "Nichts wurde gespeichert",
  "files.because.diskFull":
    "Der Datenträger ist voll. Schaffen Sie Platz oder wählen Sie einen anderen Ort und speichern Sie noch einmal.",
  "files.because.readOnly":
    "Dieser Ort kann nur gelesen werden. Wählen Sie einen anderen und speichern Sie noch einmal.",
  "files.because.notAllowed":
    "Dort dürfen Sie nicht schreiben, oder ein anderes Programm hat die Datei offen. Wählen Sie einen anderen Ort oder schließen Sie das Programm und speichern Sie noch einmal.",
  "files.because.noFolder":
    "Diesen Ordner gibt es nicht mehr. Wählen Sie einen anderen und speichern Sie noch einmal.",
  "files.because.noWindow":
    "Es gab kein Fenster zum Nachfragen. Öffnen Sie Clinic Desk neu und speichern Sie noch einmal.",
  "files.because.other":
    "Die Datei konnte nicht geschrieben werden. Wählen Sie einen anderen Ort oder Namen und speichern Sie noch einmal.",
};
