/** Terms as they were published once, in both languages. */
export type TermsVersion = { version: number; sv: string; en: string };
