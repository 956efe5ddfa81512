import { isSecure } from "#env.ts";

/**
 * A cookie of this host alone, which no script reads, for so many hours or as long as the browser is open.
 * Over http, on a developer's own computer, it goes without the prefix that says so.
 */
export const ownCookie = (name: string, hours?: number) => ({
  name: isSecure ? `__Host-${name}` : name,
  options: { httpOnly: true, sameSite: "lax" as const, path: "/", secure: isSecure, ...(hours && { maxAge: hours * 3600 }) },
});

/** The language chosen in this browser. */
export const localeCookie = ownCookie("locale", 365 * 24);

/** The last customers opened in this browser. */
export const recentCookie = ownCookie("recent", 30 * 24);
