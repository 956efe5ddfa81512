import { log } from "#lib/log.ts";

const minute = 60_000;

/** While the database is away each look into each queue fails, several a second: the same words are logged once a minute. */
export function logThrottled(name: string): (err: { message: string }) => void {
  const told = new Map<string, number>();
  return (err) => {
    const now = Date.now();
    if (now - (told.get(err.message) ?? 0) < minute) return;
    told.set(err.message, now);
    log.error({ err }, name);
  };
}
