/** What is there once the chat was opened; set as the launcher's own style is. */
export const panelCss = `
[aria-expanded=false] .down, [aria-expanded=true] .rail { display: none; }
.badge {
  position: absolute; top: -2px; right: -2px; min-width: 20px; padding: 0 5px; box-sizing: border-box;
  border: 2px solid #fff; border-radius: 12px; background: #a52a20; color: #fff;
  font: 600 12px/18px -apple-system, "Segoe UI", Roboto, sans-serif; text-align: center;
}
.badge[hidden] { display: none; }
dialog {
  position: fixed; z-index: 2147483000; inset: auto 24px 92px auto;
  width: 400px; height: min(640px, calc(100dvh - 116px)); max-width: none; max-height: none;
  margin: 0; padding: 0; overflow: hidden;
  border: 1px solid #dddad1; border-radius: 18px; background: Canvas; box-shadow: 0 8px 24px #17211f29;
}
a { display: grid; place-items: center; height: 100%; padding: 24px; box-sizing: border-box; color: LinkText; font: 600 16px/1.6 -apple-system, "Segoe UI", Roboto, sans-serif; text-align: center; }
iframe { display: block; width: 100%; height: 100%; border: 0; }
@media (max-width: 480px) {
  dialog { inset: 0; width: 100%; height: 100dvh; border: 0; border-radius: 0; }
}
@media (prefers-color-scheme: dark) {
  dialog { border-color: #2b3533; box-shadow: none; }
}
`;
