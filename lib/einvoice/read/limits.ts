/** What a file may be: an ordinary invoice stays far below each of them, and none of them can be used to make the reader slow. */
const megabytesPerFile = 10;
export const bytesPerFile = megabytesPerFile * 1_000_000;
export const linesPerInvoice = 1_000;
export const attachmentsPerInvoice = 20;
const megabytesPerAttachment = 5;
export const bytesPerAttachment = megabytesPerAttachment * 1_000_000;
export const elementDepth = 64;
export const elementsPerFile = 100_000;
/** Of `<`, `&` and ends of line. */
export const marksPerFile = 500_000;
export const attributesPerElement = 32;
export const charactersPerValue = 200_000;
export const digitsPerNumber = 24;
