import type { ReactNode } from "react";
import type { FormState } from "#lib/forms.ts";

/** The words every form needs. A page gets them from `formWords()` and hands them to its form. */
export type FormWords = { error: string; problem: string; sending: string; kept: string; keptText: string };

/** What a form with an action gives each of its fields: `<Field {...form} … />` with `const form = { state, words }`. */
export type Wired = { state: FormState; words: FormWords } | { state?: undefined; words?: undefined };

export type Labelled = { name: string; label: ReactNode; hint?: ReactNode };

export const errorOf = (state: FormState | undefined, name: string): string | undefined => state?.errors?.[name]?.[0];

export function describedBy({ name, hint, state }: { name: string; hint?: ReactNode; state?: FormState }): string | undefined {
  const ids = [hint && `${name}-hint`, errorOf(state, name) && `${name}-error`];
  return ids.filter(Boolean).join(" ") || undefined;
}
