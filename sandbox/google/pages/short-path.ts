const LONGEST_WORD = 24;
const KEPT = 8;

/** A path with its ids shortened, `/calendar/v3/calendars/c_i2o7re…/events`; e-mail addresses stay readable. */
export function shortPath(path: string): string {
  return path.split("/").map(shortWord).join("/");
}

/** A word of a path, or an id by itself; a long one has its beginning left. */
export function shortWord(word: string): string {
  const read = decoded(word);
  const isWord = /^[\w.@:+-]+$/.test(read) && read.length <= LONGEST_WORD;
  return isWord ? read : `${read.slice(0, KEPT)}…`.replace(/^…$/, "");
}

function decoded(word: string): string {
  try {
    return decodeURIComponent(word);
  } catch {
    return word;
  }
}
