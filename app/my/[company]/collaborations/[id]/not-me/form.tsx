"use client";

import type { ReactNode } from "react";
import { useForm } from "#app/entry/use-form.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { FormTitle } from "#app/ui/form/form-title.tsx";
import type { FormWords } from "#app/ui/form/state.ts";
import { Submit } from "#app/ui/form/submit.tsx";
import { TextArea } from "#app/ui/form/text-area.tsx";
import { propose } from "./actions.ts";

type Text = "title" | "firstName" | "lastName" | "email" | "mobile" | "explanation" | "explanationHint" | "send";
type Props = { collaborationId: string; companyId: string; words: FormWords; texts: Record<Text, string>; children: ReactNode };

export function ProposalForm({ collaborationId, companyId, words, texts, children }: Props) {
  const [state, action] = useForm(propose);
  const form = { state, words };
  const own = { autoComplete: "off" } as const;
  return (
    <form className="stack gap-l" action={action} noValidate>
      <FormTitle {...form}>{texts.title}</FormTitle>
      <ErrorSummary {...form} order={["firstName", "lastName", "email", "mobile", "explanation"]} />
      {children}
      <input type="hidden" name="companyId" value={companyId} />
      <input type="hidden" name="collaborationId" value={collaborationId} />
      <div className="pair">
        <Field name="firstName" label={texts.firstName} maxLength={80} {...own} {...form} />
        <Field name="lastName" label={texts.lastName} maxLength={80} {...own} {...form} />
      </div>
      <Field name="email" type="email" label={texts.email} spellCheck={false} maxLength={254} {...own} {...form} />
      <Field name="mobile" type="tel" label={texts.mobile} maxLength={40} width="m" {...own} {...form} />
      <TextArea name="explanation" label={texts.explanation} hint={texts.explanationHint} maxLength={500} {...form} />
      <div className="bar">
        <Submit words={words}>{texts.send}</Submit>
      </div>
    </form>
  );
}
