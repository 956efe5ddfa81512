"use client";

import Link from "next/link";
import { useForm } from "#app/entry/use-form.tsx";
import { After } from "#app/ui/form/after.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { FormTitle } from "#app/ui/form/form-title.tsx";
import { Options } from "#app/ui/form/options.tsx";
import type { FormWords } from "#app/ui/form/state.ts";
import { Submit } from "#app/ui/form/submit.tsx";
import type { ServicePath } from "#lib/standing/links.ts";
import { changePayerOf } from "./actions.ts";

type Props = {
  collaborationId: string;
  officeId: string;
  after: string | undefined;
  path: ServicePath;
  current: string | undefined;
  words: FormWords;
  texts: Record<"title" | "payer" | "payerHint" | "office" | "officeNote" | "customer" | "customerNote" | "change" | "keep", string>;
};

export function PayerForm({ collaborationId, officeId, after, path, current, words, texts }: Props) {
  const [state, action] = useForm(changePayerOf);
  const form = { state, words };
  const payers = [
    { id: "office", name: texts.office, note: texts.officeNote },
    { id: "customer", name: texts.customer, note: texts.customerNote },
  ];
  return (
    <form className="stack gap-l" action={action} noValidate>
      <FormTitle {...form}>{texts.title}</FormTitle>
      <ErrorSummary {...form} />
      <h2 className="big">{texts.title}</h2>
      <input type="hidden" name="collaborationId" value={collaborationId} />
      <input type="hidden" name="officeId" value={officeId} />
      <After of={after} />
      <Options name="to" label={texts.payer} hint={texts.payerHint} options={payers} defaultValue={current} {...form} />
      <div className="bar">
        <Submit words={words}>{texts.change}</Submit>
        <Link className="button plain" href={path}>
          {texts.keep}
        </Link>
      </div>
    </form>
  );
}
