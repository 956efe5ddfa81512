const endOfDirectory = Buffer.from("PK\u0005\u0006", "latin1");
const entryOfDirectory = 0x02014b50;

/** What a zip says that it holds. Nothing is unpacked. */
export type Listed = { names: string[]; packed: number; unpacked: number };

/** By the directory at its end; nothing where that is broken. */
export function listed(zip: Buffer): Listed | undefined {
  const end = zip.lastIndexOf(endOfDirectory);
  if (end < 0 || end + 22 > zip.length) return undefined;
  const found: Listed = { names: [], packed: 0, unpacked: 0 };
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== entryOfDirectory) return undefined;
    const nameEnd = at + 46 + zip.readUInt16LE(at + 28);
    found.names.push(zip.toString("utf8", at + 46, nameEnd));
    found.packed += zip.readUInt32LE(at + 20);
    found.unpacked += zip.readUInt32LE(at + 24);
    at = nameEnd + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return found;
}
