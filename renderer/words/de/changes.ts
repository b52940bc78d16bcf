/** What was changed in Google or at another desk. */
export const changes = {
  "changes.moved": "{{practitioner}} hat {{patient}} in Google von {{from}} auf {{to}} verschoben",
  "changes.movedAtDesk": "{{desk}} hat {{patient}} von {{from}} auf {{to}} verschoben",
  "changes.length_one":
    "{{practitioner}} hat die Dauer von {{patient}}, {{time}}, in Google auf {{count}} Minute geändert",
  "changes.length_other":
    "{{practitioner}} hat die Dauer von {{patient}}, {{time}}, in Google auf {{count}} Minuten geändert",
  "changes.lengthAtDesk_one":
    "{{desk}} hat die Dauer von {{patient}}, {{time}}, auf {{count}} Minute geändert",
  "changes.lengthAtDesk_other":
    "{{desk}} hat die Dauer von {{patient}}, {{time}}, auf {{count}} Minuten geändert",
  "changes.note": "{{practitioner}} hat die Notiz zu {{patient}} in Google geändert",
  "changes.noteAtDesk": "{{desk}} hat die Notiz zu {{patient}} geändert",
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
  "changes.anotherDesk": "Ein anderer Arbeitsplatz",
  "changes.older": "Ältere zeigen",
  "changes.noOlder": "Das ist alles bisher.",
};
