/** The bar above the screens of days: what is hidden, and how high hours are drawn. */
export const view = {
  "view.filter": "Filtern",
  "view.practitioners": "Behandler",
  "view.services": "Leistungen",
  "view.statuses": "Status",
  "view.practitionersShown_one": "{{shown}} von {{count}} Behandler wird angezeigt.",
  "view.practitionersShown_other": "{{shown}} von {{count}} Behandlern werden angezeigt.",
  "view.servicesHidden_one": "{{count}} Leistung ist ausgeblendet.",
  "view.servicesHidden_other": "{{count}} Leistungen sind ausgeblendet.",
  "view.statusesHidden_one": "{{count}} Status ist ausgeblendet.",
  "view.statusesHidden_other": "{{count}} Status sind ausgeblendet.",
  "view.showAll": "Alles anzeigen",
  "view.zoomIn": "Stunden größer anzeigen",
  "view.zoomOut": "Stunden kleiner anzeigen",
  "view.zoom.dense": "Stunden werden klein angezeigt",
  "view.zoom.normal": "Stunden werden in üblicher Größe angezeigt",
  "view.zoom.large": "Stunden werden groß angezeigt",
};
