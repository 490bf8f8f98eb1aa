/** Key of the transaction count: explicit transactions, plus each statement outside of one. */
export const transactionsKey = '(transactions)';
