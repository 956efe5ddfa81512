import { createHash } from "node:crypto";
import { Zip, ZipPassThrough } from "fflate";

/** A zip that is given away while it is made, with a file of checksums at its end that `sha256sum -c` reads. Nothing in it is packed. */
export function summedZip() {
  let made: Uint8Array[] = [];
  const sums: string[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    made.push(bytes);
  });
  const put = (name: string, bytes: Uint8Array) => {
    const entry = new ZipPassThrough(name);
    zip.add(entry);
    entry.push(bytes, true);
  };
  return {
    add: (name: string, bytes: Uint8Array) => {
      put(name, bytes);
      sums.push(`${createHash("sha256").update(bytes).digest("hex")}  ${name}\n`);
    },
    end: () => {
      put("SHA256SUMS", Buffer.from(sums.join("")));
      zip.end();
    },
    /** What has been made since it was asked last. */
    take: (): Uint8Array[] => {
      const taken = made;
      made = [];
      return taken;
    },
  };
}
