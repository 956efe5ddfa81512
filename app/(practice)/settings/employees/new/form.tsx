"use client";

import Link from "next/link";
import { useForm } from "#app/entry/use-form.tsx";
import { After } from "#app/ui/form/after.tsx";
import { Choice } from "#app/ui/form/choice.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { FormTitle } from "#app/ui/form/form-title.tsx";
import { Options } from "#app/ui/form/options.tsx";
import type { FormWords } from "#app/ui/form/state.ts";
import { Submit } from "#app/ui/form/submit.tsx";
import { invite } from "./actions.ts";

type Text = "title" | "intro" | "firstName" | "lastName" | "email" | "emailHint" | "rights" | "language" | "send" | "cancel";
type Props = {
  officeId: string;
  after: string | undefined;
  locale: string;
  rights: { id: string; name: string; note: string }[];
  languages: { id: string; name: string }[];
  words: FormWords;
  texts: Record<Text, string>;
};

export function InvitationForm({ officeId, after, locale, rights, languages, words, texts }: Props) {
  const [state, action] = useForm(invite);
  const form = { state, words };
  return (
    <form className="stack gap-l" action={action} noValidate>
      <FormTitle {...form}>{texts.title}</FormTitle>
      <ErrorSummary {...form} />
      <h2 className="big">{texts.title}</h2>
      <p>{texts.intro}</p>
      <input type="hidden" name="officeId" value={officeId} />
      <After of={after} />
      <div className="pair">
        <Field name="firstName" label={texts.firstName} maxLength={80} autoComplete="off" {...form} />
        <Field name="lastName" label={texts.lastName} maxLength={80} autoComplete="off" {...form} />
      </div>
      <Field
        name="email"
        type="email"
        label={texts.email}
        hint={texts.emailHint}
        maxLength={254}
        autoComplete="off"
        spellCheck={false}
        width="m"
        {...form}
      />
      <Options name="rights" label={texts.rights} options={rights} {...form} />
      <div className="pair">
        <Choice name="locale" label={texts.language} options={languages} defaultValue={locale} {...form} />
      </div>
      <div className="bar">
        <Submit words={words}>{texts.send}</Submit>
        <Link className="button plain" href="/settings/employees">
          {texts.cancel}
        </Link>
      </div>
    </form>
  );
}
