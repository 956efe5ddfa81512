/** An invoice in kronor with 25 % VAT, between two companies that do not exist. */
export const sample = {
  kind: "invoice",
  number: "1001",
  issued: "2026-11-20",
  due: "2026-12-20",
  currency: "SEK",
  buyerReference: "Karin Ek",
  seller: {
    endpoint: {
      value: "5591004105",
      scheme: "0007",
    },
    address: {
      street: "Sågverksgatan 12",
      city: "Umeå",
      postcode: "90330",
      country: "SE",
    },
    name: "Exempelsäljaren AB",
    registration: {
      value: "5591004105",
      scheme: "0007",
    },
    vatId: "SE559100410501",
    taxRegistration: {
      value: "Godkänd för F-skatt",
    },
    contact: {
      name: "Eva Exempel",
      email: "faktura@saljaren.example",
    },
  },
  buyer: {
    endpoint: {
      value: "5592107337",
      scheme: "0007",
    },
    address: {
      street: "Storgatan 44",
      city: "Umeå",
      postcode: "90326",
      country: "SE",
    },
    name: "Exempelköparen AB",
    registration: {
      value: "5592107337",
      scheme: "0007",
    },
    vatId: "SE559210733701",
    contact: {
      email: "faktura@koparen.example",
    },
  },
  delivery: {
    on: "2026-11-18",
  },
  payment: {
    code: "30",
    reference: "10017",
    accounts: [
      {
        id: "5501234",
        branch: "SE:BANKGIRO",
      },
    ],
  },
  paymentTerms: "30 dagar netto. Dröjsmålsränta enligt räntelagen.",
  lines: [
    {
      name: "Kontorsstol",
      quantity: "2",
      unit: "C62",
      price: {
        amount: "3200.00",
      },
      vat: {
        category: "S",
        rate: "25",
      },
      sellersId: "KS-1",
    },
    {
      name: "Montering",
      quantity: "6.5",
      unit: "HUR",
      price: {
        amount: "620.00",
      },
      vat: {
        category: "S",
        rate: "25",
      },
    },
  ],
};
