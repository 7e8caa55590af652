export const en = {
  coming: 'One moment…',
  none: 'There is nothing here for this account.',
  unreachable: 'This is read from the server, and it cannot be reached just now. Nothing you wrote is lost.',
  again: 'Try again',
};
