/** What a file is that is no table we read. */
export type OtherKind =
  | "old-excel"
  | "encrypted"
  | "excel-binary"
  | "excel-xml"
  | "open-document"
  | "numbers"
  | "web-page"
  | "pdf"
  | "image"
  | "document"
  | "archive"
  | "sie"
  | "not-a-table";

const begins: [beginning: string, kind: OtherKind][] = [
  ["%PDF", "pdf"],
  ["\u0089PNG", "image"],
  ["\u00ff\u00d8\u00ff", "image"],
  ["GIF8", "image"],
  ["{\\rtf", "document"],
  ["Rar!", "archive"],
  ["7z\u00bc\u00af", "archive"],
  ["\u001f\u008b", "archive"],
  // Excel 2 to 4, before its files had a container.
  ["\u0009\u0000\u0004\u0000", "old-excel"],
  ["\u0009\u0002\u0006\u0000", "old-excel"],
  ["\u0009\u0004\u0006\u0000", "old-excel"],
];

/** By its first bytes what a file that is no zip is, if it is anything but text: its name can say anything. */
export function kindOfBytes(bytes: Uint8Array): OtherKind | undefined {
  const start = Buffer.from(bytes.subarray(0, 16)).toString("latin1");
  if (start.startsWith("\u00d0\u00cf\u0011\u00e0")) return kindOfContainer(bytes);
  return begins.find(([beginning]) => start.startsWith(beginning))?.[1];
}

/** The container of older Office programs names what it holds; around a newer file it is there for the password. */
function kindOfContainer(bytes: Uint8Array): OtherKind {
  const holds = (name: string) => Buffer.from(bytes).includes(Buffer.from(name, "utf16le"));
  if (holds("EncryptedPackage")) return "encrypted";
  return holds("WordDocument") || holds("PowerPoint Document") ? "document" : "old-excel";
}

/** What a text is that is no table, though some of it a spreadsheet opens. */
export function kindOfText(text: string): OtherKind | undefined {
  const start = text.slice(0, 2_000).trimStart();
  if (start.startsWith("%PDF")) return "pdf";
  if (/^#FLAGGA\b/i.test(start)) return "sie";
  if (/^<\?xml[^>]*>[\s\S]*<\?mso-application progid="Excel|<(?:\w+:)?Workbook\b/.test(start)) return "excel-xml";
  if (/^(?:MIME-Version:|<(?:!DOCTYPE html|html|head|meta|body|table|style|div|center|!--))/i.test(start)) return "web-page";
  return start.startsWith("<?xml") || text.includes("\u0000") ? "not-a-table" : undefined;
}

/** What a zip is that is no workbook of ours, by the names in it and its first bytes. */
export function kindOfZip(names: string[], start: string): OtherKind {
  const has = (name: RegExp) => names.some((one) => name.test(one));
  if (has(/^xl\/workbook\.bin$/)) return "excel-binary";
  if (start.includes("application/vnd.oasis.opendocument.spreadsheet")) return "open-document";
  if (has(/\.iwa$|^Index\.zip$|^index\.(?:apxl|numbers)$/)) return "numbers";
  if (has(/^(?:word|ppt)\//) || start.includes("application/vnd.oasis.opendocument")) return "document";
  return has(/\.(?:csv|txt|xlsx?|ods|numbers)$/i) ? "archive" : "not-a-table";
}
