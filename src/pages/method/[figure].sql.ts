/** The definition of a figure, to be run on the published tables. */
import type { APIRoute } from 'astro';
import { definitions } from '../../definitions/index.ts';

export const getStaticPaths = () =>
  definitions.map(({ name, sql }) => ({ params: { figure: name }, props: { sql } }));

export const GET: APIRoute<{ sql: string }> = ({ props }) =>
  new Response(props.sql, { headers: { 'Content-Type': 'application/sql' } });
