/** Somebody else has held what this would have changed for too long: an import, or a very slow page. */
const busyCode = "55P03";

/** The database cannot be reached, cannot write, takes nobody more or too long, or too much waits for a sandbox: no bug of ours, and over some time. */
const codes = new Set([
  busyCode,
  "EBUSY",
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "CONNECT_TIMEOUT",
  "CONNECTION_CLOSED",
  "CONNECTION_DESTROYED",
  "CONNECTION_ENDED",
  "25P03",
  "53100",
  "53200",
  "53300",
  "57014",
  "57P01",
  "57P02",
  "57P03",
]);

export const isOutage = (error: unknown): boolean => codes.has(codeOf(error));

/** An outage that is over as soon as somebody else is done. */
export const isBusy = (error: unknown): boolean => codeOf(error) === busyCode;

/** The first of these codes that the error or one of its causes has. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "";
  if ("code" in error && typeof error.code === "string" && codes.has(error.code)) return error.code;
  return codeOf(error.cause);
}
