/** Where a contender draws. Throws where the page has no such place. */
export function contenderRoot(): HTMLElement {
  const root = document.getElementById("root");
  if (root === null) throw new Error("the page has no #root");
  return root;
}
