/** The networks whose name on cards is longer than the one that people and facts have for them. */
const SHORTER: Readonly<Record<string, string>> = { '42161': 'Arbitrum' };

/** A network as cases name it (`understanding/gazetteer/networks.yaml`). */
export const factName = ({ id, name }: { readonly id: string; readonly name: string }): string => SHORTER[id] ?? name;
