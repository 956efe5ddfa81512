import { HtmlValidate } from "html-validate";

const validator = new HtmlValidate({
  extends: ["html-validate:recommended"],
  // React gives a form with a server action an empty address: the page's own.
  elements: ["html5", { form: { attributes: { action: {} } } }],
  rules: {
    // How React and Next write HTML: matters of taste, not of meaning.
    "attr-case": "off",
    "attr-quotes": "off",
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    "doctype-style": "off",
    "long-title": "off",
    "no-trailing-whitespace": "off",
    "void-style": "off",
    // Not among the recommended ones.
    "input-missing-label": "error",
    "valid-id": ["error", { relaxed: true }],
    // Several check boxes may share a name.
    "form-dup-name": ["error", { shared: ["radio", "button", "reset", "submit", "checkbox"] }],
  },
});

/** What is wrong with a page's HTML, as "rule: message at line:column". */
export async function faultsIn(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector, line, column }) => `${ruleId}: ${message} at ${selector ?? `${line}:${column}`}`),
  );
}
