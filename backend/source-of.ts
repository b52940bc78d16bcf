/** The network an address belongs to, whichever machine of it speaks, IPv4 by its first three numbers, IPv6 by its first four groups. */
export function sourceOf(address: string | undefined): string {
  if (address === undefined) return "";
  const plain = address.startsWith("::ffff:") ? address.slice(7) : address;
  if (!plain.includes(":")) return plain.split(".").slice(0, 3).join(".");
  // Groups of zeros may be left out once (RFC 4291, section 2.2).
  const [head = "", tail] = plain.split("::");
  const groups = head.split(":").filter((group) => group !== "");
  const after = (tail ?? "").split(":").filter((group) => group !== "");
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - groups.length - after.length);
  return [...groups, ...Array.from({ length: zeros }, () => "0"), ...after].slice(0, 4).join(":");
}
