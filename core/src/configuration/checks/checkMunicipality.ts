import { meantName } from '../../shared/proposedMend.ts';
import type { CheckContext, Report } from './checkContext.ts';
import { checkSettings } from './checkSettings.ts';
import { unknownName, words } from './words.ts';

/** Unique keys, an existing time zone, plugins that are installed with settings that they accept. */
export const checkMunicipality = (context: CheckContext, expectedKey: string | undefined): void => {
  const { municipality, registry } = context;
  if (municipality === undefined) return;
  const report = context.reportFor('municipality');
  if (expectedKey !== undefined && municipality.key !== expectedKey)
    report(
      '/key',
      'keyDiffers',
      words(
        `De sleutel is ‘${municipality.key}’, maar de gemeente heet ‘${expectedKey}’.`,
        `The key is ‘${municipality.key}’, but the municipality is called ‘${expectedKey}’.`,
        `Maak er ‘${expectedKey}’ van, of hernoem de map.`,
        `Make it ‘${expectedKey}’, or rename the folder.`,
      ),
    );
  for (const list of ['domains', 'programmes', 'fundingSources', 'teams', 'people'] as const)
    reportDuplicates(
      municipality[list].map(({ key }) => key),
      `/${list}`,
      'key',
      report,
    );
  reportDuplicates(
    municipality.people.map(({ account }) => account),
    '/people',
    'account',
    report,
  );
  reportDuplicates(
    municipality.plugins.map(({ name }) => name),
    '/plugins',
    'name',
    report,
  );
  if (!isTimeZone(municipality.calendar.timeZone))
    report('/calendar/timeZone', 'timeZoneUnknown', {
      ...words(
        `De tijdzone ‘${municipality.calendar.timeZone}’ bestaat niet.`,
        `The time zone ‘${municipality.calendar.timeZone}’ does not exist.`,
        'Gebruik bijvoorbeeld Europe/Amsterdam.',
        'Use for instance Europe/Amsterdam.',
      ),
      ...meantName(municipality.calendar.timeZone, Intl.supportedValuesOf('timeZone')),
    });
  municipality.plugins.forEach(({ name, settings }, index) => {
    const plugin = registry.get(name);
    if (plugin !== undefined) {
      checkSettings(plugin.settings, settings, `/plugins/${index}/settings`, report);
      return;
    }
    const [problem] = registry.problemsOf(name);
    if (problem === undefined)
      report(
        `/plugins/${index}/name`,
        'pluginUnknown',
        unknownName(
          name,
          { nl: 'plugin', en: 'plugin' },
          registry.plugins.map((known) => known.name),
        ),
      );
    else
      report(`/plugins/${index}/name`, 'pluginBroken', {
        message: {
          nl: `De plugin ‘${name}’ is niet geladen. ${problem.message.nl}`,
          en: `The plugin ‘${name}’ was not loaded. ${problem.message.en}`,
        },
        remedy: { nl: 'Herstel de plugin en start opnieuw, of haal haar hier weg.', en: 'Mend the plugin and restart, or remove it here.' },
      });
  });
};

/** Reports every key that an earlier item has as well. */
const reportDuplicates = (keys: readonly (string | undefined)[], pointer: string, name: string, report: Report): void => {
  keys.forEach((key, index) => {
    if (key !== undefined && keys.indexOf(key) < index)
      report(
        `${pointer}/${index}/${name}`,
        'keyDuplicate',
        words(
          `‘${key}’ staat er twee keer.`,
          `‘${key}’ is there twice.`,
          'Geef een van de twee een andere naam, of verwijder er een.',
          'Give one of the two another name, or remove one.',
        ),
      );
  });
};

const isTimeZone = (name: string): boolean => {
  try {
    new Intl.DateTimeFormat('nl', { timeZone: name });
    return true;
  } catch {
    return false;
  }
};
