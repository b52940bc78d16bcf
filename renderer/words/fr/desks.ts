/** The clinic's desks, in the settings. */
export const desks = {
  "desks.title": "Postes",
  "desks.alone":
    "Cet ordinateur travaille seul. Pour que plusieurs postes affichent les mêmes rendez-vous, la personne qui a installé Clinic Desk doit lui donner l’adresse d’un serveur relais.",
  "desks.others": "Autres postes",
  "desks.relayRefused":
    "Le serveur relais ne laisse pas entrer ce poste : demandez à la personne qui a installé Clinic Desk, ou rejoignez le cabinet avec un nouveau code d’un autre poste. D’ici là, cette liste peut ne pas être à jour, et les modifications de Google arrivent une minute plus tard.",
  "desks.relayNotReached":
    "Le serveur relais est injoignable pour l’instant ; cette liste peut ne pas être à jour.",
  "desks.add": "Ajouter un poste",
  "desks.joinWarning":
    "Ce qui est configuré ici (praticiens, prestations, horaires) cède la place à ce qui l’est dans l’autre cabinet. Les patients restent. Dès qu’un rendez-vous est réservé ici, ce n’est plus possible.",
  "desks.joined": "Ce poste fait maintenant partie de {{clinic}}",
  "desks.sharing.newerProgram":
    "Un autre poste a un Clinic Desk plus récent. Les paramètres ne sont pas partagés avec celui-ci tant qu’il n’est pas mis à jour ; les rendez-vous le sont.",
  "desks.sharing.tooLarge":
    "Il y a trop de paramètres à partager avec les autres postes. Les rendez-vous sont partagés comme avant ; contactez l’assistance.",

  "desks.thisDesk": "Ce poste",
  "desks.nameExample": "Accueil",
  "desks.saveName": "Enregistrer le nom",
  "desks.named": "Le poste a son nom",

  "desks.noRelay":
    "Cet ordinateur n’est pas configuré pour plusieurs postes : l’adresse du serveur relais manque. Demandez à la personne qui a installé Clinic Desk.",
  "desks.offline": "Le serveur relais est resté injoignable. Vérifiez la connexion internet et réessayez.",
  "desks.refused.notAdmitted":
    "Le serveur relais ne laisse plus entrer ce poste. Rejoignez le cabinet avec un nouveau code d’un autre poste.",
  "desks.refused.enrolmentKeyWrong":
    "Le serveur relais ne connaît pas ce cabinet et demande la clé de son exploitant. Demandez à la personne qui a installé Clinic Desk.",
  "desks.refused.tooManyRequests":
    "Le serveur relais a été trop sollicité. Attendez une minute et réessayez.",
  "desks.refused.other": "Le serveur relais n’a pas accepté ceci ({{code}}). Réessayez dans une minute.",
  "desks.thisDeskItself": "Un poste ne peut pas se retirer lui-même. Faites-le sur un autre poste.",
  "desks.join.codeMistyped":
    "Ce code n’est pas complet. Comparez-le avec l’autre poste ou le papier, caractère par caractère.",
  "desks.join.codeWrong_one":
    "Le code ne convient pas. Il reste {{count}} essai ; comparez-le caractère par caractère.",
  "desks.join.codeWrong_many":
    "Le code ne convient pas. Il reste {{count}} d’essais ; comparez-le caractère par caractère.",
  "desks.join.codeWrong_other":
    "Le code ne convient pas. Il reste {{count}} essais ; comparez-le caractère par caractère.",
  "desks.join.codeGone":
    "Ce code n’est plus valable : il a été utilisé ou retiré, a plus de 10 minutes, ou l’autre poste utilise un autre serveur relais. Créez-en un nouveau là-bas.",
  "desks.join.hasAppointments":
    "Des rendez-vous ont déjà été réservés sur ce poste, et rejoindre un cabinet les recouvrirait. Rien n’a été modifié. Faites-le depuis une nouvelle installation.",
  "desks.join.otherVersion":
    "Les autres postes du cabinet ont une autre version de Clinic Desk. Mettez-les tous à jour, et celui-ci, puis réessayez avec un nouveau code.",
  "desks.join.clinicUnknown":
    "Ce code de récupération n’ouvre rien. Vérifiez-le, et que c’est bien le dernier créé ; un code créé sur un ordinateur retiré depuis n’est plus valable.",
  "desks.join.keychainUnavailable":
    "Le trousseau de cet ordinateur est verrouillé. Déverrouillez-le, créez un nouveau code et recommencez.",

  "desks.code": "Code pour un autre poste",
  "desks.codePicture": "Le code sous forme d’image à scanner",
  "desks.codeHow":
    "Sur l’autre ordinateur, lancez Clinic Desk, choisissez « Rejoindre un cabinet déjà configuré » et saisissez ce code :",
  "desks.codeOnce":
    "Il sert une fois, encore {{left}}. Ne le montrez à personne d’autre : qui l’utilise voit tous les patients.",
  "desks.withdrawCode": "Retirer le code",

  "desks.nameless": "Un poste sans nom",
  "desks.takeOut": "Retirer",
  "desks.takeOutOf": "Retirer {{name}}",
  "desks.takeOutQuestion":
    "Retirer {{name}} du cabinet ? Il n’apprend plus aucune modification et ne pourra jamais revenir comme le même poste. Ce qui y a été réservé et est parvenu à Google reste ; le reste demeure sur cet ordinateur.",
  "desks.stolen":
    "L’ordinateur a été volé ou vendu ? Changez alors aussi le mot de passe du compte Google, déconnectez Google Agenda pour tout le cabinet et reconnectez-le : cela met fin à toutes les connexions, y compris celle de cet ordinateur.",
  "desks.takeThisOut": "Retirer ce poste",
  "desks.keepIt": "Le garder",
  "desks.takenOut": "Retiré du cabinet",
  "desks.connected": "Connecté en ce moment",
  "desks.notSeen": "Pas encore vu",
  "desks.lastSeen": "Vu pour la dernière fois {{time}}",

  "desks.recovery": "Code de récupération",
  "desks.recoveryHow":
    "Écrivez-le maintenant sur papier et mettez le papier sous clé : aucun ordinateur ne garde ce code, et il ne sera plus affiché. Si tous les ordinateurs du cabinet sont perdus, lancez Clinic Desk sur un nouveau et choisissez « Utiliser le code de récupération ». Qui a le papier a le cabinet.",
  "desks.recoveryOnPaper": "Il est sur papier",
  "desks.recoveryAnother": "Un autre code de récupération",
  "desks.recoveryQuestion":
    "Créer un autre code de récupération ? Celui du papier ne sera alors plus valable.",
  "desks.recoveryMakeAnother": "En créer un autre",
  "desks.recoveryKeep": "Garder le papier",
  "desks.recoveryMake": "Créer un code de récupération",
  "desks.recoveryMakeAnew": "Créer un autre code de récupération",
  "desks.recoveryState.none":
    "Aucun code de récupération n’est valable actuellement. Avec un code sur papier, un nouvel ordinateur peut récupérer le cabinet quand tous les ordinateurs sont perdus.",
  "desks.recoveryState.unused":
    "Le code de récupération sur papier date du {{day}}. Il permet de récupérer le cabinet quand tous les ordinateurs sont perdus.",
  "desks.recoveryState.used":
    "Le code de récupération du {{day}} a été utilisé. Créez-en un autre et jetez l’ancien papier.",
  "desks.recoveryState.notKnown":
    "Avec un code de récupération sur papier, un nouvel ordinateur peut récupérer le cabinet quand tous les ordinateurs sont perdus.",
  "desks.recoveryKeychain":
    "Le trousseau de cet ordinateur est verrouillé. Déverrouillez-le et réessayez ; le code sur papier, s’il existe, reste valable.",

  "desks.overruled": "Deux postes ont changé le même paramètre",
  "desks.putAway": "Masquer",
  "desks.overruledChoice":
    "{{thing}} : ce poste a choisi {{ours}}, un autre a choisi {{theirs}} plus tard, et c’est ce qui vaut.",
  "desks.chosen": "« {{value}} »",
  "desks.chosenNone": "rien",
  "desks.chosenOpen": "ouvert",
  "desks.chosenBooked": "oui",
  "desks.chosenRetired": "plus de rendez-vous",
  "desks.minutes_one": "{{count}} minute",
  "desks.minutes_many": "{{count}} de minutes",
  "desks.minutes_other": "{{count}} minutes",
  "desks.privacy.full": "nom et numéro de téléphone",
  "desks.privacy.initials": "initiales seulement",
  "desks.privacy.busy": "seulement que l’heure est prise",
  "desks.thingOf": "{{thing}} de {{whose}}",
  "desks.closureOn": "Le jour de fermeture {{day}}",
  "desks.answerTo": "L’effet d’une réponse dans Google ({{question}})",
  "desks.thing.clinicName": "Le nom du cabinet",
  "desks.thing.zone": "Le fuseau horaire",
  "desks.thing.country": "Le pays",
  "desks.thing.privacy": "Ce que Google voit d’un patient",
  "desks.thing.practitionerName": "Le nom",
  "desks.thing.colour": "La couleur",
  "desks.thing.email": "L’adresse e-mail",
  "desks.thing.hours": "Les horaires",
  "desks.thing.calendar": "L’agenda Google",
  "desks.thing.retired": "Le fait de prendre des rendez-vous",
  "desks.thing.serviceName": "Le nom de la prestation",
  "desks.thing.minutes": "La durée",
  "desks.thing.closure": "Le jour de fermeture",
  "desks.thing.answers": "L’effet d’une réponse dans Google",
  "desks.thing.deskName": "Le nom d’un poste",
};
