import type { Fields } from "./near-forms.ts";
import { unescaped } from "./raw.ts";

/** `hidden` is what Next finds the action by. */
export type ActionForm = { hidden: Fields; typed: Record<string, string> };

/** What somebody would type, where nothing stands yet. */
const words: Record<string, string> = {
  email: "karin@agrens.example",
  mobile: "070-174 06 05",
  endsOn: "2030-12-24",
  reason: "Ingen där kan svara.",
};

/** The forms of a page that run an action, filled in as a browser without scripts would send them. */
export function actionForms(html: string): ActionForm[] {
  return [...html.matchAll(/<form[^>]*enctype="multipart\/form-data"[\s\S]*?<\/form>/gi)].map(([form]) => {
    const fields = fieldsIn(form);
    const isHidden = ([name]: [string, string]) => name.startsWith("$ACTION");
    return { hidden: fields.filter(isHidden), typed: Object.fromEntries(fields.filter((field) => !isHidden(field))) };
  });
}

/** Of a list to choose from the first choice that is one. */
function fieldsIn(form: string): Fields {
  const fields: Fields = [];
  for (const [tag, kind] of form.matchAll(/<(input|textarea|select|option)\b[^>]*>/g)) {
    const [name, value = ""] = ["name", "value"].map((part) => new RegExp(`\\b${part}="([^"]*)"`).exec(tag)?.[1]);
    const last = fields.at(-1);
    if (kind === "option" && last && !last[1]) last[1] = unescaped(value);
    if (name) fields.push([name, kind === "select" ? "" : unescaped(value) || (words[name] ?? "")]);
  }
  return fields.map(([name, value]) => [name, value || (name.startsWith("$ACTION") ? "" : "Ågren")]);
}
