/** Where the conversation of this browser is kept. */
export const SESSION = 'handrail.session';
