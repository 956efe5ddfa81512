import type { Asked } from "./send.ts";

type Form = Record<string, string | number>;

const boundary = "----of-the-matrix";

/** What a browser sends for a plain form. */
export const asForm = (form: Form): Asked => ({
  method: "POST",
  headers: { "content-type": "application/x-www-form-urlencoded" },
  body: new URLSearchParams(Object.entries(form).map(([name, value]) => [name, String(value)])).toString(),
});

/** What a browser without scripts sends for an action's form. */
export const asAction = (id: string, form: Form): Asked => {
  const reference = { $ACTION_REF_1: "", "$ACTION_1:0": JSON.stringify({ id, bound: "$@1" }), "$ACTION_1:1": "[{}]" };
  return multipart([...Object.entries(reference), ...Object.entries(form)]);
};

/** What React sends for it: the form, then the state before and where in this the form stands. */
export const asFetchedAction = (id: string, form: Form): Asked => {
  const fields = Object.entries(form).map(([name, value]) => [`_1_${name}`, value] as const);
  const { headers, ...asked } = multipart([...fields, ["0", '[{},"$K1"]']]);
  return { ...asked, headers: { ...headers, "next-action": id, accept: "text/x-component" } };
};

function multipart(fields: (readonly [string, string | number])[]): Asked {
  const parts = fields.map(([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`);
  return {
    method: "POST",
    headers: { "content-type": `multipart/form-data; boundary=${boundary}` },
    body: `${parts.join("")}--${boundary}--\r\n`,
  };
}
