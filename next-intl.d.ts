import type { Locale } from "#lib/i18n/locale.ts";
import type { Texts } from "#lib/i18n/texts.ts";

declare module "next-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: Texts;
  }
}
