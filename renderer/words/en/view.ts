/** The bar above the screens of days: what is hidden, and how high hours are drawn. */
export const view = {
  "view.filter": "Filter",
  "view.practitioners": "Practitioners",
  "view.services": "Services",
  "view.statuses": "Status",
  "view.practitionersShown_one": "Showing {{shown}} of {{count}} practitioner.",
  "view.practitionersShown_other": "Showing {{shown}} of {{count}} practitioners.",
  "view.servicesHidden_one": "{{count}} service is hidden.",
  "view.servicesHidden_other": "{{count}} services are hidden.",
  "view.statusesHidden_one": "{{count}} status is hidden.",
  "view.statusesHidden_other": "{{count}} statuses are hidden.",
  "view.showAll": "Show all",
  "view.zoomIn": "Draw the hours larger",
  "view.zoomOut": "Draw the hours smaller",
  "view.zoom.dense": "Hours are drawn small",
  "view.zoom.normal": "Hours are drawn in the usual size",
  "view.zoom.large": "Hours are drawn large",
} as const;
