/** What is recorded as control of a council if no party has more than half the seats. */
export const NO_OVERALL_CONTROL = 'no overall control';
