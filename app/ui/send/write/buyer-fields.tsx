import { Field } from "#app/ui/form/field.tsx";
import { Submit } from "#app/ui/form/submit.tsx";
import type { Part } from "./props.ts";
import type { Shown } from "./told.ts";

export function BuyerFields({ form, texts, values, reach }: Part & { reach: Shown["reach"] }) {
  const field = (name: "buyerName" | "buyerStreet" | "buyerPostcode" | "buyerCity", most: number) => (
    <Field name={name} label={texts[name]} maxLength={most} autoComplete="off" defaultValue={values[name]} {...form} />
  );
  return (
    <section className="panel stack">
      <h2>{texts.buyer}</h2>
      <div className="bar ask">
        <Field
          name="buyerNumber"
          label={texts.buyerNumber}
          hint={texts.buyerNumberHint}
          inputMode="numeric"
          autoComplete="off"
          width="m"
          defaultValue={values.buyerNumber}
          {...form}
        />
        <Submit words={form.words} look="secondary" name="do" value="look-up" isFurther>
          {texts.lookUp}
        </Submit>
      </div>
      {reach && (
        <p className={reach.isHere ? "reach here" : "reach"} role="status">
          {reach.text}
        </p>
      )}
      {field("buyerName", 120)}
      {field("buyerStreet", 120)}
      <div className="pair">
        {field("buyerPostcode", 40)}
        {field("buyerCity", 80)}
      </div>
      <Field
        name="reference"
        label={texts.reference}
        hint={texts.referenceHint}
        maxLength={120}
        autoComplete="off"
        defaultValue={values.reference}
        {...form}
      />
    </section>
  );
}
