/** The call list: who is at the same time as somebody else, and what came of calling them. */
export const clash = {
  "clash.title": "Anrufliste: zur gleichen Zeit",
  "clash.open": "Anrufliste öffnen",
  "clash.none": "Niemand ist zur gleichen Zeit wie jemand anders gebucht.",
  "clash.progress": "{{settled}} von {{count}} erledigt",
  "clash.away": "{{practitioner}} ist weg: {{title}}",
  "clash.awaySpan_one":
    "{{from}} bis {{to}}. {{count}} gebuchter Termin ist zu verlegen: Rufen Sie die Person an.",
  "clash.awaySpan_other":
    "{{from}} bis {{to}}. {{count}} gebuchte Termine sind zu verlegen: Rufen Sie die Personen an.",
  "clash.keepThis": "Trotzdem behalten",
  "clash.keepThisOf": "Trotzdem behalten: {{patient}}",
  "clash.moveTo": "{{patient}} verlegen auf {{time}}",

  "clash.calls": "Der Anruf bei {{patient}}",
  "clash.call.reached": "Erreicht",
  "clash.call.noAnswer": "Keine Antwort",
  "clash.call.leftMessage": "Nachricht hinterlassen",
  "clash.called_one": "Angerufen {{time}}",
  "clash.called_other": "{{count}}-mal angerufen, zuletzt {{time}}",
};
