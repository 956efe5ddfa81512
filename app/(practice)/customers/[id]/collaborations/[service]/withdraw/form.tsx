"use client";

import Link from "next/link";
import { useForm } from "#app/entry/use-form.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { FormTitle } from "#app/ui/form/form-title.tsx";
import type { FormWords } from "#app/ui/form/state.ts";
import { Submit } from "#app/ui/form/submit.tsx";
import type { ServicePath } from "#lib/standing/links.ts";
import { withdraw } from "./actions.ts";

type Props = {
  collaborationId: string;
  path: ServicePath;
  words: FormWords;
  texts: Record<"title" | "text" | "withdraw" | "keep", string>;
};

export function WithdrawForm({ collaborationId, path, words, texts }: Props) {
  const [state, action] = useForm(withdraw);
  return (
    <form className="stack gap-l" action={action}>
      <FormTitle state={state} words={words}>
        {texts.title}
      </FormTitle>
      <ErrorSummary state={state} words={words} />
      <h2 className="big">{texts.title}</h2>
      <p>{texts.text}</p>
      <input type="hidden" name="collaborationId" value={collaborationId} />
      <div className="bar">
        <Submit words={words} look="danger">
          {texts.withdraw}
        </Submit>
        <Link className="button plain" href={path}>
          {texts.keep}
        </Link>
      </div>
    </form>
  );
}
