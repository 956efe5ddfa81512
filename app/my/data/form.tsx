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
import { saveProfile } from "./actions.ts";

type Text = "title" | "heading" | "firstName" | "lastName" | "mobile" | "language" | "languageHint" | "save";
type Props = {
  seen: Seen;
  profile: { firstName: string; lastName: string; mobile: string | null; locale: string };
  languages: { id: string; name: string }[];
  words: FormWords;
  texts: Record<Text, string>;
};

export function ProfileForm({ profile, seen, languages, words, texts }: Props) {
  const [state, action] = useForm(saveProfile);
  const form = { state, words };
  return (
    <form className="stack" action={action} noValidate>
      <FormTitle {...form}>{texts.title}</FormTitle>
      <ErrorSummary {...form} />
      <SeenBefore state={state} of={seen} />
      <h2>{texts.heading}</h2>
      <div className="pair">
        <Field
          name="firstName"
          label={texts.firstName}
          maxLength={80}
          autoComplete="given-name"
          defaultValue={profile.firstName}
          {...form}
        />
        <Field name="lastName" label={texts.lastName} maxLength={80} autoComplete="family-name" defaultValue={profile.lastName} {...form} />
      </div>
      <Field
        name="mobile"
        type="tel"
        label={texts.mobile}
        maxLength={40}
        autoComplete="tel"
        defaultValue={profile.mobile ?? ""}
        width="m"
        {...form}
      />
      <Choice name="locale" label={texts.language} hint={texts.languageHint} options={languages} defaultValue={profile.locale} {...form} />
      <div className="bar">
        <Submit words={words} look="secondary">
          {texts.save}
        </Submit>
      </div>
    </form>
  );
}
