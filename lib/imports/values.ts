/** What a row says of a customer, by column. */
export type Values = Record<string, string | number | null>;
