import { isSecure } from "#env.ts";

/** Where the language chosen in this browser is kept, for a year. */
export const localeCookie = {
  name: "locale",
  options: { maxAge: 365 * 24 * 3600, path: "/", httpOnly: true, sameSite: "lax", secure: isSecure },
} as const;
