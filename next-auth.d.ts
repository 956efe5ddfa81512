import "next-auth";
import type { Locale } from "#lib/locale.ts";
import type { SignedInBy } from "#lib/who.ts";

declare module "next-auth" {
  interface User {
    id: string;
    email: string;
    name: string;
    locale: Locale;
    signedInAt: Date;
    signedInBy: SignedInBy;
    provenAt?: Date | null;
    hasFactor: boolean;
  }

  interface Session {
    user?: User;
    expires: string;
  }
}
