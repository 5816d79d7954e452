/** `?theme=dark` or `light` overrides the system, for a frame on a site that has a theme of its own. */
export function applyTheme(): void {
  const theme = new URLSearchParams(location.search).get('theme');
  if (theme === 'dark' || theme === 'light') document.documentElement.dataset['theme'] = theme;
}
