/** The list of appointments, day by day. */
export const agenda = {
  "agenda.none": "Aucun rendez-vous.",
  "agenda.allHidden": "Le filtre masque tous les rendez-vous de ces jours.",
  "agenda.showPhones": "Afficher les téléphones",
  "agenda.time": "Heure",
  "agenda.patient": "Patient",
  "agenda.service": "Prestation",
  "agenda.practitioner": "Praticien",
  "agenda.status": "Statut",
  "agenda.phone": "Téléphone",
};
