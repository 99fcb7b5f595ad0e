import { continueMoves } from '../../core/src/publishing/moving/continueMoves.ts';
import { systemScope } from '../../core/src/shared/systemScope.ts';
import { openProjectTown } from '../projects/projectTown.ts';

/* Run by the test that kills a move: carries on with what is not finished. `node … moveWriter.ts <folder> <minutes that the clock is ahead>` */
const [folder, minutes] = process.argv.slice(2) as [string, string];
const town = await openProjectTown(folder);
town.pass(Number(minutes));
const context = { ...town.as('beheerder'), scope: systemScope('klein') };
town.store.subscribe((changes) => {
  for (const { collection, id } of changes) if (collection === 'movedProjects') process.stdout.write(`${id}\n`);
});
await continueMoves(context);
process.stdout.write('done\n');
await town.close();
