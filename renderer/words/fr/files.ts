/** Saving files: lists, calendar files and PDFs. */
export const files = {
  "files.importAndExport": "Importer et exporter",
  "files.export": "Exporter",
  "files.exportHint":
    "Les listes sont enregistrées sous la forme dans laquelle elles peuvent être importées à nouveau. Elles contiennent des données de patients : gardez-les là où seule la clinique a accès.",
  "files.save.practitioners": "Enregistrer les praticiens",
  "files.save.services": "Enregistrer les prestations",
  "files.save.patients": "Enregistrer les patients",
  "files.visitsLegend": "Rendez-vous",
  "files.from": "Premier jour",
  "files.to": "Dernier jour",
  "files.spanProblem": "Choisissez deux jours, le premier n’étant pas après le dernier.",
  "files.form": "Sous forme de",
  "files.form.csv": "Liste (CSV), à importer à nouveau ou pour un tableur",
  "files.form.ics": "Fichier d’agenda (ICS), pour un autre agenda",
  "files.detail": "Ce que le fichier d’agenda dit des patients",
  "files.detail.asPrivacyMode": "Autant que ce qui est communiqué à Google Agenda",
  "files.detail.full": "Noms, téléphones et notes, à usage interne de la clinique uniquement",
  "files.saveVisits": "Enregistrer les rendez-vous",
  "files.rows_one": "{{count}} ligne",
  "files.rows_many": "{{count}} lignes",
  "files.rows_other": "{{count}} lignes",
  "files.visits_one": "{{count}} rendez-vous",
  "files.visits_many": "{{count}} rendez-vous",
  "files.visits_other": "{{count}} rendez-vous",
  "files.saved": "Enregistré sous {{name}} : {{what}}.",
  "files.notSaved": "Rien n’a été enregistré",
  "files.because.diskFull":
    "Le disque est plein. Libérez de la place ou choisissez un autre endroit, puis enregistrez à nouveau.",
  "files.because.readOnly":
    "Cet endroit est en lecture seule. Choisissez-en un autre et enregistrez à nouveau.",
  "files.because.notAllowed":
    "Vous ne pouvez pas écrire à cet endroit, ou un autre programme a ouvert le fichier. Choisissez un autre endroit ou fermez ce programme, puis enregistrez à nouveau.",
  "files.because.noFolder": "Ce dossier n’existe plus. Choisissez-en un autre et enregistrez à nouveau.",
  "files.because.noWindow":
    "Aucune fenêtre n’était ouverte pour le demander. Rouvrez Clinic Desk et enregistrez à nouveau.",
  "files.because.other":
    "Le fichier n’a pas pu être écrit. Choisissez un autre endroit ou un autre nom et enregistrez à nouveau.",
};
