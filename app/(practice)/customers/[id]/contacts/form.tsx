"use client";

import Link from "next/link";
import { useForm } from "#app/entry/use-form.tsx";
import { After } from "#app/ui/form/after.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { FormTitle } from "#app/ui/form/form-title.tsx";
import { SeenBefore } from "#app/ui/form/seen.tsx";
import type { FormWords } from "#app/ui/form/state.ts";
import { Submit } from "#app/ui/form/submit.tsx";
import type { Seen } from "#lib/seen.ts";
import { saveContact } from "./actions.ts";

type Name = "firstName" | "lastName" | "role" | "email" | "mobile";
type Props = {
  customerId: string;
  contactId: string;
  after?: string | undefined;
  seen?: Seen;
  contact: Partial<Record<Name, string | null>>;
  words: FormWords;
  texts: Record<Name | "title" | "pageTitle" | "roleHint" | "save" | "cancel", string>;
};

export function ContactForm({ customerId, contactId, after, seen, contact, words, texts }: Props) {
  const [state, action] = useForm(saveContact);
  const form = { state, words };
  const field = (name: Name) => ({ name, label: texts[name], autoComplete: "off", defaultValue: contact[name] ?? "", ...form });
  return (
    <form className="stack gap-l" action={action} noValidate>
      <FormTitle {...form}>{texts.pageTitle}</FormTitle>
      <ErrorSummary {...form} order={["firstName", "lastName", "role", "email", "mobile"]} />
      <h2 className="big">{texts.title}</h2>
      <input type="hidden" name="customerId" value={customerId} />
      <input type="hidden" name="contactId" value={contactId} />
      <After of={after} />
      {seen && <SeenBefore state={state} of={seen} />}
      <div className="pair">
        <Field {...field("firstName")} maxLength={80} />
        <Field {...field("lastName")} maxLength={80} />
      </div>
      <Field {...field("role")} hint={texts.roleHint} maxLength={80} />
      <div className="pair">
        <Field {...field("email")} type="email" spellCheck={false} maxLength={254} />
        <Field {...field("mobile")} type="tel" maxLength={40} />
      </div>
      <div className="bar">
        <Submit words={words}>{texts.save}</Submit>
        <Link className="button plain" href={`/customers/${customerId}/contacts`} prefetch={false}>
          {texts.cancel}
        </Link>
      </div>
    </form>
  );
}
