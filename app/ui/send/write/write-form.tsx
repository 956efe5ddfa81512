import Link from "next/link";
import { ErrorSummary } from "#app/ui/form/error-summary.tsx";
import { FormTitle } from "#app/ui/form/form-title.tsx";
import { Options } from "#app/ui/form/options.tsx";
import { Submit } from "#app/ui/form/submit.tsx";
import type { FormState } from "#lib/forms.ts";
import { ownPath } from "#lib/links.ts";
import { BuyerFields } from "./buyer-fields.tsx";
import { CreditNotice } from "./credit-notice.tsx";
import { FactFields, PaymentFields } from "./fact-fields.tsx";
import { LineFields } from "./line-fields.tsx";
import { order } from "./order.ts";
import { PreviewForm } from "./preview-form.tsx";
import type { WriteProps } from "./props.ts";
import { SellerFields } from "./seller-fields.tsx";
import { shownIn } from "./told.ts";

type Props = WriteProps & { state: FormState; action: (form: FormData) => void };

/** Where an invoice is written by whoever has no ERP system; and then, from the same words, what it will look like. */
export function WriteForm({ state, action, ...props }: Props) {
  const { mailbox, start, back, words, texts, credit } = props;
  const { reach, preview } = shownIn(state);
  if (preview) return <PreviewForm {...props} action={action} values={state.values ?? {}} preview={preview} />;

  const form = { state, words };
  const values = state.values ?? start;
  const part = { form, texts, values };
  return (
    <form className="stack gap-l write" action={action} noValidate>
      <FormTitle {...form}>{credit?.title ?? texts.title}</FormTitle>
      <ErrorSummary {...form} order={order} />
      {/* The first button is the one that Enter means. */}
      <button type="submit" className="unseen" tabIndex={-1} aria-hidden="true">
        {texts.preview}
      </button>
      <input type="hidden" name={mailbox.name} value={mailbox.value} />
      <div className="stack gap-s">
        <h1>{credit?.title ?? texts.title}</h1>
        <p>{texts.intro}</p>
      </div>
      {credit && <CreditNotice left={credit.left} texts={texts} />}
      <Options
        name="kind"
        label={texts.kind}
        options={(["invoice", "credit-note"] as const).map((id) => ({ id, name: texts.kinds[id], note: texts.kindNotes[id] }))}
        defaultValue={values.kind ?? "invoice"}
        {...form}
      />
      <BuyerFields {...part} reach={reach} />
      <FactFields {...part} />
      <LineFields {...part} />
      <PaymentFields {...part} />
      <SellerFields {...part} />
      <div className="bar">
        <Submit words={words} name="do" value="preview">
          {texts.preview}
        </Submit>
        <Link className="button plain" href={ownPath(back)}>
          {texts.cancel}
        </Link>
      </div>
    </form>
  );
}
