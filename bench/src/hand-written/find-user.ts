import type { Pool } from 'pg';

const userSql = `select id, email, name, roles, email_verified as "emailVerified", disabled, created_at as "createdAt"
  from auth.accounts where id = $1 and not disabled`;

export async function findUser(pool: Pool, id: string): Promise<object | undefined> {
  const { rows } = await pool.query<object>({ name: 'user', text: userSql, values: [id] });
  return rows[0];
}
