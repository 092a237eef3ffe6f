/**
 * Lets whatever else the process has to answer come in between. What was read before and after may be of different
 * versions of the record, as with any two statements while another process writes: not for commands.
 */
export const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
