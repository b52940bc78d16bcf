/** The day: its grid, its cards and its blocks. */
export const day = {
  "day.appointmentsOf": "Termine am {{day}}",
  "day.firstTime": "erstes {{time}}",
  "day.secondTime": "zweites {{time}}",
  "day.allDay": "ganztägig",
  "day.late_one": "{{count}} Min. spät",
  "day.late_other": "{{count}} Min. spät",
  "day.visits_one": "{{count}} Termin",
  "day.visits_other": "{{count}} Termine",
  "day.lateVisits_one": "{{count}} spät",
  "day.lateVisits_other": "{{count}} spät",
  "day.card": "{{seen}}, bis {{end}}, {{status}}, {{practitioner}}",
  "day.cardWithSync": "{{seen}}, bis {{end}}, {{status}}, {{practitioner}}, {{sync}}",
  "day.cancelledMark": "{{patient}}, abgesagt",
  "day.closed": "Geschlossen: {{reason}}",
  "day.freeSlot": "{{time}}, {{practitioner}}, frei. Mit der Eingabetaste buchen",
  "day.nobody": "Noch niemand, bei dem gebucht werden kann",
  "day.nobodyYet":
    "Fügen Sie zuerst Ihre Behandler und Leistungen hinzu, oder importieren Sie sie aus CSV-Dateien.",
  "day.addPractitioner": "Behandler hinzufügen",
  "day.openInGoogle": "In Google öffnen",
  "day.openBlock": "In Google öffnen: {{label}}",
  "day.browserNotOpened": "Der Browser ist nicht aufgegangen. Versuchen Sie es gleich noch einmal.",
  "day.overlaps": "Überschneidet sich mit {{name}}",
  "day.outsideHours": "Außerhalb der Arbeitszeit",
  "day.hiddenVisit": "Ausgeblendeter Termin",
  "day.andOverlaps": "{{column}}, überschneidet sich mit einem anderen Termin",
  "day.everybodyHidden":
    "Alle Behandler sind ausgeblendet. Wählen Sie unter „Filtern“, wen Sie sehen möchten.",
  "day.pointAtPlace": "Neuen Platz zeigen",
  "day.leaveIt": "Dort lassen, wo er ist",
  "day.placing_one":
    "Klicken Sie auf die neue Zeit von {{patient}} ({{count}} Min.), oder wählen Sie sie mit den Pfeiltasten und drücken Sie die Eingabetaste.",
  "day.placing_other":
    "Klicken Sie auf die neue Zeit von {{patient}} ({{count}} Min.), oder wählen Sie sie mit den Pfeiltasten und drücken Sie die Eingabetaste.",
};
