import type { ComboboxParsedItem, OptionsFilter } from "@mantine/core";

function plain(text: string): string {
  return text.toLowerCase().replaceAll("_", " ").trim();
}

/** The zones whose name holds what was typed, as people write it: `new york` finds `America/New_York`. */
export const zonesLike: OptionsFilter = ({ options, search, limit }) => {
  const wanted = plain(search);
  const isLike = (option: ComboboxParsedItem) => "label" in option && plain(option.label).includes(wanted);
  return options.filter(isLike).slice(0, limit);
};
