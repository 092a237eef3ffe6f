import { DatabaseProblem } from '#db/client.ts';
import { prepareDatabase } from '#db/migrate.ts';
import { readEnvironment } from '#lib/environment.ts';

/*
 * Before every start: makes the database if there is none (with the demo data in it), brings its schema up
 * to date, and refuses in one sentence whatever is not a sound database of ours.
 */
try {
  const { databasePath } = readEnvironment(process.env);
  const { connection, created, migrated } = prepareDatabase(databasePath);
  if (created) {
    // Loaded only when needed: the commands behind it cost a quarter of a second.
    const { seedDemo } = await import('./seed.ts');
    const { of } = seedDemo(connection);
    console.log(`made ${databasePath} and loaded ${of} demo records`);
  } else if (migrated.applied > 0) {
    console.log(`brought ${databasePath} up to date; the copy from before stands at ${migrated.backup}`);
  } else {
    console.log(`${databasePath} is up to date`);
  }
  // An index of conflicts that was made anew is filled here, so that no reader waits for it.
  if (connection.sqlite.prepare('select 1 from conflict_changes').get()) {
    const { refreshConflicts } = await import('#domain/conflicts/commands.ts');
    refreshConflicts({ db: connection.db, user: null, now: () => new Date() });
  }
  connection.close();
} catch (error) {
  if (!(error instanceof Error)) throw error;
  const expected = error instanceof DatabaseProblem || error.name === 'EnvironmentError' || 'code' in error;
  console.error(expected ? error.message : error);
  process.exitCode = 1;
}
