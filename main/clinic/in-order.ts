/** All ids of `present`: first those of `wanted` in its order, then whoever is left out, as they were. Ids of nobody are passed over. */
export function inOrder<Id extends string>(wanted: readonly Id[], present: readonly Id[]): Id[] {
  const known = new Set<Id>(present);
  return [...new Set([...wanted.filter((id) => known.has(id)), ...present])];
}
