/*
 * Loaded into a server process before its own code (`--import`): answers "cpu" from the parent with the CPU time
 * of the whole process, all threads, in microseconds, and "memory" with the bytes it holds. Wall time would measure
 * who else uses the machine.
 */
process.on('message', (message) => {
  if (message === 'memory') process.send?.({ memory: process.memoryUsage.rss() });
  if (message !== 'cpu') return;
  const { user, system } = process.cpuUsage();
  process.send?.({ cpu: user + system });
});
