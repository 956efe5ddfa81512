"use client";

import { useForm } from "#app/entry/use-form.tsx";
import { Choice } from "#app/ui/form/choice.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { FormTitle } from "#app/ui/form/form-title.tsx";
import { SeenBefore } from "#app/ui/form/seen.tsx";
import type { FormWords } from "#app/ui/form/state.ts";
import { Submit } from "#app/ui/form/submit.tsx";
import type { Seen } from "#lib/seen.ts";
import { saveOffice } from "./actions.ts";

type Text =
  | "title"
  | "name"
  | "nameHint"
  | "organisationNumber"
  | "fixed"
  | "replyAddress"
  | "replyHint"
  | "language"
  | "languageHint"
  | "reminderDays"
  | "reminderHint"
  | "save";
type Props = {
  officeId: string;
  seen: Seen;
  office: { name: string; organisationNumber: string; replyAddress: string; locale: string; reminderDays: string };
  languages: { id: string; name: string }[];
  words: FormWords;
  texts: Record<Text, string>;
};

export function OfficeForm({ officeId, seen, office, languages, words, texts }: Props) {
  const [state, action] = useForm(saveOffice);
  const form = { state, words };
  return (
    <form className="stack gap-l" action={action} noValidate>
      <FormTitle {...form}>{texts.title}</FormTitle>
      <ErrorSummary {...form} />
      <input type="hidden" name="officeId" value={officeId} />
      <SeenBefore state={state} of={seen} />
      <Field name="name" label={texts.name} hint={texts.nameHint} defaultValue={office.name} maxLength={120} autoComplete="off" {...form} />
      <dl className="facts">
        <dt>{texts.organisationNumber}</dt>
        <dd>
          <span className="num">{office.organisationNumber}</span> <small>{texts.fixed}</small>
        </dd>
      </dl>
      <Field
        name="replyAddress"
        type="email"
        label={texts.replyAddress}
        hint={texts.replyHint}
        defaultValue={office.replyAddress}
        maxLength={254}
        autoComplete="off"
        spellCheck={false}
        width="m"
        {...form}
      />
      <Choice name="locale" label={texts.language} hint={texts.languageHint} options={languages} defaultValue={office.locale} {...form} />
      <Field
        name="reminderDays"
        label={texts.reminderDays}
        hint={texts.reminderHint}
        defaultValue={office.reminderDays}
        maxLength={40}
        autoComplete="off"
        width="s"
        {...form}
      />
      <div className="bar">
        <Submit words={words}>{texts.save}</Submit>
      </div>
    </form>
  );
}
