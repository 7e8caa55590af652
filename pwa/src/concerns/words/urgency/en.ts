// How urgent a concern is, in one word or two.
export const en = {
  urgency: { immediate: 'Danger now', urgent: 'Urgent', soon: 'Soon', note: 'To note' },
};
