import pg from 'pg';

/** One line for each thing in the schema, by which two databases compare. */
export async function describeSchema(databaseUrl: string): Promise<string[]> {
  return inDatabase(databaseUrl, async (client) => {
    const { rows } = await client.query<{ line: string }>(THINGS);
    return rows.map(({ line }) => line);
  });
}

export interface TableColumn {
  type: string;
  isNullable: boolean;
}

/** The columns of a table by name. */
export async function columnsOf(databaseUrl: string, table: string): Promise<Map<string, TableColumn>> {
  return inDatabase(databaseUrl, async (client) => {
    const { rows } = await client.query<TableColumn & { name: string }>(COLUMNS, [table]);
    return new Map(rows.map(({ name, ...column }) => [name, column]));
  });
}

async function inDatabase<T>(databaseUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const COLUMNS = `
  select attname as name, format_type(atttypid, atttypmod) as type, not attnotnull as "isNullable"
  from pg_attribute
  where attrelid = to_regclass($1) and attnum > 0 and not attisdropped`;

/** TypeORM's own list of migrations stays when all of them are undone. */
const OURS = `relnamespace = 'public'::regnamespace and relname not like 'migrations%' and relkind <> 'i'`;

const THINGS = `
  with relation as (select oid, relname, relkind, relpersistence from pg_class where ${OURS})
  select format('%s %s (%s)', relkind, relname, relpersistence) as line from relation
  union all
  select format('column %s.%s %s default %s, not null %s, identity "%s"', relname, attname,
      format_type(atttypid, atttypmod), pg_get_expr(adbin, adrelid), attnotnull, attidentity)
    from relation join pg_attribute on attrelid = relation.oid
      left join pg_attrdef on adrelid = attrelid and adnum = attnum
    where attnum > 0 and not attisdropped
  union all
  select format('constraint %s.%s %s', relname, conname, pg_get_constraintdef(pg_constraint.oid))
    from relation join pg_constraint on conrelid = relation.oid
  union all
  select pg_get_indexdef(indexrelid) from relation join pg_index on indrelid = relation.oid
  union all
  select pg_get_triggerdef(pg_trigger.oid) from relation join pg_trigger on tgrelid = relation.oid
    where not tgisinternal
  union all
  select pg_get_functiondef(oid) from pg_proc where pronamespace = 'public'::regnamespace
  union all
  select format('type %s', typname) from pg_type
    where typnamespace = 'public'::regnamespace and typtype in ('d', 'e')
  order by 1`;
