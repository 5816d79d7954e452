/** The package has no types; the tests only hand the class to a client that expects a browser. */
declare module 'xhr2' {
  export const XMLHttpRequest: unknown;
}
