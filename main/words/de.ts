import type { MainWords } from "./main-words.ts";

/** Every text of the main process in German. */
export const german: MainWords = {
  "csv.notUtf8":
    "Die Datei ist nicht UTF-8. Speichern Sie sie als „CSV UTF-8“ und versuchen Sie es noch einmal.",
  "csv.empty": "Die Datei ist leer. Ihre erste Zeile muss die Spalten nennen.",
  "csv.columnMissing": "Die Spalte {{columns}} fehlt. Ergänzen Sie sie in der ersten Zeile.",
  "csv.columnsMissing": "Die Spalten {{columns}} fehlen. Ergänzen Sie sie in der ersten Zeile.",
  "csv.columnTwice": "Die Spalte „{{column}}“ gibt es zweimal. Nehmen Sie eine heraus.",
  "csv.quoteOpen":
    "Ein Anführungszeichen wird geöffnet und nie geschlossen. Schließen Sie es und versuchen Sie es noch einmal.",
  "csv.quoteOpenAt":
    "Ein Anführungszeichen wird geöffnet und nie geschlossen (bemerkt in Zeile {{line}}). Schließen Sie es und versuchen Sie es noch einmal.",
  "csv.notCsv":
    "Die Datei lässt sich nicht als CSV lesen. Speichern Sie sie noch einmal als CSV und versuchen Sie es erneut.",
  "csv.notCsvAt":
    "Die Datei lässt sich nicht als CSV lesen (bemerkt in Zeile {{line}}). Speichern Sie sie noch einmal als CSV und versuchen Sie es erneut.",

  "row.tooManyCells":
    "Die Zeile hat mehr Zellen als die Kopfzeile. Setzen Sie Texte mit einem Trennzeichen in Anführungszeichen.",
  "row.name": "Tragen Sie einen Namen mit höchstens {{most}} Zeichen ein.",
  "row.nameEmpty": "Tragen Sie den Namen ein.",
  "row.nameTooLong": "Der Name hat mehr als {{most}} Zeichen. Kürzen Sie ihn.",
  "row.phone": "Die Telefonnummer ist nicht lesbar. Berichtigen Sie sie, oder lassen Sie sie leer.",
  "row.birthDate":
    "Das Geburtsdatum ist nicht lesbar. Schreiben Sie es als 1980-03-31 oder 31.03.1980, oder lassen Sie es leer.",
  "row.colour": "Die Farbe muss eine von {{colours}} sein, oder leer.",
  "row.email": "Die E-Mail-Adresse ist nicht lesbar. Berichtigen Sie sie, oder lassen Sie sie leer.",
  "row.daysOrHours": "Füllen Sie Tage und Stunden beide aus, oder keines von beiden.",
  "row.groups": "Es muss so viele Gruppen von Stunden wie von Tagen geben, mit | dazwischen.",
  "row.days": "Die Tage sind nicht lesbar. Schreiben Sie sie als Mon-Fri oder Mon,Wed,Sat.",
  "row.dayTwice": "Ein Tag steht in zwei Gruppen von Tagen. Lassen Sie ihn in einer.",
  "row.hours":
    "Die Stunden sind nicht lesbar. Schreiben Sie sie als 08:00-12:00;13:00-17:00, ohne Überschneidungen.",
  "row.minutes": "Die Minuten müssen eine ganze Zahl von {{from}} bis {{to}} sein.",
  "row.date": "Das Datum ist nicht lesbar. Schreiben Sie es als 2026-11-21 oder 21.11.2026.",
  "row.startOrEnd": "Beginn oder Ende ist nicht lesbar. Schreiben Sie sie als 09:00.",
  "row.endsBefore": "Der Termin endet, bevor er beginnt, oder wenn er beginnt.",
  "row.tooLong": "Der Termin ist länger als 12 Stunden.",
  "row.clockGap":
    "Diese Zeit gibt es an dem Tag nicht: Die Uhren werden vorgestellt. Wählen Sie eine spätere.",
  "row.patientPhone":
    "Die Telefonnummer des Patienten ist nicht lesbar. Berichtigen Sie sie, oder lassen Sie sie leer.",
  "row.patientBirthDate":
    "Das Geburtsdatum des Patienten ist nicht lesbar. Schreiben Sie es als 1980-03-31, oder lassen Sie es leer.",
  "row.noPatient":
    "Es gibt keinen Patienten mit diesem Namen (und dieser Telefonnummer). Importieren Sie zuerst die Patienten, oder berichtigen Sie den Namen.",
  "row.severalPatients":
    "Mehrere Patienten haben diesen Namen. Sagen Sie in der Spalte patient_phone oder patient_birth_date, welcher.",
  "row.noPractitioner": "Es gibt keinen Behandler mit diesem Namen. Importieren Sie zuerst die Behandler.",
  "row.noService": "Es gibt keine Leistung mit diesem Namen. Importieren Sie zuerst die Leistungen.",
  "row.status": "Der Status muss einer von {{statuses}} sein, oder leer.",
  "row.taken": "Der Behandler hat zu dieser Zeit einen anderen Termin oder ist beschäftigt.",

  "menu.file": "&Datei",
  "menu.edit": "&Bearbeiten",
  "menu.view": "&Ansicht",
  "menu.quit": "Clinic Desk beenden",
  "menu.undo": "Rückgängig",
  "menu.redo": "Wiederholen",
  "menu.cut": "Ausschneiden",
  "menu.copy": "Kopieren",
  "menu.paste": "Einfügen",
  "menu.selectAll": "Alles auswählen",
  "menu.resetZoom": "Originalgröße",
  "menu.zoomIn": "Vergrößern",
  "menu.zoomOut": "Verkleinern",
  "menu.fullScreen": "Vollbild",

  "browser.title": "Sie können diese Seite schließen",
  "browser.goBack": "Gehen Sie zu Clinic Desk zurück, um zu sehen, wie die Anmeldung ausgegangen ist.",

  "start.keyMissing":
    "Es gibt eine Datenbank, aber der Schlüsselbund dieses Computers hat keinen Schlüssel dafür. Es wurde nichts geändert. Melden Sie sich als die Person an, die Clinic Desk installiert hat, oder stellen Sie den Schlüsselbund wieder her.",
  "start.keyDamaged":
    "Der Eintrag im Schlüsselbund mit dem Schlüssel der Datenbank ist beschädigt. Es wurde nichts geändert. Stellen Sie den Schlüsselbund aus einer Sicherung wieder her.",
  "start.keychainLocked":
    "Der Schlüsselbund dieses Computers ist gesperrt. Entsperren Sie ihn (melden Sie sich am Computer neu an, oder öffnen Sie seine Passwortverwaltung) und starten Sie Clinic Desk noch einmal.",
  "start.keychainAbsent":
    "Clinic Desk braucht den Schlüsselbund des Computers, um die Daten der Patienten zu schützen, und hat keinen gefunden. Installieren und starten Sie unter Linux gnome-keyring (oder einen anderen Secret Service), und starten Sie Clinic Desk dann noch einmal.",
  "start.keychainItem":
    "Clinic Desk kann nicht starten: Der Eintrag {{item}} im Schlüsselbund ist beschädigt. Es wurde nichts geändert. Stellen Sie den Schlüsselbund wieder her, oder entfernen Sie den Eintrag, um neu zu beginnen.",
  "start.dataFolder":
    "In den Ordner {{folder}} kann nicht geschrieben werden. Es wurde nichts geändert. Geben Sie diesem Konto das Recht, dort zu schreiben, oder nennen Sie in CLINIC_DESK_DATA_FOLDER einen anderen Ordner.",
  "start.unforeseen":
    "Clinic Desk konnte nicht starten ({{code}}). Es wurde nichts geändert. Starten Sie es noch einmal; wenn das wiederkommt, schicken Sie die Datei main.log an den Support.",
  "start.windowStopped":
    "Das Fenster ist mehrmals ausgefallen. Es ging nichts verloren. Starten Sie Clinic Desk noch einmal.",

  "store.wrongKey":
    "Der Schlüssel im Schlüsselbund dieses Computers ist nicht der, mit dem diese Datenbank angelegt wurde. Es wurde nichts geändert. Legen Sie den Eintrag in den Schlüsselbund zurück, oder stellen Sie eine Sicherung her, die mit dem jetzigen Schlüssel gemacht wurde.",
  "store.damaged":
    "Die Datenbank ist beschädigt. Es wurde nichts geändert. Bewahren Sie die Datei auf, und legen Sie die neueste Sicherung an ihre Stelle.",
  "store.logMissing":
    "Neben der Datenbank fehlt die Datei mit den neuesten Buchungen, deren Name auf -wal endet. Es wurde nichts geändert. Legen Sie sie zurück; oder verschieben Sie, um ohne diese Buchungen weiterzuarbeiten, die Datei, deren Name auf .open endet.",
  "store.fromFuture":
    "Die Datenbank wurde von einem neueren Clinic Desk geschrieben. Es wurde nichts geändert. Installieren Sie auf diesem Computer das neueste Clinic Desk.",
  "store.diskFull":
    "Die Festplatte ist voll oder lässt sich nicht beschreiben; es wurde nichts gespeichert. Schaffen Sie Platz und versuchen Sie es noch einmal.",
  "store.copyFailed":
    "Die Datenbank konnte nicht kopiert werden, bevor sie auf diese Version von Clinic Desk gebracht wird. Es wurde nichts geändert. Sorgen Sie dafür, dass in ihren Ordner geschrieben werden kann und dort Platz für eine zweite Kopie ist, und starten Sie Clinic Desk noch einmal.",
  "store.inUse":
    "Clinic Desk läuft schon mit dieser Datenbank. Benutzen Sie jenes Fenster, oder schließen Sie es und starten Sie neu.",
  "store.notADatabase":
    "Diese Datei ist keine Datenbank, die dieses Clinic Desk lesen kann. Es wurde nichts geändert. Verschieben Sie die Datei, um neu anzufangen, oder legen Sie die richtige an ihre Stelle.",
};
