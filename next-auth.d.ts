import "next-auth";
import type { Locale } from "#lib/i18n/locale.ts";

declare module "next-auth" {
  interface User {
    id: string;
    email: string;
    name: string;
    locale: Locale;
    signedInAt: Date;
    hasFactor: boolean;
  }

  interface Session {
    user?: User;
    expires: string;
  }
}
