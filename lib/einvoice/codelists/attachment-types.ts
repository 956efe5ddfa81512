import { codes } from "./codes.ts";

/** MIME types of what may be enclosed. */
export const attachmentTypes = codes(`
  application/pdf image/png image/jpeg text/csv application/vnd.openxmlformats-officedocument.spreadsheetml.sheet
  application/vnd.oasis.opendocument.spreadsheet
`);
