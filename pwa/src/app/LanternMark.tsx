/** Our own small lantern, in the colour of the text around it. */
export function LanternMark() {
  return (
    <svg class="l-mark" viewBox="0 0 24 24" width="28" height="28" aria-hidden="true">
      <path fill="none" stroke="currentColor" stroke-width="1.600" stroke-linecap="round" d="M9.500 5.500v-.9a2.500 2.500 0 0 1 5 0v.9" />
      <path fill="currentColor" d="M8 5.500h8l1.200 3H6.800zM7 18.500h10l1.200 3H5.800z" />
      <path fill="none" stroke="currentColor" stroke-width="1.400" d="M7.700 8.500v10M16.300 8.500v10" />
      <path fill="#ffc72c" d="M12 9.800c1.800 2 2.400 3.200 2.400 4.500a2.400 2.400 0 0 1-4.800 0c0-1.300.6-2.500 2.400-4.500z" />
    </svg>
  );
}
