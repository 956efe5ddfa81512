"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { useForm } from "#app/entry/use-form.tsx";
import { After } from "#app/ui/form/after.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { FormTitle } from "#app/ui/form/form-title.tsx";
import type { FormWords } from "#app/ui/form/state.ts";
import { Submit } from "#app/ui/form/submit.tsx";
import { TextArea } from "#app/ui/form/text-area.tsx";
import { propose } from "./actions.ts";

type Name = "firstName" | "lastName" | "email" | "mobile";
type Props = {
  customerId: string;
  /** The latest proposal before: the same words after it are another one. */
  after: string | undefined;
  words: FormWords;
  texts: Record<Name | "title" | "pageTitle" | "intro" | "emailHint" | "reason" | "reasonHint" | "send" | "cancel", string>;
  children: ReactNode;
};

export function ProposalForm({ customerId, after, words, texts, children }: Props) {
  const [state, action] = useForm(propose);
  const form = { state, words };
  const field = (name: Name) => ({ name, label: texts[name], autoComplete: "off", ...form });
  return (
    <form className="stack gap-l" action={action} noValidate>
      <FormTitle {...form}>{texts.pageTitle}</FormTitle>
      <ErrorSummary {...form} />
      <h2 className="big">{texts.title}</h2>
      <p>{texts.intro}</p>
      {children}
      <input type="hidden" name="customerId" value={customerId} />
      <After of={after} />
      <div className="pair">
        <Field {...field("firstName")} maxLength={80} />
        <Field {...field("lastName")} maxLength={80} />
      </div>
      <Field {...field("email")} type="email" hint={texts.emailHint} spellCheck={false} maxLength={254} />
      <Field {...field("mobile")} type="tel" maxLength={40} width="m" />
      <TextArea name="reason" label={texts.reason} hint={texts.reasonHint} maxLength={500} {...form} />
      <div className="bar">
        <Submit words={words}>{texts.send}</Submit>
        <Link className="button plain" href={`/customers/${customerId}/contacts`} prefetch={false}>
          {texts.cancel}
        </Link>
      </div>
    </form>
  );
}
