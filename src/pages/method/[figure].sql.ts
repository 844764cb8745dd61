/** The definition of a figure, to be run on the published tables. */
import type { APIRoute } from 'astro';
import { definitionsFor } from '../../definitions/index.ts';
import { getLanguages } from '../../site.ts';
import { averagesPerspectives } from '../../views/figures/index.ts';

export async function getStaticPaths() {
  const { context } = (await getLanguages())[0]!;
  return definitionsFor(averagesPerspectives(context.repository)).map(({ name, sql }) => ({
    params: { figure: name },
    props: { sql },
  }));
}

export const GET: APIRoute<{ sql: string }> = ({ props }) =>
  new Response(props.sql, { headers: { 'Content-Type': 'application/sql' } });
