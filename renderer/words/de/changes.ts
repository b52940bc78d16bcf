/** What was changed in Google or at another desk. */
export const changes = {
  "changes.moved": "In Google wurde {{patient}} von {{from}} auf {{to}} verschoben",
  "changes.movedAtDesk": "An einem anderen Arbeitsplatz wurde {{patient}} von {{from}} auf {{to}} verschoben",
  "changes.length_one": "In Google dauert {{patient}}, {{time}}, jetzt {{count}} Minute",
  "changes.length_other": "In Google dauert {{patient}}, {{time}}, jetzt {{count}} Minuten",
  "changes.lengthAtDesk_one":
    "An einem anderen Arbeitsplatz wurde die Dauer von {{patient}}, {{time}}, auf {{count}} Minute geändert",
  "changes.lengthAtDesk_other":
    "An einem anderen Arbeitsplatz wurde die Dauer von {{patient}}, {{time}}, auf {{count}} Minuten geändert",
  "changes.note": "In Google wurde die Notiz zu {{patient}} geändert",
  "changes.noteAtDesk": "An einem anderen Arbeitsplatz wurde die Notiz zu {{patient}} geändert",
  "changes.handedOver":
    "{{patient}}, {{time}}, wurde aus dem Kalender von {{practitioner}} hierher verschoben",
  "changes.deletedInGoogle":
    "{{patient}}, {{time}}, wurde in Google oder an einem anderen Arbeitsplatz abgesagt und ist hier abgesagt",
  "changes.restoredInGoogle":
    "{{patient}}, {{time}}, wurde in Google oder an einem anderen Arbeitsplatz wiederhergestellt und ist hier wieder gebucht",
  "changes.unlinkedDeleted":
    "Der Termin von {{patient}}, {{time}}, wurde in Google gelöscht; hier bleibt er stehen",
  "changes.unlinkedOther":
    "Der Termin von {{patient}}, {{time}}, wurde in Google ganztägig oder wiederkehrend gemacht, was hier nicht geht; hier bleibt er stehen",
  "changes.confirmed": "{{patient}}, {{time}}, wurde in Google angenommen und ist hier bestätigt",
  "changes.arrived": "{{patient}}, {{time}}, wurde in Google angenommen und ist hier eingetroffen",
  "changes.declinedByPatient":
    "{{patient}}, {{time}}, wurde vom Patienten in Google abgelehnt; der Termin bleibt, bis jemand entscheidet",
  "changes.declinedByPractitioner":
    "{{patient}}, {{time}}, wurde vom Behandler in Google abgelehnt; der Termin bleibt, bis jemand entscheidet",
  "changes.lostToCancellation":
    "{{patient}}, {{time}}, wurde in Google geändert, war hier aber schon abgesagt",
  "changes.none": "Noch nichts. Was in Google Kalender geändert wird, steht hier.",
  "changes.when": "{{practitioner}} · {{time}}",
  "changes.whenUndone": "{{practitioner}} · {{time}} · zurückgenommen",
  "changes.undo": "Rückgängig",
  "changes.undoThis": "Rückgängig: {{change}}",
  "changes.undone": "Zurückgenommen: {{change}}",
  "changes.notUndone":
    "Das lässt sich nicht zurücknehmen: Der Termin wurde seither geändert, oder seine frühere Zeit ist vergeben. Öffnen Sie ihn im Tag, um ihn zu verschieben.",
};
