/** What `languages/hant` waits with; Vite puts it into the page like any import. */
declare function require(id: string): { readonly default: string };
