import { InvoiceSheet } from "#app/ui/einvoice/sheet.tsx";
import { FormTitle } from "#app/ui/form/form-title.tsx";
import { Submit } from "#app/ui/form/submit.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { WriteProps } from "./props.ts";
import type { Preview } from "./told.ts";

type Props = Pick<WriteProps, "mailbox" | "words" | "texts"> & {
  action: (form: FormData) => void;
  values: Record<string, string>;
  preview: Preview;
};

/** Not of the invoice, and carried by every form anyhow. */
const notTyped = new Set(["do", "formKey", "companyId", "customerId"]);

/** The invoice as its reader will see it. What was typed travels along: what is sent is written of it once more. */
export function PreviewForm({ action, mailbox, values, preview: { sheet, told, maySend }, words, texts }: Props) {
  const typed = Object.entries(values).filter(([name]) => !notTyped.has(name));
  return (
    <form className="stack gap-l" action={action}>
      <FormTitle>{texts.previewTitle}</FormTitle>
      <h1>{texts.previewTitle}</h1>
      {told.map(({ tone, title, text }) => (
        <Notice key={title} tone={tone} title={title}>
          {text.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Notice>
      ))}
      <InvoiceSheet sheet={sheet} />
      <input type="hidden" name={mailbox.name} value={mailbox.value} />
      {typed.map(([name, value]) => (
        <input type="hidden" key={name} name={name} value={value} />
      ))}
      <div className="bar">
        {maySend && (
          <Submit words={words} name="do" value="send">
            {texts.send}
          </Submit>
        )}
        <Submit words={words} look="secondary" name="do" value="change" isFurther={maySend}>
          {texts.change}
        </Submit>
      </div>
    </form>
  );
}
