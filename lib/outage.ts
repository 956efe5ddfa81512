/** The database cannot be reached, cannot write or takes nobody more, or too much waits for a sandbox: no bug of ours, and over some time. */
const codes = new Set([
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
  "57P01",
  "57P02",
  "57P03",
]);

export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ("code" in error && typeof error.code === "string" && codes.has(error.code)) return true;
  return isOutage(error.cause);
}
