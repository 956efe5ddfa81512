"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { useForm } from "#app/entry/use-form.tsx";
import { type ChosenEnd, EndFields, type EndTexts } from "#app/ui/collaboration/end-fields.tsx";
import { After } from "#app/ui/form/after.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { FormTitle } from "#app/ui/form/form-title.tsx";
import type { FormWords } from "#app/ui/form/state.ts";
import { Submit } from "#app/ui/form/submit.tsx";
import type { ServicePath } from "#lib/standing/links.ts";
import { end } from "./actions.ts";

type Props = {
  collaborationId: string;
  officeId: string;
  after: string | undefined;
  path: ServicePath;
  days: { first: string; last: string };
  chosen: ChosenEnd;
  words: FormWords;
  texts: EndTexts;
  children: ReactNode;
};

export function EndForm({ collaborationId, officeId, after, path, days, chosen, words, texts, children }: Props) {
  const [state, action] = useForm(end);
  const form = { state, words };
  return (
    <form className="stack gap-l" action={action} noValidate>
      <FormTitle {...form}>{texts.title}</FormTitle>
      <ErrorSummary {...form} order={["when", "endsOn"]} />
      <h2 className="big">{texts.title}</h2>
      {children}
      <input type="hidden" name="collaborationId" value={collaborationId} />
      <input type="hidden" name="officeId" value={officeId} />
      <After of={after} />
      <EndFields {...form} texts={texts} days={days} chosen={chosen} />
      <div className="bar">
        <Submit words={words} look="danger">
          {texts.end}
        </Submit>
        <Link className="button plain" href={path}>
          {texts.keep}
        </Link>
      </div>
    </form>
  );
}
