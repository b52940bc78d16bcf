/* Websocket frames by hand (RFC 6455, section 5.2), because a load generator must cost less than what it loads. */

const TEXT = 1;
const PING = 9;
const PONG = 10;
const NO_MASK = Buffer.alloc(4);

/** A client's text of fewer than 126 bytes. */
export function textFrame(text: string): Buffer {
  return frame(TEXT, Buffer.from(text));
}

function frame(opcode: number, content: Buffer): Buffer {
  if (content.length > 125) throw new RangeError("too long for a short frame");
  return Buffer.concat([Buffer.from([0x80 | opcode, 0x80 | content.length]), NO_MASK, content]);
}

/** Takes what came over one socket, whole frames or not. */
export type FrameReader = (bytes: Buffer) => void;

/** Reads a server's frames; `onText` gets where a text stands, good until it returns. Throws RangeError for a frame over 64 KB. */
export function createFrameReader(on: {
  readonly text: (bytes: Buffer, from: number, to: number) => void;
  readonly reply: (pong: Buffer) => void;
}): FrameReader {
  let before: Buffer | undefined;
  return (came) => {
    const bytes = before === undefined ? came : Buffer.concat([before, came]);
    before = undefined;
    let at = 0;
    while (bytes.length - at >= 2) {
      const short = bytes.readUInt8(at + 1);
      if (short === 127) throw new RangeError("a frame over 64 KB");
      if (short === 126 && bytes.length - at < 4) break;
      const from = at + (short === 126 ? 4 : 2);
      const to = from + (short === 126 ? bytes.readUInt16BE(at + 2) : short);
      if (to > bytes.length) break;
      const opcode = bytes.readUInt8(at) & 15;
      if (opcode === TEXT) on.text(bytes, from, to);
      if (opcode === PING) on.reply(frame(PONG, bytes.subarray(from, to)));
      at = to;
    }
    // A copy: the bytes stand in a buffer that every socket shares.
    if (at < bytes.length) before = Buffer.from(bytes.subarray(at));
  };
}
