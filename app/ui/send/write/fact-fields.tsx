import { Field } from "#app/ui/form/field.tsx";
import { TextArea } from "#app/ui/form/text-area.tsx";
import type { Part } from "./props.ts";

export function FactFields({ form, texts, values }: Part) {
  return (
    <section className="panel stack">
      <h2>{texts.facts}</h2>
      <div className="trio">
        <Field name="number" label={texts.number} maxLength={60} autoComplete="off" defaultValue={values.number} {...form} />
        <Field name="issuedOn" type="date" label={texts.issuedOn} defaultValue={values.issuedOn} {...form} />
        <div className="for-invoice">
          <Field name="dueOn" type="date" label={texts.dueOn} defaultValue={values.dueOn} {...form} />
        </div>
      </div>
      <div className="for-credit pair">
        <Field name="about" label={texts.about} maxLength={60} autoComplete="off" defaultValue={values.about} {...form} />
        <Field name="aboutOn" type="date" label={texts.aboutOn} defaultValue={values.aboutOn} {...form} />
      </div>
      <TextArea name="note" label={texts.note} rows={3} maxLength={1000} defaultValue={values.note} {...form} />
    </section>
  );
}

export function PaymentFields({ form, texts, values }: Part) {
  const field = (name: "bankgiro" | "plusgiro" | "ocr") => (
    <Field name={name} label={texts[name]} inputMode="numeric" autoComplete="off" defaultValue={values[name]} {...form} />
  );
  return (
    <section className="panel stack for-invoice">
      <h2>{texts.payment}</h2>
      <p className="hint">{texts.paymentHint}</p>
      <div className="trio">
        {field("bankgiro")}
        {field("plusgiro")}
        {field("ocr")}
      </div>
    </section>
  );
}
