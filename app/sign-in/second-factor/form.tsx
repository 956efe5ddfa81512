"use client";

import { useForm } from "#app/entry/use-form.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { FormTitle } from "#app/ui/form/form-title.tsx";
import type { FormWords } from "#app/ui/form/state.ts";
import { Submit } from "#app/ui/form/submit.tsx";
import { turnOn } from "./actions.ts";

type Text =
  | "title"
  | "step1"
  | "step1Text"
  | "open"
  | "secret"
  | "step2"
  | "code"
  | "codeHint"
  | "turnOn"
  | "codesTitle"
  | "codesText"
  | "done"
  | "alreadyOn"
  | "onward";
type Props = { begun: { secret: string; link: string } | undefined; to: string; words: FormWords; texts: Record<Text, string> };

/** The secret for the person's app and the first code out of it; then, once, the recovery codes. */
export function SecondFactorForm({ begun, to, words, texts }: Props) {
  const [state, action] = useForm(turnOn);
  const form = { state, words };
  if (state.recoveryCodes)
    return (
      <div className="stack gap-l">
        <title>{texts.codesTitle}</title>
        <h1>{texts.codesTitle}</h1>
        <p>{texts.codesText}</p>
        <ul className="recovery panel">
          {state.recoveryCodes.map((code) => (
            <li key={code}>{`${code.slice(0, 5)}-${code.slice(5)}`}</li>
          ))}
        </ul>
        <div className="bar">
          <a className="button primary" href={to}>
            {texts.done}
          </a>
        </div>
      </div>
    );
  if (!begun)
    return (
      <div className="stack">
        <title>{texts.alreadyOn}</title>
        <h1>{texts.alreadyOn}</h1>
        <p>
          <a href={to}>{texts.onward}</a>
        </p>
      </div>
    );
  return (
    <form className="stack gap-l" action={action} noValidate>
      <FormTitle {...form}>{texts.title}</FormTitle>
      <ErrorSummary {...form} />
      <h1>{texts.title}</h1>
      <section className="stack gap-s">
        <h2>{texts.step1}</h2>
        <p>{texts.step1Text}</p>
        <p>
          <a href={begun.link}>{texts.open}</a>
        </p>
        <dl className="facts">
          <dt>{texts.secret}</dt>
          <dd className="secret">{begun.secret.replace(/(.{4})(?=.)/g, "$1 ")}</dd>
        </dl>
      </section>
      <section className="stack gap-s">
        <h2>{texts.step2}</h2>
        <Field
          name="code"
          label={texts.code}
          hint={texts.codeHint}
          width="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={10}
          {...form}
        />
      </section>
      <div className="bar">
        <Submit words={words}>{texts.turnOn}</Submit>
      </div>
    </form>
  );
}
