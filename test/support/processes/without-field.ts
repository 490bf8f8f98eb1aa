/** A field of a payload class in a compiled file of `libs/contracts`. */
export interface PayloadField {
  /** Such as `orders/refund-order`. */
  readonly file: string;
  readonly payload: string;
  readonly field: string;
}

/** Environment of a process that runs a version whose contracts do not have these fields. */
export function withoutFields(...fields: readonly PayloadField[]): NodeJS.ProcessEnv {
  const preload = `
    import { registerHooks } from 'node:module';
    const fields = ${JSON.stringify(fields)};
    const load = (url, context, nextLoad) => {
      const loaded = nextLoad(url, context);
      for (const { file, payload, field } of fields.filter(({ file }) => url.endsWith('/contracts/src/' + file + '.js'))) {
        const declaration = new RegExp('_ts_decorate\\\\(\\\\[(?:(?!_ts_decorate)[^])*\\\\], ' + payload + '\\\\.prototype, "' + field + '", void 0\\\\);');
        const source = String(loaded.source);
        if (!declaration.test(source)) throw new Error(payload + ' has no field ' + field);
        loaded.source = source.replace(declaration, '');
      }
      return loaded;
    };
    registerHooks({ load });
  `;
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(preload)}` };
}
