/** The first start, joining a clinic, and a desk that was taken out of one. */
export const onboarding = {
  "onboarding.welcome": "Bienvenue dans Clinic Desk",
  "onboarding.threeQuestions":
    "Trois questions, puis vos praticiens et vos prestations. Tout fonctionne sans internet.",
  "onboarding.clinicName": "Nom du cabinet",
  "onboarding.zone": "Fuseau horaire",
  "onboarding.zoneHint": "Toutes les heures du poste sont dans ce fuseau",
  "onboarding.country": "Pays",
  "onboarding.countryHint": "Les numéros de téléphone locaux sont lus comme ceux de ce pays",
  "onboarding.start": "Commencer",
  "onboarding.joinInstead": "Rejoindre un cabinet déjà configuré",
  "onboarding.problem.nameEmpty": "Saisissez le nom du cabinet.",
  "onboarding.problem.nameTooLong": "Le nom est trop long. Raccourcissez-le à 200 caractères.",
  "onboarding.problem.zoneUnknown":
    "Ce n’est pas un fuseau horaire. Choisissez-en un, par exemple Europe/Zurich.",
  "onboarding.problem.countryUnknown": "Choisissez le pays du cabinet.",
  "onboarding.wizard.title": "Configurer le cabinet",
  "onboarding.wizard.open": "Configurer pas à pas",
  "onboarding.wizard.steps": "Étapes",
  "onboarding.wizard.stepOf": "Étape {{number}} sur {{all}}",
  "onboarding.wizard.next": "Étape suivante",
  "onboarding.wizard.skip": "Passer cette étape",
  "onboarding.wizard.back": "Retour",
  "onboarding.wizard.later": "Terminer plus tard",
  "onboarding.wizard.toTheDay": "Aller à la journée",
  "onboarding.wizard.laterHint":
    "Tout peut être modifié à tout moment dans les paramètres, où l’on rouvre aussi les étapes.",
  "onboarding.wizard.step.clinic": "Cabinet et fuseau horaire",
  "onboarding.wizard.step.practitioners": "Praticiens et horaires",
  "onboarding.wizard.step.services": "Prestations",
  "onboarding.wizard.step.google": "Google Agenda",
  "onboarding.wizard.step.privacy": "Ce que Google voit",
  "onboarding.wizard.step.import": "Importer",
  "onboarding.wizard.step.practice": "S’entraîner à réserver",
  "onboarding.wizard.what.clinic": "Le nom du cabinet et l’endroit où il se trouve.",
  "onboarding.wizard.what.practitioners": "Chez qui l’on réserve. D’abord les noms, puis les horaires.",
  "onboarding.wizard.what.services": "Pourquoi les patients viennent, et la durée de chaque visite.",
  "onboarding.wizard.what.google":
    "Connectez une fois le compte Google du cabinet, pour que les praticiens voient leur journée dans Google Agenda. Sans lui, tout fonctionne ici quand même.",
  "onboarding.wizard.what.privacy": "Ce qui sort du bâtiment au sujet d’un patient.",
  "onboarding.wizard.what.import":
    "Reprenez patients, praticiens, prestations et rendez-vous depuis des fichiers CSV, si vous en avez.",
  "onboarding.wizard.what.practice":
    "Réservez un rendez-vous pour un patient inventé, comme avec quelqu’un au téléphone. Il est repris ensuite : il n’en reste rien, et Google n’en sait jamais rien.",
  "onboarding.wizard.whatLeaves": "Le texte exact qui sortirait du bâtiment",
  "onboarding.wizard.chosenMode": "choisi actuellement",
  "onboarding.practice.name": "Patient d’entraînement",
  "onboarding.practice.begin": "S’entraîner maintenant",
  "onboarding.practice.how":
    "Le formulaire de réservation s’ouvre avec le patient inventé : prenez l’heure proposée, puis réservez.",
  "onboarding.practice.noPractitioner":
    "Il n’y a encore personne chez qui réserver : ajoutez d’abord un praticien.",
  "onboarding.practice.noService": "Il n’y a encore rien à réserver : ajoutez d’abord une prestation.",
  "onboarding.practice.addOne": "Aller à cette étape",
  "onboarding.practice.bar": "Entraînement : rien n’est gardé",
  "onboarding.practice.under": "Réservez « {{patient}} », puis annulez tout.",
  "onboarding.practice.booked_one":
    "{{patient}} a son rendez-vous, comme chaque patient l’aura. Annulez-le maintenant.",
  "onboarding.practice.booked_many": "{{patient}} a {{count}} rendez-vous. Annulez tout maintenant.",
  "onboarding.practice.booked_other": "{{patient}} a {{count}} rendez-vous. Annulez tout maintenant.",
  "onboarding.practice.takeBack": "Tout annuler",
  "onboarding.practice.done": "L’entraînement est annulé : il n’en reste rien",

  "onboarding.join": "Rejoignez votre cabinet",
  "onboarding.joinWhat": "Ce poste reçoit les praticiens, les prestations et les rendez-vous.",
  "onboarding.newClinic": "Configurer un nouveau cabinet",
  "onboarding.deskName": "Nom de ce poste",
  "onboarding.deskNameHint": "Son nom pour les autres postes",
  "onboarding.deskNameExample": "Accueil 2",
  "onboarding.code.join": "Code de l’autre poste",
  "onboarding.codeHint.join":
    "Là-bas : Paramètres, Postes, « Ajouter un poste ». Les minuscules et les tirets manquants ne gênent pas.",
  "onboarding.codeAct.join": "Rejoindre le cabinet",
  "onboarding.otherWay.join": "Utiliser le code de récupération",
  "onboarding.code.recover": "Code de récupération",
  "onboarding.codeHint.recover":
    "Celui du papier, pour le cas où tous les ordinateurs du cabinet sont perdus.",
  "onboarding.codeAct.recover": "Récupérer le cabinet",
  "onboarding.otherWay.recover": "Utiliser un code d’un autre poste",

  "onboarding.revoked": "Ce poste a été retiré du cabinet",
  "onboarding.revokedWhat":
    "Un autre poste l’a fait, {{time}}. Plus rien du cabinet n’est affiché ni modifié ici. Tout ce qui a été réservé ici est encore sur cet ordinateur.",
  "onboarding.revokedBack":
    "Pour revenir, faites afficher un code par un autre poste (Paramètres, Postes) et saisissez-le.",
  "onboarding.unsent_one":
    "{{count}} modification faite ici n’est pas parvenue à Google. Rien n’est perdu : elle partira quand ce poste reviendra.",
  "onboarding.unsent_many":
    "{{count}} de modifications faites ici ne sont pas parvenues à Google. Rien n’est perdu : elles partiront quand ce poste reviendra.",
  "onboarding.unsent_other":
    "{{count}} modifications faites ici ne sont pas parvenues à Google. Rien n’est perdu : elles partiront quand ce poste reviendra.",
};
