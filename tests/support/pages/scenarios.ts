/** What the dialog and the page after it say in each scenario, and the subject of its letter. */
export const scenarios = [
  {
    name: "a customer who has the service is asked to approve the collaboration",
    scenario: "existing-customer",
    before: [
      "Ågrens Bageri AB finns i Mitt Spiris och har redan tjänsten.",
      "En förfrågan om samarbete skickas. Ingenting nytt skapas.",
      "Den som du väljer faktureras för tjänsten från och med godkännandet, inte tidigare.",
      "Företagets administratör får ett mejl från dig.",
      "Administratören loggar in i Mitt Spiris och godkänner samarbetet.",
    ],
    title: "Du har nu aktiverat samarbetet",
    text: "Ett mejl skickas till Karin Ågren med en förfrågan om att godkänna samarbetet.",
    letter: "Lind & Sund Redovisning AB vill samarbeta digitalt med Ågrens Bageri AB",
  },
  {
    name: "a customer without the service gets it, and is asked to approve both",
    scenario: "service-only",
    before: [
      "Ågrens Bageri AB finns i Mitt Spiris men saknar tjänsten.",
      "Tjänsten aktiveras för företaget.",
      "Företagets administratör får ett mejl från dig om att tjänsten är aktiverad.",
      "Administratören loggar in i Mitt Spiris och godkänner samarbetet och tjänstens villkor.",
    ],
    title: "Du har nu aktiverat samarbetet och tjänsten för kunden",
    text: "Ett mejl skickas till Karin Ågren med en förfrågan om att logga in och godkänna samarbetet och villkoren.",
    letter: "Lind & Sund Redovisning AB har aktiverat en tjänst för Ågrens Bageri AB",
  },
  {
    name: "a customer who is new in My Spiris gets an administrator, who is asked to approve the terms",
    scenario: "new-administrator",
    before: [
      "Ågrens Bageri AB finns inte i Mitt Spiris ännu.",
      "Ågrens Bageri AB och administratören skapas i Mitt Spiris, och tjänsten aktiveras.",
      "Administratören får ett mejl på svenska från dig.",
      "Administratören loggar in och godkänner villkoren.",
    ],
    title: "Du har nu aktiverat samarbetet och tjänsten för kunden",
    text: "Dessutom har administratören Karin Ågren skapats och får ett mejl",
    letter: "Lind & Sund Redovisning AB har lagt till dig som administratör för Ågrens Bageri AB",
  },
] as const;
