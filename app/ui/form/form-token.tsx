import { formField, formToken } from "#app/entry/form-token.ts";

/** In every form that somebody meets on the way from a letter to their answer: their browser may say nothing of where it was sent from. */
export const FormToken = async () => <input type="hidden" name={formField} value={await formToken()} />;
