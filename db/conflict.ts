/** Turns the breach of a named constraint into the refusal given for it: `.catch(refusing({ one_customer_per_number: "number-taken" }))`. */
export const refusing =
  <Refusal extends string>(refusals: Record<string, Refusal>) =>
  (error: unknown): { refusal: Refusal } => {
    const refusal = refusals[constraintOf(error) ?? ""];
    if (!refusal) throw error;
    return { refusal };
  };

function constraintOf(error: unknown): string | undefined {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error && "constraint_name" in cause ? String(cause.constraint_name) : undefined;
}
