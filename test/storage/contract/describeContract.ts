import { afterAll, beforeAll, describe } from '@jest/globals';
import type { Store } from '../../../core/src/storage/port.ts';
import type { ContractContext } from './contractContext.ts';
import { describeBatches } from './describeBatches.ts';
import { describeBoundaries } from './describeBoundaries.ts';
import { describeConcurrency } from './describeConcurrency.ts';
import { describeConnections } from './describeConnections.ts';
import { describeFind } from './describeFind.ts';
import { describeQueries } from './describeQueries.ts';
import { describeRecords } from './describeRecords.ts';

/** The one contract that every adapter keeps. `openOther` opens a second connection to the same data, where that is possible. */
export const describeContract = (name: string, open: () => Promise<Store>, openOther?: () => Promise<Store>): void => {
  describe(`store contract: ${name}`, () => {
    let opened: Store | undefined;
    beforeAll(async () => {
      opened = await open();
    });
    afterAll(async () => {
      await opened?.close();
    });
    const context: ContractContext = {
      get store() {
        if (opened === undefined) throw new Error('the store is not open yet');
        return opened;
      },
      openOther,
    };
    describeRecords(context);
    describeBatches(context);
    describeBoundaries(context);
    describeQueries(context);
    describeFind(context);
    describeConcurrency(context);
    describeConnections(context);
  });
};
