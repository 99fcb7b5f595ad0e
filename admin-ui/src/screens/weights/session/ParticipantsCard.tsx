import type { WeightSessionView } from '@weegbrug/core/api';
import { useText } from '../../../messages/useText.ts';

/** Who was invited and who is done, never what they think; closing the round. */
export const ParticipantsCard = ({ session, close }: { session: WeightSessionView; close: () => void }) => {
  const { t, local } = useText();
  const { participants = [], handedIn, invited } = session;
  const nobody = handedIn === 0;
  return (
    <section className="card" aria-labelledby="participants-title">
      <header>
        <h2 id="participants-title">{t('weights.participants')}</h2>
        <span className="small muted" role="status">
          {t('weights.result.count', { done: handedIn, total: invited })}
        </span>
        <span className="small muted end">{t('weights.participants.note')}</span>
      </header>
      <table className="blocks">
        <thead>
          <tr>
            <th scope="col">{t('weights.participant')}</th>
            <th scope="col">{t('weights.role')}</th>
            <th scope="col">{t('weights.state')}</th>
          </tr>
        </thead>
        <tbody>
          {participants.map((person) => (
            <tr key={person.account}>
              <th scope="row">{person.name}</th>
              <td>{local(person.role)}</td>
              <td>
                <span className={person.handedIn ? 'mark ok' : 'mark wait'}>
                  <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
                    {person.handedIn ? (
                      <path d="M3 8.5l3.2 3.2L13 5" fill="none" stroke="currentColor" strokeWidth="2.2" />
                    ) : (
                      <circle cx="8" cy="8" r="5" fill="none" stroke="currentColor" strokeWidth="1.6" />
                    )}
                  </svg>
                  {t(person.handedIn ? 'weights.in.yes' : 'weights.in.no')}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <footer>
        <button
          type="button"
          className="btn primary"
          aria-disabled={nobody}
          onClick={() => !nobody && close()}
          {...(nobody ? { 'aria-describedby': 'close-why' } : {})}
        >
          {t('weights.close')}
        </button>
        {nobody && <span id="close-why">{t('weights.close.nobody')}</span>}
      </footer>
    </section>
  );
};
