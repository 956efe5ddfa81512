"use client";

import { Field } from "#app/ui/form/field.tsx";
import type { FormWords } from "#app/ui/form/state.ts";
import type { FormState } from "#lib/forms.ts";
import type { CardTexts } from "./texts.ts";

export const firstContactOrder = ["contactFirstName", "contactLastName", "contactEmail", "contactMobile"];

/** Whom the office talks to: becomes the new customer's main contact. */
export function FirstContactFields({ texts, form }: { texts: CardTexts; form: { state: FormState; words: FormWords } }) {
  const field = (name: string) => ({ name, label: texts[name] ?? name, autoComplete: "off", ...form });
  return (
    <fieldset className="stack">
      <legend>{texts.contact}</legend>
      <p className="quiet">{texts.contactHint}</p>
      <div className="pair">
        <Field {...field("contactFirstName")} maxLength={80} />
        <Field {...field("contactLastName")} maxLength={80} />
      </div>
      <div className="pair">
        <Field {...field("contactEmail")} type="email" spellCheck={false} maxLength={254} />
        <Field {...field("contactMobile")} type="tel" maxLength={40} />
      </div>
    </fieldset>
  );
}
