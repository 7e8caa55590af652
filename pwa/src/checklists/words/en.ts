export const en = { pdf: 'On paper, as a PDF' };
