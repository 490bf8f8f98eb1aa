import { SchematicsException } from '@angular-devkit/schematics';

// JavaScript, because it needs no build.

/** Replaces the schematics of Nest. */
export function unsupported() {
  return () => {
    throw new SchematicsException(
      'The schematics of Nest do not fit the structure of this project. Use one of these instead:\n' +
        '  npm run g -- context reviews                    a context with its app, instead of app, library or resource\n' +
        '  npm run g -- message reviews.add-review         a message, its handler and its route, instead of controller\n' +
        '  npm run g -- migration reviews add-rating       a migration\n' +
        'Other classes are files of their own, listed in the module of their context.',
    );
  };
}
