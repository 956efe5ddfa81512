"use client";

import Link from "next/link";
import { useForm } from "#app/entry/use-form.tsx";
import { After } from "#app/ui/form/after.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { FormTitle } from "#app/ui/form/form-title.tsx";
import { Options } from "#app/ui/form/options.tsx";
import type { FormWords } from "#app/ui/form/state.ts";
import { Submit } from "#app/ui/form/submit.tsx";
import { invite } from "./actions.ts";

type Text =
  | "title"
  | "intro"
  | "firstName"
  | "lastName"
  | "email"
  | "emailHint"
  | "mobile"
  | "role"
  | "level"
  | "levelHint"
  | "send"
  | "cancel";
type Choice = { id: string; name: string; note: string };
type Props = {
  companyId: string;
  after: string | undefined;
  back: `/my/${string}/users`;
  /** What the administrator had typed before they were asked for a fresh code. */
  draft: Record<string, string> | undefined;
  roles: Choice[];
  levels: Choice[];
  words: FormWords;
  texts: Record<Text, string>;
};

export function UserForm({ companyId, after, back, draft, roles, levels, words, texts }: Props) {
  const [state, action] = useForm(invite);
  const form = { state, words };
  return (
    <form className="stack gap-l" action={action} noValidate>
      <FormTitle {...form}>{texts.title}</FormTitle>
      <ErrorSummary {...form} />
      <h1>{texts.title}</h1>
      <p>{texts.intro}</p>
      <input type="hidden" name="companyId" value={companyId} />
      <After of={after} />
      <div className="pair">
        <Field name="firstName" label={texts.firstName} maxLength={80} autoComplete="off" defaultValue={draft?.firstName} {...form} />
        <Field name="lastName" label={texts.lastName} maxLength={80} autoComplete="off" defaultValue={draft?.lastName} {...form} />
      </div>
      <Field
        name="email"
        type="email"
        label={texts.email}
        hint={texts.emailHint}
        maxLength={254}
        autoComplete="off"
        spellCheck={false}
        defaultValue={draft?.email}
        {...form}
      />
      <Field
        name="mobile"
        type="tel"
        label={texts.mobile}
        maxLength={40}
        autoComplete="off"
        defaultValue={draft?.mobile}
        width="m"
        {...form}
      />
      <Options name="role" label={texts.role} options={roles} defaultValue={draft?.role} {...form} />
      <Options name="level" label={texts.level} hint={texts.levelHint} options={levels} defaultValue={draft?.level ?? "none"} {...form} />
      <div className="bar">
        <Submit words={words}>{texts.send}</Submit>
        <Link className="button plain" href={back}>
          {texts.cancel}
        </Link>
      </div>
    </form>
  );
}
