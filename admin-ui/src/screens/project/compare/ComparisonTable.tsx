import { Link } from 'react-router';
import type { ProjectComparisonView } from '@weegbrug/core/api';
import { decimalsOf, type DifferenceSide, type DifferenceTerm, sayDifferenceName, sayScore } from '@weegbrug/core/explanation';
import { SignedBar } from '../../../blocks/SignedBar.tsx';
import { useFormats } from '../../../messages/useFormats.ts';
import { useText } from '../../../messages/useText.ts';
import { useExplanationWords } from '../explain/useExplanation.ts';
import { ScrollRegion } from '../ScrollRegion.tsx';

/** The terms of the difference, largest first, with both sides; they add up to the difference exactly. */
export const ComparisonTable = ({ view }: { view: ProjectComparisonView }) => {
  const { t } = useText();
  const formats = useFormats();
  const words = useExplanationWords();
  const { first, second, comparison } = view;
  const max = Math.max(0.01, ...comparison.terms.map(({ difference }) => Math.abs(difference.exact)));
  const side = ({ score, state, points }: DifferenceSide, kind: DifferenceTerm['kind']): string => {
    if (state !== 'known' || score === undefined) return t(`compare.state.${state === 'known' ? 'missing' : state}`);
    const written = kind === 'goal' ? sayScore(score, formats) : formats.number(score, decimalsOf(score, 0, 2));
    return t(`compare.side.${kind}`, { points: formats.signed(points), score: written });
  };
  return (
    <section className="card" aria-labelledby="comparison-title">
      <header>
        <h2 id="comparison-title">{t('compare.what')}</h2>
      </header>
      <p className="body said" role="status">
        {view.text}
      </p>
      <ScrollRegion label={t('compare.what')}>
        <table className="comparison">
          <thead>
            <tr>
              <th scope="col">{t('compare.part')}</th>
              <th scope="col">
                <Link to={`/projects/${first.code}/weighing`}>{first.name}</Link>
                <span className="sub">{first.code}</span>
              </th>
              <th scope="col">
                <Link to={`/projects/${second.code}/weighing`}>{second.name}</Link>
                <span className="sub">{second.code}</span>
              </th>
              <th scope="col">
                <span className="sr">{t('compare.bar')}</span>
              </th>
              <th scope="col" className="num">
                {t('compare.difference')}
              </th>
            </tr>
          </thead>
          <tbody>
            {comparison.terms.map((term) => (
              <tr key={term.key} data-term={term.key}>
                <th scope="row">{sayDifferenceName(term, words)}</th>
                <td>{side(term.first, term.kind)}</td>
                <td>{side(term.second, term.kind)}</td>
                <td>
                  <SignedBar
                    parts={[{ key: term.key, positive: Math.max(0, term.difference.exact), negative: Math.min(0, term.difference.exact) }]}
                    max={max}
                  />
                </td>
                <td className={`num strong ${term.difference.shown < 0 ? 'neg' : term.difference.shown > 0 ? 'pos' : 'muted'}`}>
                  {formats.signed(term.difference.shown)}
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t(comparison.basis === 'priority' ? 'compare.priority' : 'compare.contribution')}</th>
              <td>{formats.score(comparison.first)}</td>
              <td>{formats.score(comparison.second)}</td>
              <td />
              <td className="num">{formats.signed(comparison.difference)}</td>
            </tr>
          </tfoot>
        </table>
      </ScrollRegion>
      <footer>{t('compare.note')}</footer>
    </section>
  );
};
