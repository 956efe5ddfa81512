/** What a form comes after: the same words sent after something else are another press (docs/decisions/0014). */
export const After = ({ of }: { of: string | undefined }) => of && <input type="hidden" name="after" value={of} />;
