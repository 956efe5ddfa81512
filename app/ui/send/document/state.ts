import { SendDocumentInput } from "#lib/exchange/other/input.ts";
import { type FormState, readForm } from "#lib/forms.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import { texts } from "#lib/i18n/texts.ts";
import { typedIn } from "./typed.ts";

type Problem = keyof typeof texts.sv.sendOther.problems;
const isProblem = (word: unknown): word is Problem => typeof word === "string" && Object.hasOwn(texts.sv.sendOther.problems, word);

/** By which field somebody can do something about it. */
const fields: Record<string, string> = { "no-office": "officeId", "choose-office": "officeId", "unknown-invoice": "aboutId" };

/** What the form shows after a document was not sent: what was typed, and all that is wrong with it. A file cannot be kept. */
export async function stateOf(problem: unknown, word: unknown): Promise<FormState> {
  const typed = typedIn(word);
  if (!typed && !isProblem(problem)) return {};
  const t = await getTranslations("sendOther");
  const { unreadable, ...sentences }: Record<string, string> = texts[await getLocale()].errors;
  const form = new FormData();
  for (const [name, value] of Object.entries(typed ?? {})) form.set(name, value);
  const say = (key: string, most?: number) =>
    (key === "tooLong" && most ? sentences.tooLongFor?.replace("{most}", String(most)) : sentences[key]) ?? unreadable ?? key;
  const errors = typed ? readForm(SendDocumentInput, form, say).rejected?.errors : undefined;
  const told = isProblem(problem) ? { [fields[problem] ?? "file"]: [t(`problems.${problem}`)] } : {};
  return { message: t("chooseAgain"), errors: { ...errors, ...told }, ...(typed && { values: typed }) };
}
