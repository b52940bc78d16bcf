/** Why something could not be saved or read: what happened, what is kept, what to do. */
export const faults = {
  "faults.title.saved": "Nicht gespeichert",
  "faults.title.read": "Nicht gelesen",
  "faults.notAllowed":
    "Dieses Fenster darf das nicht. Es wurde nichts geändert. Schließen Sie Clinic Desk und öffnen Sie es neu.",
  "faults.saved.badInput":
    "Das konnte nicht gespeichert werden: Etwas im Formular ist nicht lesbar. Ihre Eingabe steht noch da; prüfen Sie sie und versuchen Sie es noch einmal.",
  "faults.saved.revoked":
    "Das konnte nicht gespeichert werden: Dieser Arbeitsplatz wurde aus der Praxis entfernt. Was hier vorher gebucht wurde, bleibt erhalten.",
  "faults.saved.diskFull":
    "Das konnte nicht gespeichert werden: Die Festplatte ist voll. Alles früher Gespeicherte bleibt erhalten, und Ihre Eingabe steht noch da. Schaffen Sie Platz und versuchen Sie es noch einmal.",
  "faults.saved.databaseDamaged":
    "Das konnte nicht gespeichert werden: Die Datendatei der Praxis ist beschädigt. Was in Google steht, ist dort sicher. Lassen Sie von der Person, die sich um diesen Computer kümmert, die neueste Sicherung einspielen.",
  "faults.saved.inUse":
    "Das konnte nicht gespeichert werden: Ein anderes Programm, etwa eine Sicherung oder ein Virenscanner, hält die Datendatei der Praxis fest. Es wurde nichts geändert. Versuchen Sie es gleich noch einmal.",
  "faults.saved.tooMany":
    "Das konnte nicht gespeichert werden: Es wurde zu viel auf einmal verlangt. Es wurde nichts geändert. Warten Sie einen Moment und versuchen Sie es noch einmal.",
  "faults.saved.internal":
    "Das konnte nicht gespeichert werden: In Clinic Desk ist etwas schiefgegangen. Es wurde nichts geändert, und Ihre Eingabe steht noch da. Versuchen Sie es noch einmal; wenn das wiederkommt, schließen Sie Clinic Desk und öffnen Sie es neu.",
  "faults.read.badInput":
    "Das konnte nicht gelesen werden: Die Anfrage ist nicht lesbar. Es wurde nichts geändert. Prüfen Sie Ihre Eingabe und versuchen Sie es noch einmal.",
  "faults.read.revoked":
    "Das konnte nicht gelesen werden: Dieser Arbeitsplatz wurde aus der Praxis entfernt. Was hier vorher gebucht wurde, bleibt erhalten.",
  "faults.read.diskFull":
    "Das konnte nicht gelesen werden: Die Festplatte ist voll. Alles früher Gespeicherte bleibt erhalten. Schaffen Sie Platz und versuchen Sie es noch einmal.",
  "faults.read.databaseDamaged":
    "Das konnte nicht gelesen werden: Die Datendatei der Praxis ist beschädigt. Was in Google steht, ist dort sicher. Lassen Sie von der Person, die sich um diesen Computer kümmert, die neueste Sicherung einspielen.",
  "faults.read.inUse":
    "Das konnte nicht gelesen werden: Ein anderes Programm, etwa eine Sicherung oder ein Virenscanner, hält die Datendatei der Praxis fest. Es wurde nichts geändert. Versuchen Sie es gleich noch einmal.",
  "faults.read.tooMany":
    "Das konnte nicht gelesen werden: Es wurde zu viel auf einmal verlangt. Es wurde nichts geändert. Warten Sie einen Moment und versuchen Sie es noch einmal.",
  "faults.read.internal":
    "Das konnte nicht gelesen werden: In Clinic Desk ist etwas schiefgegangen. Es wurde nichts geändert. Versuchen Sie es noch einmal; wenn das wiederkommt, schließen Sie Clinic Desk und öffnen Sie es neu.",
};
