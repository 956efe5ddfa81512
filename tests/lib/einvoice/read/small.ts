const schema = "urn:oasis:names:specification:ubl:schema:xsd:";

type Shape = { head?: string; root?: string; space?: string; tail?: string };

/** A file that can be read and is no more than that: what stands in it decides whether it is an invoice. */
export function fileOf(content = "", { head = "", root = "Invoice", space = `${schema}${root}-2`, tail = "" }: Shape = {}): Uint8Array {
  const names = `xmlns="${space}" xmlns:cac="${schema}CommonAggregateComponents-2" xmlns:cbc="${schema}CommonBasicComponents-2"`;
  return Buffer.from(`${head}<${root} ${names}>${content}</${root}>${tail}`);
}
