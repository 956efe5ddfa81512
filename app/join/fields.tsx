import { Terms } from "#app/ui/collaboration/terms.tsx";
import { CheckBox } from "#app/ui/form/check-box.tsx";
import { Choice } from "#app/ui/form/choice.tsx";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { FormTitle } from "#app/ui/form/form-title.tsx";
import { FormToken } from "#app/ui/form/form-token.tsx";
import type { FormWords } from "#app/ui/form/state.ts";
import { Submit } from "#app/ui/form/submit.tsx";
import type { FormState } from "#lib/forms.ts";
import { getTranslations } from "#lib/i18n/request.ts";
import type { Locale } from "#lib/locale.ts";

type Props = { state: FormState; words: FormWords; locale: Locale; terms: { version: number; text: string } };

const order = ["organisationNumber", "name", "firstName", "lastName", "email", "mobile", "locale", "terms"];

/** What is asked of whoever adds their office, and the terms that they approve. */
export async function Fields({ state, words, locale, terms }: Props) {
  const t = await getTranslations("join");
  const form = { state, words };
  return (
    <form className="stack gap-l" action="/join/ask" method="post" noValidate>
      <FormToken />
      <FormTitle {...form}>{t("title")}</FormTitle>
      <ErrorSummary {...form} order={order} />
      <h1>{t("title")}</h1>
      <p>{t("intro")}</p>
      <h2>{t("office")}</h2>
      <Field
        name="organisationNumber"
        label={t("organisationNumber")}
        hint={t("organisationNumberHint")}
        maxLength={40}
        width="m"
        {...form}
      />
      <Field name="name" label={t("name")} maxLength={120} autoComplete="organization" {...form} />
      <h2>{t("you")}</h2>
      <p>{t("youText")}</p>
      <div className="pair">
        <Field name="firstName" label={t("firstName")} maxLength={80} autoComplete="given-name" {...form} />
        <Field name="lastName" label={t("lastName")} maxLength={80} autoComplete="family-name" {...form} />
      </div>
      <Field
        name="email"
        type="email"
        label={t("email")}
        hint={t("emailHint")}
        maxLength={254}
        autoComplete="email"
        spellCheck={false}
        {...form}
      />
      <div className="pair">
        <Field name="mobile" type="tel" label={t("mobile")} maxLength={40} autoComplete="tel" {...form} />
        <Choice name="locale" label={t("language")} options={languages(t)} defaultValue={locale} {...form} />
      </div>
      <h2>{t("terms", { version: terms.version })}</h2>
      <Terms text={terms.text} label={t("termsLabel")} />
      <input type="hidden" name="termsVersion" value={terms.version} />
      <input type="hidden" name="termsLocale" value={locale} />
      <CheckBox name="terms" label={t("approve")} {...form} />
      <div className="bar">
        <Submit words={words}>{t("send")}</Submit>
        <a className="button plain" href="/sign-in">
          {t("cancel")}
        </a>
      </div>
    </form>
  );
}

const languages = (t: (key: "swedish" | "english") => string) => [
  { id: "sv", name: t("swedish") },
  { id: "en", name: t("english") },
];
