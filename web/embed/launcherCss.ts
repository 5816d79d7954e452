/** Inside a closed shadow root and set by script, so neither the page's style nor its security policy touches it. */
export const launcherCss = `
:host { all: initial; }
button {
  position: fixed; z-index: 2147483000; right: 24px; bottom: 24px;
  display: grid; place-items: center; width: 56px; height: 56px; padding: 0;
  border: 0; border-radius: 50%; background: #0b5a66; color: #fff;
  box-shadow: 0 8px 24px #17211f33; cursor: pointer; touch-action: manipulation;
}
button:focus-visible { outline: 2px solid #0b5a66; outline-offset: 2px; }
svg { width: 26px; height: 26px; fill: none; stroke: currentColor; stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round; }
`;
