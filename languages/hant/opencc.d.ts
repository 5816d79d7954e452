// OpenCC's tables as text; the package types only its converters.
declare module 'opencc-js/dict/*' {
  const table: string;
  export default table;
}
