import { openPlace } from '../../support/stores/drillStore.ts';

/** Opens a store, asks whether it is healthy, and says how that went in one line. */
openPlace(JSON.parse(process.argv[2] ?? ''))
  .then((stores) => stores.healthy())
  .then(
    () => console.log('healthy'),
    (error) => console.log(`${error.code}: ${error.message}`),
  );
