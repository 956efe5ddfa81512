import { env } from "#env.ts";

/** How to reach us, as it stands behind "Contact us"; nothing where neither an address nor a telephone number is set. */
export const supportWords = (): string | undefined => [env.SUPPORT_EMAIL, env.SUPPORT_PHONE].filter(Boolean).join(", ") || undefined;
