const CODES =
  "AD AE AR AT AU BE BG BR CA CH CL CN CO CY CZ DE DK EE EG ES FI FR GB GR HK HR HU IE IL IN IS IT JP KE KR LI LT LU LV MA MC MT MX MY NG NL NO NZ PE PH PK PL PT RO RS SA SE SG SI SK TH TR TW UA US ZA";

const names = new Intl.DisplayNames(["en"], { type: "region" });

/** Countries a clinic can be in: local phone numbers are read as this country's. Sorted by name. */
export const COUNTRIES: readonly { readonly value: string; readonly label: string }[] = CODES.split(" ")
  .map((value) => ({ value, label: names.of(value) ?? value }))
  .toSorted((a, b) => a.label.localeCompare(b.label, "en"));

/** The country a browser language names, `de-CH` gives `CH`; `GB` where it names none of ours. */
export function countryOf(language: string): string {
  const region = language.split("-")[1]?.toUpperCase();
  return COUNTRIES.find(({ value }) => value === region)?.value ?? "GB";
}
