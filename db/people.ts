import type Database from 'better-sqlite3';

/** People that stand for themselves and whom a published quote names: as speaker, side, subject or holder of a stance. */
function counted(which: string): string {
  const carrying = (letter: string) =>
    `coalesce((select n from facet_counts where a = '' and b = '${letter}' || e.id), 0)`;
  return `insert into people_counts
    select e.id, ${carrying('s')}, ${carrying('a')}, e.name, e.slug, e.kind from entities e
    where e.merged_into_id is null and ${which} and (
      exists (select 1 from facet_counts where a = '' and b in ('p' || e.id, 'a' || e.id))
      or exists (select 1 from claim_people where entity_id = e.id))`;
}

const again = (id: string) =>
  `delete from people_counts where entity_id = ${id}; ${counted(`e.id = ${id}`)};`;

/** A change of what a person is counted by, or is called. */
function keeperTriggers(): string {
  const ofFacet = (row: string) => `cast(substr(${row}.b, 2) as integer)`;
  const facet = (event: string, row: string) => `
    create trigger keep_people_facet_${event} after ${event} on facet_counts
    when ${row}.a = '' and substr(${row}.b, 1, 1) in ('s', 'p', 'a') begin ${again(ofFacet(row))} end;`;
  return `${facet('insert', 'new')} ${facet('update', 'new')} ${facet('delete', 'old')}
    create trigger keep_people_holder_insert after insert on claim_people
    when not exists (select 1 from people_counts where entity_id = new.entity_id) begin ${again('new.entity_id')} end;
    create trigger keep_people_holder_delete after delete on claim_people begin ${again('old.entity_id')} end;
    create trigger keep_people_entity after update of name, slug, kind, merged_into_id on entities
    begin ${again('new.id')} end;`;
}

/**
 * Makes the list of people anew from the counters and sets its triggers. It comes after what it counts by. Runs
 * inside the caller's transaction if there is one. `text` is that of people.sql.
 */
export function rebuildPeople(sqlite: Database.Database, text: string): void {
  dropPeople(sqlite);
  const [table = '', index = ''] = text.split('-- statements below are run after the table has been filled');
  sqlite.exec(table);
  sqlite.exec(counted('true'));
  sqlite.exec(index);
  sqlite.exec(keeperTriggers());
}

/** Takes the list and its triggers away, as before a migration or a bulk load. */
export function dropPeople(sqlite: Database.Database): void {
  const triggers = sqlite
    .prepare(`select name from sqlite_schema where type = 'trigger' and name glob 'keep_people_*'`)
    .pluck()
    .all() as string[];
  for (const name of triggers) sqlite.exec(`drop trigger "${name}"`);
  sqlite.exec('drop table if exists people_counts');
}
