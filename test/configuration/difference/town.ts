import { differenceOf } from '../../../core/src/configuration/difference/differenceOf.ts';
import { sayChange, type SaidChange } from '../../../core/src/configuration/difference/sayChange.ts';
import { differenceSurroundings } from '../../../core/src/configuration/differenceSurroundings.ts';
import type { MunicipalityConfiguration } from '../../../core/src/configuration/municipalityConfiguration.ts';
import type { Language } from '../../../core/src/shared/localizedText.ts';
import { sourceRegistry } from '../../reference/sourcePlugins.ts';

/** A configuration as a test edits it: every place by its name. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests reach into every part
export type Editable = any;

/** What a difference says, as text: `**what it is about**`, `[was]` and `[now]`. */
const plain = ({ sentence }: SaidChange): string =>
  sentence.map(({ text, mark }) => (mark === 'strong' ? `**${text}**` : mark === undefined ? text : `[${text}]`)).join('');

type Told = { kind: string; part: string; key?: string; says: string; consequences: string; detail: SaidChange['detail'] };

/** The difference that an edit of a configuration makes, in one language. */
export const tell = (configuration: MunicipalityConfiguration, edit: (draft: Editable) => void, language: Language = 'nl'): Told[] => {
  const draft = structuredClone(configuration) as Editable;
  edit(draft);
  const after = draft as MunicipalityConfiguration;
  return differenceOf(configuration, after, differenceSurroundings(configuration, after, sourceRegistry)).map((change) => {
    const said = sayChange(change, language);
    return {
      kind: change.kind,
      part: change.part,
      ...(change.key === undefined ? {} : { key: change.key }),
      says: plain(said),
      consequences: said.consequences.join(' '),
      detail: said.detail,
    };
  });
};
