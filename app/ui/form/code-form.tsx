import type { ReactNode } from "react";
import { addressOnScreen } from "#lib/addresses.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import { ErrorSummary } from "./error-summary.tsx";
import { Field } from "./field.tsx";
import { FormTitle } from "./form-title.tsx";
import { FormToken } from "./form-token.tsx";
import { Submit } from "./submit.tsx";
import { formWords } from "./words.ts";

const problems = ["wrong-code", "code-expired", "too-many-tries"] as const;

type Props = {
  answer: "/sign-in/answer" | "/join/answer";
  email: string;
  problem: string | string[] | undefined;
  texts: { title: string; sent: (email: string) => ReactNode; send: string };
};

/** For the code that was sent to an address. */
export async function CodeForm({ answer, email, problem: named, texts }: Props) {
  const t = await getTranslations("signIn");
  const words = await formWords();
  const problem = problems.find((known) => known === named);
  const state = problem && { errors: { code: [t(`problems.${problem}`)] } };
  return (
    <>
      <FormTitle state={state} words={words}>
        {texts.title}
      </FormTitle>
      {state && <ErrorSummary state={state} words={words} />}
      <h1>{texts.title}</h1>
      <p>{texts.sent(addressOnScreen(email))}</p>
      <form className="stack gap-l" action={answer} method="post" noValidate>
        <FormToken />
        <Field
          name="code"
          label={t("code")}
          hint={t("codeHint")}
          width="code"
          autoComplete="one-time-code"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={20}
          state={state ?? {}}
          words={words}
        />
        <div className="bar">
          <Submit words={words}>{texts.send}</Submit>
        </div>
      </form>
    </>
  );
}
