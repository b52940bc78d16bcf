const BEGINNINGS =
  "Al An Ar Be Br Ca Ch Da De El Er Fe Fr Ga Ge Ha He In Iv Ja Jo Ka Ke Li Lu Ma Me Mi".split(" ");
const MIDDLES = "ba bri da der fa gi ka la li lo ma mi na ni no ra ri ro sa si ta ti to va vi".split(" ");
const ENDS = "ch der er ert i ia in is ka ler li mann na nen o os ry s sen ska ter us".split(" ");

/** A first and a last name of some hundred thousand; accents on a tenth of them. `random` gives numbers from 0 up to 1. */
export function patientName(random: () => number): string {
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)] ?? "";
  const word = () => `${pick(BEGINNINGS)}${pick(MIDDLES)}${pick(ENDS)}`;
  const name = `${word()} ${word()}`;
  return random() < 0.1 ? name.replace("a", "ä").replace("e", "é") : name;
}
