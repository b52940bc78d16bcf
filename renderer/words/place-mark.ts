/** Where an element goes. No text of ours, and none that a person can type, has these (Unicode's private use). */
const MARK = /\uE000(\w+)\uE001/;

/** What stands in a text at the place of an element. */
export function placeMark(name: string): string {
  return `\uE000${name}\uE001`;
}

/** Whether a value is only such a mark. */
export function isPlaceMark(value: string): boolean {
  return value.startsWith("\uE000");
}

/** A piece of a text, or the name of the element that stands there. */
export interface TextPart {
  readonly at: number;
  readonly text: string;
  readonly name: string | undefined;
}

/** A text cut at its marks, in order. */
export function partsOf(text: string): readonly TextPart[] {
  // `split` with a group gives texts and names in turn.
  return text
    .split(MARK)
    .map((part, at) => (at % 2 === 0 ? { at, text: part, name: undefined } : { at, text: "", name: part }));
}
