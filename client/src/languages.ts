/** The languages that drafts are written in. */
export const draftLanguages = ['markdown', 'plaintext'];
