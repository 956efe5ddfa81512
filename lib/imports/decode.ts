import { closenessOf } from "./spelling.ts";

export const encodings = ["utf-8", "windows-1252", "macintosh", "ibm850"] as const;
export type Encoding = (typeof encodings)[number];
type Decoded = { text: string; encoding?: Encoding; isDoubtful: boolean };

/** Letters and signs of MS-DOS in western Europe from 0x80 on, which browsers, and so Node, do not know. */
const ofDos =
  "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0";

export function textIn(bytes: Uint8Array, encoding: Encoding): string {
  if (encoding !== "ibm850") return new TextDecoder(encoding).decode(bytes);
  return Buffer.from(bytes)
    .toString("latin1")
    .replace(/[\u0080-\u00ff]/g, (sign) => ofDos[sign.charCodeAt(0) - 0x80] ?? sign);
}

/**
 * The text in a file: by its byte order mark; else UTF-8 when it is whole; else as its words look most like words. Doubtful when two ways
 * look alike: then somebody has to say.
 */
export function textOf(bytes: Uint8Array): Decoded {
  const wide = wideTextOf(bytes);
  if (wide !== undefined) return { text: wide, isDoubtful: false };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "utf-8", isDoubtful: false };
  } catch {
    const tried = encodings.map((encoding) => ({ encoding, text: textIn(bytes, encoding) }));
    const [best, second] = tried
      .map((one) => ({ ...one, closeness: closenessOf(one.text) }))
      .sort((one, other) => other.closeness - one.closeness);
    if (!best || !second) throw new Error("There are always several encodings");
    const isAlone = best.closeness >= sureFrom && best.closeness - second.closeness >= margin;
    return { text: best.text, encoding: best.encoding, isDoubtful: !isAlone || best.text.includes("\ufffd") };
  }
}

/** Of one, where every letter beyond ASCII is one that Swedish has. */
const sureFrom = 0.25;
const margin = 0.25;

/** UTF-16, with its mark or by the zeros that it puts between plain letters. */
function wideTextOf(bytes: Uint8Array): string | undefined {
  const zeros = (from: number) => [...bytes.subarray(0, 200)].filter((byte, place) => place % 2 === from && byte === 0).length;
  const half = Math.min(bytes.length, 200) / 2;
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (zeros(1) > half * 0.7 && zeros(0) === 0))
    return new TextDecoder("utf-16le").decode(bytes);
  if ((bytes[0] === 0xfe && bytes[1] === 0xff) || (zeros(0) > half * 0.7 && zeros(1) === 0))
    return new TextDecoder("utf-16be").decode(bytes);
  return undefined;
}
