/** The picture of a plain table is drawn from columns that the table has. */
import { type Dataset, type Descriptor, ownProperties } from '../schema/index.ts';
import {
  type Fault,
  type Place,
  fault,
  toPlainFault,
  toSuggestion,
} from '../schema/faults/index.ts';

/** Columns of a `waymark.chart` that its table does not have; of tables that could be read. */
export function checkChartColumns(
  { resources }: Descriptor,
  datasets: readonly Dataset[],
  locate: (path: readonly (string | number)[]) => Place,
): readonly Fault[] {
  return datasets.flatMap(({ resource: { name, chart, opaque, schema } }) => {
    if (!chart || opaque) return [];
    const own = schema.fields.map((field) => field.name);
    const at = resources.findIndex((one) => one.name === name);
    return ownProperties.chart.flatMap((property) => {
      const column = chart[property];
      if (column === undefined || own.includes(column)) return [];
      const place = locate(['resources', at, 'waymark', 'chart', property]);
      const params = {
        why: 'unknown_field',
        property: `waymark.chart.${property}`,
        ...toSuggestion(column, own),
      };
      return [toPlainFault(fault('schema-error', { ...place, found: column }, params))];
    });
  });
}
