import { HtmlValidate, StaticConfigLoader } from "html-validate";

/** Mail programs want inline styles, layout attributes and an old doctype; everything else is held to the rules of pages. */
export const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ["html-validate:recommended"],
    rules: {
      "attr-case": "off",
      "doctype-html": "off",
      "long-title": "off",
      "no-deprecated-attr": "off",
      "no-conditional-comment": "off",
      "no-inline-style": "off",
      "presentation-role-style": "off",
      "void-style": "off",
    },
  }),
);
