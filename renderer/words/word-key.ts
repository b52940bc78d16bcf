import type { english } from "./en/catalogue.ts";

type English = typeof english;
type Form = "zero" | "one" | "two" | "few" | "many" | "other";
type WithoutForm<Name> = Name extends `${infer Base}_${Form}` ? Base : Name;
type Text<Key extends string> = Key extends keyof English
  ? English[Key]
  : `${Key}_other` extends keyof English
    ? English[`${Key}_other`]
    : never;
type Placeholders<Template> = Template extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

/** The name of a text, as `t` takes it: the plural forms of a text have one name. */
export type WordKey = WithoutForm<keyof English>;

/** The placeholders of a text. */
export type PlaceholderOf<Key extends WordKey> = Placeholders<Text<Key>>;

/** What fills the placeholders of a text; `count` chooses the plural form. */
export type ValuesOf<Key extends WordKey, Value = string | number> = {
  readonly [Name in PlaceholderOf<Key>]: Name extends "count" ? number : Value;
};
