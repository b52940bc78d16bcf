import type { MainWords } from "./main-words.ts";

/** Every text of the main process in French. */
export const french: MainWords = {
  "csv.notUtf8": "Le fichier n’est pas en UTF-8. Enregistrez-le en « CSV UTF-8 » et réessayez.",
  "csv.empty": "Le fichier est vide. Sa première ligne doit nommer les colonnes.",
  "csv.columnMissing": "La colonne {{columns}} manque. Ajoutez-la à la première ligne.",
  "csv.columnsMissing": "Les colonnes {{columns}} manquent. Ajoutez-les à la première ligne.",
  "csv.columnTwice": "La colonne « {{column}} » est là deux fois. Retirez-en une.",
  "csv.quoteOpen": "Un guillemet est ouvert et jamais fermé. Fermez-le et réessayez.",
  "csv.quoteOpenAt":
    "Un guillemet est ouvert et jamais fermé (remarqué à la ligne {{line}}). Fermez-le et réessayez.",
  "csv.notCsv": "Le fichier ne se lit pas comme CSV. Enregistrez-le de nouveau en CSV et réessayez.",
  "csv.notCsvAt":
    "Le fichier ne se lit pas comme CSV (remarqué à la ligne {{line}}). Enregistrez-le de nouveau en CSV et réessayez.",

  "row.tooManyCells":
    "La ligne a plus de cellules que l’en-tête. Mettez entre guillemets les textes qui contiennent un séparateur.",
  "row.name": "Indiquez un nom de {{most}} caractères au plus.",
  "row.nameEmpty": "Indiquez le nom.",
  "row.nameTooLong": "Le nom a plus de {{most}} caractères. Raccourcissez-le.",
  "row.phone": "Le numéro de téléphone n’est pas lisible. Corrigez-le ou laissez-le vide.",
  "row.birthDate":
    "La date de naissance n’est pas lisible. Écrivez-la comme 1980-03-31 ou 31.03.1980, ou laissez-la vide.",
  "row.colour": "La couleur doit être l’une de {{colours}}, ou vide.",
  "row.email": "L’adresse e-mail n’est pas lisible. Corrigez-la ou laissez-la vide.",
  "row.daysOrHours": "Remplissez les jours et les heures, ou aucun des deux.",
  "row.groups": "Il faut autant de groupes d’heures que de jours, avec | entre eux.",
  "row.days": "Les jours ne sont pas lisibles. Écrivez-les comme Mon-Fri ou Mon,Wed,Sat.",
  "row.dayTwice": "Un jour est dans deux groupes de jours. Laissez-le dans un seul.",
  "row.hours":
    "Les heures ne sont pas lisibles. Écrivez-les comme 08:00-12:00;13:00-17:00, sans chevauchement.",
  "row.minutes": "Les minutes doivent être un nombre entier de {{from}} à {{to}}.",
  "row.date": "La date n’est pas lisible. Écrivez-la comme 2026-11-21 ou 21.11.2026.",
  "row.startOrEnd": "Le début ou la fin n’est pas lisible. Écrivez-les comme 09:00.",
  "row.endsBefore": "Le rendez-vous finit avant de commencer, ou quand il commence.",
  "row.tooLong": "Le rendez-vous dure plus de 12 heures.",
  "row.clockGap":
    "Cette heure n’existe pas ce jour-là : les horloges avancent. Choisissez-en une plus tardive.",
  "row.patientPhone": "Le numéro de téléphone du patient n’est pas lisible. Corrigez-le ou laissez-le vide.",
  "row.patientBirthDate":
    "La date de naissance du patient n’est pas lisible. Écrivez-la comme 1980-03-31, ou laissez-la vide.",
  "row.noPatient":
    "Aucun patient ne porte ce nom (avec ce téléphone). Importez d’abord les patients ou corrigez le nom.",
  "row.severalPatients":
    "Plusieurs patients portent ce nom. Précisez lequel dans la colonne patient_phone ou patient_birth_date.",
  "row.noPractitioner": "Aucun praticien ne porte ce nom. Importez d’abord les praticiens.",
  "row.noService": "Aucune prestation ne porte ce nom. Importez d’abord les prestations.",
  "row.status": "L’état doit être l’un de {{statuses}}, ou vide.",
  "row.taken": "Le praticien a un autre rendez-vous ou est occupé à cette heure.",

  "menu.file": "&Fichier",
  "menu.edit": "É&dition",
  "menu.view": "&Affichage",
  "menu.quit": "Quitter Clinic Desk",
  "menu.undo": "Annuler",
  "menu.redo": "Rétablir",
  "menu.cut": "Couper",
  "menu.copy": "Copier",
  "menu.paste": "Coller",
  "menu.selectAll": "Tout sélectionner",
  "menu.resetZoom": "Taille réelle",
  "menu.zoomIn": "Zoom avant",
  "menu.zoomOut": "Zoom arrière",
  "menu.fullScreen": "Plein écran",

  "browser.title": "Vous pouvez fermer cette page",
  "browser.goBack": "Retournez dans Clinic Desk pour voir le résultat de la connexion.",

  "start.keyMissing":
    "Il y a une base de données, mais le trousseau de cet ordinateur n’en a pas la clé. Rien n’a été modifié. Ouvrez la session de la personne qui a installé Clinic Desk, ou restaurez le trousseau.",
  "start.keyDamaged":
    "L’élément du trousseau qui contient la clé de la base de données est endommagé. Rien n’a été modifié. Restaurez le trousseau depuis une sauvegarde.",
  "start.keychainLocked":
    "Le trousseau de cet ordinateur est verrouillé. Déverrouillez-le (rouvrez la session de l’ordinateur ou ouvrez son gestionnaire de mots de passe) et relancez Clinic Desk.",
  "start.keychainAbsent":
    "Clinic Desk a besoin du trousseau de l’ordinateur pour protéger les données des patients, et n’en a trouvé aucun. Sous Linux, installez et démarrez gnome-keyring (ou un autre Secret Service), puis relancez Clinic Desk.",
  "start.keychainItem":
    "Clinic Desk ne peut pas démarrer : l’élément {{item}} du trousseau est endommagé. Rien n’a été modifié. Restaurez le trousseau, ou supprimez l’élément pour repartir de zéro.",
  "start.dataFolder":
    "Impossible d’écrire dans le dossier {{folder}}. Rien n’a été modifié. Donnez à ce compte le droit d’y écrire, ou indiquez un autre dossier dans CLINIC_DESK_DATA_FOLDER.",
  "start.unforeseen":
    "Clinic Desk n’a pas pu démarrer ({{code}}). Rien n’a été modifié. Relancez-le ; si cela se reproduit, envoyez le fichier main.log à l’assistance.",
  "start.windowStopped":
    "La fenêtre a cessé de fonctionner plusieurs fois. Rien n’a été perdu. Relancez Clinic Desk.",

  "store.wrongKey":
    "La clé du trousseau de cet ordinateur n’est pas celle avec laquelle cette base de données a été créée. Rien n’a été modifié. Remettez l’élément dans le trousseau, ou restaurez une sauvegarde faite avec la clé actuelle.",
  "store.damaged":
    "La base de données est endommagée. Rien n’a été modifié. Gardez le fichier et mettez la dernière sauvegarde à sa place.",
  "store.logMissing":
    "Le fichier des dernières réservations, dont le nom finit par -wal, manque à côté de la base de données. Rien n’a été modifié. Remettez-le ; ou, pour continuer sans ces réservations, déplacez le fichier dont le nom finit par .open.",
  "store.fromFuture":
    "La base de données a été écrite par un Clinic Desk plus récent. Rien n’a été modifié. Installez le Clinic Desk le plus récent sur cet ordinateur.",
  "store.diskFull":
    "Le disque est plein ou ne peut pas être écrit ; rien n’a été enregistré. Libérez de l’espace et réessayez.",
  "store.copyFailed":
    "La base de données n’a pas pu être copiée avant d’être portée à cette version de Clinic Desk. Rien n’a été modifié. Vérifiez que son dossier peut être écrit et a la place d’une seconde copie, et relancez Clinic Desk.",
  "store.inUse":
    "Clinic Desk fonctionne déjà avec cette base de données. Utilisez cette fenêtre-là, ou fermez-la et relancez.",
  "store.notADatabase":
    "Ce fichier n’est pas une base de données que ce Clinic Desk sait lire. Rien n’a été modifié. Déplacez le fichier pour repartir de zéro, ou mettez le bon à sa place.",
};
