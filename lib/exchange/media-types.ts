/** The kinds of file that are sent, by the ending of a name. What a browser calls one is nowhere believed. */
const mediaTypes: Record<string, string> = {
  pdf: "application/pdf",
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  csv: "text/csv",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** And one more beside invoices, within which EN 16931 lets it lie. */
const mediaTypesBeside: Record<string, string> = { ...mediaTypes, ods: "application/vnd.oasis.opendocument.spreadsheet" };

const byName = (types: Record<string, string>) => (name: string) => {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  return Object.hasOwn(types, ending) ? types[ending] : undefined;
};

export const mediaTypeByName = byName(mediaTypes);
export const mediaTypeBeside = byName(mediaTypesBeside);
