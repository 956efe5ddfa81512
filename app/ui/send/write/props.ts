import type { FormWords } from "#app/ui/form/state.ts";
import type { FormState } from "#lib/forms.ts";
import type { Texts } from "#lib/i18n/texts.ts";

type WriteTexts = Texts["sendDocument"]["write"];

export type WriteProps = {
  /** Whose mailbox it is: a company's, or that of an office's customer. */
  mailbox: { name: "companyId" | "customerId"; value: string };
  /** What stands in the form before anything is typed. */
  start: Record<string, string>;
  /** What is to be credited, and what of it is left to whoever writes. */
  credit?: { title: string; left: string[] };
  back: string;
  words: FormWords;
  texts: WriteTexts;
};

/** What each part of the form gets. */
export type Part = { form: { state: FormState; words: FormWords }; texts: WriteTexts; values: Record<string, string> };
