// Visits in the calendar one uses anyway, on "This phone".
export const en = {
  title: 'Put my visits in my calendar',
};
