/** Under which transactions are counted: those that are begun, and each statement outside of one. */
export const transactions = '(transactions)';
