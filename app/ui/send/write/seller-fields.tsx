import { CheckBox } from "#app/ui/form/check-box.tsx";
import { Field } from "#app/ui/form/field.tsx";
import type { Part } from "./props.ts";

export function SellerFields({ form, texts, values }: Part) {
  return (
    <section className="panel stack">
      <h2>{texts.seller}</h2>
      <p className="hint">{texts.sellerHint}</p>
      <Field name="street" label={texts.street} maxLength={120} autoComplete="off" defaultValue={values.street} {...form} />
      <div className="pair">
        <Field name="postcode" label={texts.postcode} maxLength={40} autoComplete="off" defaultValue={values.postcode} {...form} />
        <Field name="city" label={texts.city} maxLength={80} autoComplete="off" defaultValue={values.city} {...form} />
      </div>
      <Field
        name="vatNumber"
        label={texts.vatNumber}
        hint={texts.vatNumberHint}
        maxLength={60}
        autoComplete="off"
        width="m"
        defaultValue={values.vatNumber}
        {...form}
      />
      <CheckBox name="fTax" label={texts.fTax} note={texts.fTaxNote} defaultChecked={values.fTax === "on"} {...form} />
    </section>
  );
}
