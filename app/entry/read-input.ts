import { headers } from "next/headers";
import type { z } from "zod";
import { type Arrange, type FormState, readForm, refuse } from "#lib/forms.ts";
import { getLocale, getTranslations } from "#lib/i18n/request.ts";
import { texts } from "#lib/i18n/texts.ts";
import { fromOurPages } from "./same-origin.ts";

type Sent<Input> = { input: Input; rejected?: undefined } | { input?: undefined; rejected: FormState };

/** What a server action was sent: checked by its schema, with errors in the reader's language; nothing from foreign pages. */
export async function readInput<Schema extends z.ZodType>(
  schema: Schema,
  form: FormData,
  arrange?: Arrange,
): Promise<Sent<z.infer<Schema>>> {
  const t = await getTranslations("ui.refused");
  if (!fromOurPages({ headers: await headers() })) return { rejected: refuse(form, t("text")) };

  const { unreadable, tooLongFor, ...sentences }: Record<string, string> = texts[await getLocale()].errors;
  const say = (key: string, most?: number) => {
    if (key === "tooLong" && most && tooLongFor) return tooLongFor.replace("{most}", String(most));
    return sentences[key] ?? unreadable ?? key;
  };
  return readForm(schema, form, say, arrange);
}
