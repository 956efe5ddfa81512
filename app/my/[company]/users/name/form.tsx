"use client";

import Link from "next/link";
import { useForm } from "#app/entry/use-form.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { FormTitle } from "#app/ui/form/form-title.tsx";
import { SeenBefore } from "#app/ui/form/seen.tsx";
import type { FormWords } from "#app/ui/form/state.ts";
import { Submit } from "#app/ui/form/submit.tsx";
import type { Seen } from "#lib/seen.ts";
import { rename } from "./actions.ts";

type Props = {
  companyId: string;
  back: `/my/${string}/users`;
  name: string;
  seen: Seen;
  words: FormWords;
  texts: Record<"title" | "intro" | "name" | "save" | "cancel", string>;
};

export function NameForm({ companyId, back, name, seen, words, texts }: Props) {
  const [state, action] = useForm(rename);
  const form = { state, words };
  return (
    <form className="stack gap-l" action={action} noValidate>
      <FormTitle {...form}>{texts.title}</FormTitle>
      <ErrorSummary {...form} />
      <h1>{texts.title}</h1>
      <p>{texts.intro}</p>
      <input type="hidden" name="companyId" value={companyId} />
      <SeenBefore state={state} of={seen} />
      <Field name="name" label={texts.name} defaultValue={name} maxLength={120} autoComplete="off" {...form} />
      <div className="bar">
        <Submit words={words}>{texts.save}</Submit>
        <Link className="button plain" href={back}>
          {texts.cancel}
        </Link>
      </div>
    </form>
  );
}
