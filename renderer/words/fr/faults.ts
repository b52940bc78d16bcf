/** Why something could not be saved or read: what happened, what is kept, what to do. */
export const faults = {
  "faults.title.saved": "Non enregistré",
  "faults.title.read": "Non lu",
  "faults.notAllowed":
    "Cette fenêtre ne peut pas faire cela. Rien n’a été modifié. Fermez Clinic Desk et ouvrez-le à nouveau.",
  "faults.saved.badInput":
    "Enregistrement impossible : quelque chose dans le formulaire n’est pas lisible. Votre saisie est toujours là ; vérifiez-la et réessayez.",
  "faults.saved.revoked":
    "Enregistrement impossible : ce poste a été retiré du cabinet. Ce qui a été réservé ici auparavant est conservé.",
  "faults.saved.diskFull":
    "Enregistrement impossible : le disque est plein. Tout ce qui a été enregistré avant est conservé, et votre saisie est toujours là. Libérez de l’espace et réessayez.",
  "faults.saved.databaseDamaged":
    "Enregistrement impossible : le fichier de données du cabinet est endommagé. Ce qui est dans Google y est en sécurité. Faites remettre la dernière sauvegarde par la personne qui s’occupe de cet ordinateur.",
  "faults.saved.inUse":
    "Enregistrement impossible : un autre programme, comme une sauvegarde ou un antivirus, occupe le fichier de données du cabinet. Rien n’a été modifié. Réessayez dans un instant.",
  "faults.saved.tooMany":
    "Enregistrement impossible : trop de demandes à la fois. Rien n’a été modifié. Attendez un instant et réessayez.",
  "faults.saved.internal":
    "Enregistrement impossible : une erreur s’est produite dans Clinic Desk. Rien n’a été modifié, et votre saisie est toujours là. Réessayez ; si cela se reproduit, fermez Clinic Desk et ouvrez-le à nouveau.",
  "faults.read.badInput":
    "Lecture impossible : la demande n’est pas lisible. Rien n’a été modifié. Vérifiez votre saisie et réessayez.",
  "faults.read.revoked":
    "Lecture impossible : ce poste a été retiré du cabinet. Ce qui a été réservé ici auparavant est conservé.",
  "faults.read.diskFull":
    "Lecture impossible : le disque est plein. Tout ce qui a été enregistré avant est conservé. Libérez de l’espace et réessayez.",
  "faults.read.databaseDamaged":
    "Lecture impossible : le fichier de données du cabinet est endommagé. Ce qui est dans Google y est en sécurité. Faites remettre la dernière sauvegarde par la personne qui s’occupe de cet ordinateur.",
  "faults.read.inUse":
    "Lecture impossible : un autre programme, comme une sauvegarde ou un antivirus, occupe le fichier de données du cabinet. Rien n’a été modifié. Réessayez dans un instant.",
  "faults.read.tooMany":
    "Lecture impossible : trop de demandes à la fois. Rien n’a été modifié. Attendez un instant et réessayez.",
  "faults.read.internal":
    "Lecture impossible : une erreur s’est produite dans Clinic Desk. Rien n’a été modifié. Réessayez ; si cela se reproduit, fermez Clinic Desk et ouvrez-le à nouveau.",
};
