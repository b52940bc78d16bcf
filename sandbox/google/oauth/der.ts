/** DER (ITU-T X.690), as far as a certificate needs it: each function gives one encoded value. */
export const der = {
  sequence: (...parts: readonly Uint8Array[]): Uint8Array => tagged(0x30, Buffer.concat(parts)),
  set: (part: Uint8Array): Uint8Array => tagged(0x31, part),
  /** A number by its bytes, the highest first, which is below 0x80. */
  integer: (...bytes: readonly number[]): Uint8Array => tagged(0x02, Uint8Array.from(bytes)),
  null: (): Uint8Array => tagged(0x05, new Uint8Array()),
  /** An object identifier in its encoded bytes. */
  oid: (...bytes: readonly number[]): Uint8Array => tagged(0x06, Uint8Array.from(bytes)),
  utf8: (text: string): Uint8Array => tagged(0x0c, Buffer.from(text)),
  /** `20260101000000Z` */
  generalizedTime: (text: string): Uint8Array => tagged(0x18, Buffer.from(text)),
  /** A string of whole bytes. */
  bits: (bytes: Uint8Array): Uint8Array => tagged(0x03, Buffer.concat([Uint8Array.of(0), bytes])),
  /** An explicitly tagged part of a structure. */
  explicit: (tag: number, part: Uint8Array): Uint8Array => tagged(0xa0 + tag, part),
};

function tagged(tag: number, content: Uint8Array): Uint8Array {
  return Buffer.concat([Uint8Array.of(tag), lengthOf(content.length), content]);
}

function lengthOf(length: number): Uint8Array {
  if (length < 0x80) return Uint8Array.of(length);
  const digits = length.toString(16);
  const bytes = Buffer.from(digits.padStart(digits.length + (digits.length % 2), "0"), "hex");
  return Buffer.concat([Uint8Array.of(0x80 + bytes.length), bytes]);
}
