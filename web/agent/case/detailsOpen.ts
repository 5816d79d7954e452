import { signal } from '@preact/signals';

/** Whether the details stand open where there is no room for them beside the conversation. */
export const detailsOpen = signal(false);
