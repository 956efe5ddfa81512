import { forgetDraft, keepDraft, readDraft } from "#app/entry/draft.ts";
import { valuesOf } from "#lib/forms.ts";

const fields = ["name", "organisationNumber", "firstName", "lastName", "email", "mobile", "locale", "terms", "termsVersion", "termsLocale"];

/** Longer than any field may be: what is cut off is refused all the same, and a cookie has room for the whole. */
const mostSigns = 260;

/** What was typed about an office, and by which token its code is known; kept in this browser until the address is confirmed. */
export const readApplication = (): Promise<Record<string, string> | undefined> => readDraft("join");

export async function keepApplication(form: FormData): Promise<Record<string, string>> {
  const typed = Object.entries(valuesOf(form)).filter(([name]) => fields.includes(name));
  const values = Object.fromEntries(typed.map(([name, value]) => [name, value.slice(0, mostSigns)]));
  await keepDraft("join", values);
  return values;
}

export const keepToken = (values: Record<string, string>, token: string): Promise<void> => keepDraft("join", { ...values, token });

/** What is left of it when it is sent: where the answer goes. */
export async function keepSent(email: string): Promise<void> {
  await forgetDraft();
  await keepDraft("joined", { email });
}

export const readSent = async (): Promise<string | undefined> => (await readDraft("joined"))?.email;
