/** The fields of a card as they stand on the page. */
export const cardOrder = [
  ...["name", "organisationNumber", "number", "shortName", "responsibleId", "locale"],
  ...["email", "phone", "street", "postcode", "city"],
  ...["vatPeriod", "yearEndsIn", "gln", "invoiceEmail", "invoiceReference", "paymentDays", "notes"],
];
