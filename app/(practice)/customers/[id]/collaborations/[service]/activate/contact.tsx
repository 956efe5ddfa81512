"use client";

import { TieReason } from "#app/ui/collaboration/tie-reason.tsx";
import { Field } from "#app/ui/form/field.tsx";
import type { FormWords } from "#app/ui/form/state.ts";
import type { FormState } from "#lib/forms.ts";
import type { ActivationTexts } from "./texts.ts";

export type Contact = { firstName?: string; lastName?: string; email?: string; mobile?: string; tieReason?: string };
type Props = { contact: Contact; texts: ActivationTexts; form: { state: FormState; words: FormWords } };

/** Who becomes the customer's administrator. */
export const ContactFields = ({ contact, texts, form }: Props) => (
  <fieldset className="stack">
    <legend>{texts.contact}</legend>
    <p className="quiet">{texts.contactHint}</p>
    <div className="pair">
      <Field name="firstName" label={texts.firstName} autoComplete="off" maxLength={80} defaultValue={contact.firstName} {...form} />
      <Field name="lastName" label={texts.lastName} autoComplete="off" maxLength={80} defaultValue={contact.lastName} {...form} />
    </div>
    <div className="pair">
      <Field
        name="email"
        type="email"
        label={texts.email}
        autoComplete="off"
        spellCheck={false}
        maxLength={254}
        defaultValue={contact.email}
        {...form}
      />
      <Field name="mobile" type="tel" label={texts.mobile} autoComplete="off" maxLength={40} defaultValue={contact.mobile} {...form} />
    </div>
    <TieReason texts={texts} given={contact.tieReason} form={form} />
  </fieldset>
);
