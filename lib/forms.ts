import type { z } from "zod";

/** What a form shows after a rejected submission. Echoed through the page: never a secret. */
export type FormState = {
  message?: string;
  /** Where the message leads. */
  way?: { href: string; name: string };
  /** What others have changed since the form was opened, and what it then shows. */
  changes?: string[];
  seen?: string;
  errors?: Partial<Record<string, string[]>>;
  values?: Record<string, string>;
  /** The values were typed before a session ended, and have not been sent yet. */
  isKept?: boolean;
  /** All of it is right, and its writer is shown it before it is sent. */
  isChecked?: boolean;
  /** What is shown beside the form or in place of it, in a shape of its own, as JSON. */
  shown?: string;
  /** Shown once, in place of the form. */
  recoveryCodes?: string[];
};

/** Where a form carries the key that it was shown with. */
export const keyField = "formKey";

type Reading<Input> = { input: Input; rejected?: undefined } | { input?: undefined; rejected: FormState };

/** "tooLong 80": the key of a text, and what is said in it. */
export const keyOf = ({ message }: { message: string }): string => message.split(" ")[0] ?? message;

/** How many signs there may be at most, of what is too long. */
export const mostOf = (issue: z.core.$ZodIssue): number | undefined => {
  const [, said] = issue.message.split(" ");
  if (said) return Number(said);
  const most = issue.code === "custom" ? issue.params?.most : issue.code === "too_big" ? issue.maximum : undefined;
  return typeof most === "number" ? most : undefined;
};

export type Arrange = (values: Record<string, string>) => unknown;

/**
 * Reads a form by its schema. The schema's messages are keys of the texts under `errors`, put into words by `say`. `arrange` makes of its fields
 * what the schema reads, where that is more than a list of them.
 */
export function readForm<Schema extends z.ZodType>(
  schema: Schema,
  form: FormData,
  say: (key: string, most?: number) => string,
  arrange: Arrange = (values) => values,
): Reading<z.infer<Schema>> {
  const values = valuesOf(form);
  const result = schema.safeParse(arrange(values));
  if (result.success) return { input: result.data };

  const errors: Record<string, string[]> = {};
  for (const issue of result.error.issues) errors[issue.path.join(".")] ??= [say(keyOf(issue), mostOf(issue))];
  return { rejected: { values, errors } };
}

export function refuse(form: FormData, message: string): FormState {
  return { message, values: valuesOf(form) };
}

/** The same for what is wrong with one field. */
export const refuseField = (form: FormData, field: string, message: string): FormState => ({
  errors: { [field]: [message] },
  values: valuesOf(form),
});

/** More than any form of ours has: a thousand ticked customers and what is asked of them. */
const mostFields = 2000;

export const hasTooManyFields = (form: FormData): boolean => form.keys().drop(mostFields).next().done === false;

/** No text in the database can hold a NUL. */
export function withoutNul(form: FormData): FormData {
  const kept = new FormData();
  for (const [name, value] of form) kept.append(name, typeof value === "string" ? value.replaceAll("\0", "") : value);
  return kept;
}

/** Fields as typed, without a NUL, in one pass. A name given several times (check boxes) becomes one comma-separated value. */
export function valuesOf(form: FormData): Record<string, string> {
  const values = new Map<string, string>();
  for (const [name, value] of withoutNul(form)) {
    if (name.startsWith("$ACTION")) continue;
    const before = values.get(name);
    values.set(name, before === undefined ? String(value) : `${before},${value}`);
  }
  return Object.fromEntries(values);
}
