"use client";

import { Choice } from "#app/ui/form/choice.tsx";
import { Field } from "#app/ui/form/field.tsx";
import type { FormWords } from "#app/ui/form/state.ts";
import { TextArea } from "#app/ui/form/text-area.tsx";
import type { FormState } from "#lib/forms.ts";
import type { CardTexts } from "./texts.ts";

type Option = { id: string; name: string };
export type CardOptions = { colleagues: Option[]; languages: Option[]; vatPeriods: Option[]; months: Option[] };
type Props = { card: Record<string, string>; options: CardOptions; texts: CardTexts; form: { state: FormState; words: FormWords } };

export function CardFields({ card, options, texts, form }: Props) {
  const field = (name: string) => ({ name, label: texts[name] ?? name, autoComplete: "off", defaultValue: card[name], ...form });
  const choice = (name: string) => ({ name, label: texts[name] ?? name, defaultValue: card[name], ...form });
  return (
    <>
      <section className="stack">
        <Field {...field("name")} maxLength={120} />
        <div className="pair">
          <Field {...field("organisationNumber")} hint={texts.organisationNumberHint} maxLength={40} />
          <Field {...field("number")} hint={texts.numberHint} maxLength={20} />
        </div>
        <div className="pair">
          <Choice {...choice("responsibleId")} options={options.colleagues} placeholder={texts.choose} />
          <Choice {...choice("locale")} options={options.languages} />
        </div>
      </section>
      <fieldset className="stack">
        <legend>{texts.reach}</legend>
        <div className="pair">
          <Field {...field("email")} type="email" spellCheck={false} maxLength={254} />
          <Field {...field("phone")} type="tel" maxLength={40} />
        </div>
        <Field {...field("street")} maxLength={120} />
        <div className="pair">
          <Field {...field("postcode")} inputMode="numeric" maxLength={12} />
          <Field {...field("city")} maxLength={60} />
        </div>
      </fieldset>
      <fieldset className="stack">
        <legend>{texts.books}</legend>
        <div className="pair">
          <Choice {...choice("vatPeriod")} options={options.vatPeriods} placeholder={texts.unknown} />
          <Choice {...choice("yearEndsIn")} options={options.months} placeholder={texts.unknown} />
        </div>
        <div className="pair">
          <Field {...field("shortName")} hint={texts.shortNameHint} maxLength={16} />
          <Field {...field("gln")} hint={texts.glnHint} inputMode="numeric" maxLength={40} />
        </div>
      </fieldset>
      <fieldset className="stack">
        <legend>{texts.invoicing}</legend>
        <div className="pair">
          <Field {...field("invoiceEmail")} type="email" spellCheck={false} maxLength={254} />
          <Field {...field("invoiceReference")} maxLength={80} />
        </div>
        <Field {...field("paymentDays")} inputMode="numeric" maxLength={4} width="s" />
      </fieldset>
      <TextArea {...field("notes")} hint={texts.notesHint} rows={4} maxLength={4000} />
    </>
  );
}
