import { Choice } from "#app/ui/form/choice.tsx";
import { Field } from "#app/ui/form/field.tsx";
import { FieldError } from "#app/ui/form/field-error.tsx";
import { Submit } from "#app/ui/form/submit.tsx";
import type { Part } from "./props.ts";
import { fieldOf, mostRows, rowsShown } from "./rows.ts";

const rates = ["25", "12", "6", "0"].map((id) => ({ id, name: `${id} %` }));

export function LineFields({ form, texts, values }: Part) {
  const rows = rowsShown(values);
  return (
    <section className="panel stack" id="lines" tabIndex={-1}>
      <h2>{texts.lines}</h2>
      <p className="hint">{texts.linesHint}</p>
      <FieldError name="lines" {...form} />
      <input type="hidden" name="rows" value={rows} />
      {Array.from({ length: rows }, (_, row) => (
        <Row key={fieldOf(row, "text")} row={row} form={form} texts={texts} values={values} />
      ))}
      {rows < mostRows && (
        <Submit words={form.words} look="secondary" name="do" value="more" isFurther>
          {texts.more}
        </Submit>
      )}
      <Field
        name="exemption"
        label={texts.exemption}
        hint={texts.exemptionHint}
        maxLength={200}
        autoComplete="off"
        defaultValue={values.exemption}
        {...form}
      />
      <Field
        name="buyerVatNumber"
        label={texts.buyerVatNumber}
        hint={texts.buyerVatNumberHint}
        maxLength={60}
        autoComplete="off"
        width="m"
        defaultValue={values.buyerVatNumber}
        {...form}
      />
    </section>
  );
}

function Row({ row, form, texts, values }: Part & { row: number }) {
  const typed = (column: "text" | "quantity" | "price", most: number) => {
    const name = fieldOf(row, column);
    return (
      <Field
        name={name}
        label={texts[column]}
        inputMode={column === "text" ? "text" : "decimal"}
        maxLength={most}
        autoComplete="off"
        defaultValue={values[name]}
        {...form}
      />
    );
  };
  const unitNames = Object.entries(texts.units).map(([id, name]) => ({ id, name }));
  const [unit, vat] = [fieldOf(row, "unit"), fieldOf(row, "vat")];
  return (
    <fieldset className="row">
      <legend>
        {texts.line} {row + 1}
      </legend>
      {typed("text", 300)}
      {typed("quantity", 40)}
      <Choice name={unit} label={texts.unit} options={unitNames} defaultValue={values[unit] || "C62"} {...form} />
      {typed("price", 40)}
      <Choice
        name={vat}
        label={texts.vat}
        options={[...rates, { id: "AE", name: texts.reverseCharge }]}
        defaultValue={values[vat] || "25"}
        {...form}
      />
    </fieldset>
  );
}
