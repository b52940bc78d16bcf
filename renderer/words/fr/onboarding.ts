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
