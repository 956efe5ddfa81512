"use client";

import Link from "next/link";
import { useForm } from "#app/entry/use-form.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { FormTitle } from "#app/ui/form/form-title.tsx";
import { SeenBefore } from "#app/ui/form/seen.tsx";
import type { FormWords } from "#app/ui/form/state.ts";
import { Submit } from "#app/ui/form/submit.tsx";
import type { FormState } from "#lib/forms.ts";
import { CardFields, type CardOptions } from "./fields.tsx";
import { FirstContactFields, firstContactOrder } from "./first-contact.tsx";
import { cardOrder } from "./order.ts";
import type { CardTexts } from "./texts.ts";

type Props = {
  save: (previous: FormState, form: FormData) => Promise<FormState>;
  card: Record<string, string>;
  options: CardOptions;
  back: "/customers" | `/customers/${string}`;
  isNew?: boolean;
  words: FormWords;
  texts: CardTexts;
  hidden?: Record<string, string>;
};

/** A customer's card, new or known; `hidden` is what it sends besides. */
export function CardForm({ save, card, options, back, isNew, words, texts, hidden = {} }: Props) {
  const [state, action] = useForm(save);
  const form = { state, words };
  return (
    <form className="stack gap-l" action={action} noValidate>
      <FormTitle {...form}>{texts.pageTitle}</FormTitle>
      <ErrorSummary {...form} order={[...cardOrder, ...firstContactOrder]} />
      {isNew ? <h1>{texts.title}</h1> : <h2 className="big">{texts.title}</h2>}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={state.values?.[name] ?? value} />
      ))}
      {!isNew && <SeenBefore state={state} of={card} />}
      <CardFields card={{ ...card, ...state.values }} options={options} texts={texts} form={form} />
      {isNew && <FirstContactFields texts={texts} form={form} />}
      <div className="bar">
        <Submit words={words}>{texts.save}</Submit>
        <Link className="button plain" href={back} prefetch={false}>
          {texts.cancel}
        </Link>
      </div>
    </form>
  );
}
