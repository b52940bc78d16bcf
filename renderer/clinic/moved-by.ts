/** The ids with one of them a place earlier or later; as they are where it is at that end already. */
export function movedBy<Id>(ids: readonly Id[], id: Id, by: -1 | 1): Id[] {
  const from = ids.indexOf(id);
  const other = ids[from + by];
  if (from === -1 || other === undefined) return [...ids];
  return ids.map((one, index) => (index === from ? other : index === from + by ? id : one));
}
