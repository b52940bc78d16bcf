/** Work that takes longer than a moment, and how it ended. */
export const jobs = {
  "jobs.region": "Travaux en cours",
  "jobs.name.importPractitioners": "Import des praticiens",
  "jobs.name.importServices": "Import des prestations",
  "jobs.name.importPatients": "Import des patients",
  "jobs.name.importAppointments": "Import des rendez-vous",
  "jobs.name.exportPatients": "Export des patients",
  "jobs.name.exportAppointments": "Export des rendez-vous",
  "jobs.name.firstSync": "Première lecture de l’agenda",
  "jobs.name.selfTest": "Autotest",

  "jobs.about": "{{what}} · {{subject}}",
  "jobs.progress": "{{done}} sur {{total}}",
  "jobs.soFar_one": "{{count}} pour l’instant",
  "jobs.soFar_many": "{{count}} pour l’instant",
  "jobs.soFar_other": "{{count}} pour l’instant",
  "jobs.cancel": "Annuler",
  "jobs.cancelThis": "Annuler : {{what}}",
  "jobs.stopping": "Arrêt en cours…",
  "jobs.hide": "Masquer",
  "jobs.hideThis": "Masquer : {{what}}",
  "jobs.done.import_one": "Import terminé : {{count}} ligne lue.",
  "jobs.done.import_many": "Import terminé : {{count}} de lignes lues.",
  "jobs.done.import_other": "Import terminé : {{count}} lignes lues.",
  "jobs.done.export_one": "Export terminé : {{count}} ligne.",
  "jobs.done.export_many": "Export terminé : {{count}} de lignes.",
  "jobs.done.export_other": "Export terminé : {{count}} lignes.",
  "jobs.done.firstSync_one": "L’agenda est lu : {{count}} événement.",
  "jobs.done.firstSync_many": "L’agenda est lu : {{count}} d’événements.",
  "jobs.done.firstSync_other": "L’agenda est lu : {{count}} événements.",
  "jobs.done.selfTest": "L’autotest est terminé.",
  "jobs.cancelled.import_one":
    "Import arrêté après {{count}} ligne. Ce qui a été repris jusque-là est conservé ; le même fichier reprend à cet endroit.",
  "jobs.cancelled.import_many":
    "Import arrêté après {{count}} de lignes. Ce qui a été repris jusque-là est conservé ; le même fichier reprend à cet endroit.",
  "jobs.cancelled.import_other":
    "Import arrêté après {{count}} lignes. Ce qui a été repris jusque-là est conservé ; le même fichier reprend à cet endroit.",
  "jobs.cancelled.export": "Export arrêté. Aucun fichier n’a été créé.",
  "jobs.cancelled.firstSync": "La lecture de l’agenda a été arrêtée. Elle reprend d’elle-même.",
  "jobs.cancelled.selfTest": "L’autotest a été arrêté.",
  "jobs.failed.import":
    "L’import s’est terminé par une erreur. Ce qui a été repris jusque-là est conservé ; importez de nouveau le même fichier.",
  "jobs.failed.export": "L’export s’est terminé par une erreur. Aucun fichier n’a été créé ; réessayez.",
  "jobs.failed.firstSync":
    "L’agenda n’a pas été lu jusqu’au bout. La lecture reprend d’elle-même dès que Google répond.",
  "jobs.failed.selfTest": "L’autotest s’est terminé par une erreur. Rien n’a été modifié ; réessayez.",
  "jobs.name.sendChanges": "Envoi des modifications à Google",
  "jobs.done.sendChanges_one": "{{count}} modification est arrivée chez Google.",
  "jobs.done.sendChanges_many": "{{count}} de modifications sont arrivées chez Google.",
  "jobs.done.sendChanges_other": "{{count}} modifications sont arrivées chez Google.",
  "jobs.cancelled.sendChanges": "L’envoi a été arrêté. Le reste part de lui-même.",
  "jobs.failed.sendChanges":
    "Toutes les modifications ne sont pas encore arrivées chez Google. Le reste est conservé et part de lui-même.",
  "jobs.importLeft_one":
    "Arrêté : {{count}} ligne n’a pas été lue. Importez de nouveau le même fichier pour continuer.",
  "jobs.importLeft_many":
    "Arrêté : {{count}} de lignes n’ont pas été lues. Importez de nouveau le même fichier pour continuer.",
  "jobs.importLeft_other":
    "Arrêté : {{count}} lignes n’ont pas été lues. Importez de nouveau le même fichier pour continuer.",
};
