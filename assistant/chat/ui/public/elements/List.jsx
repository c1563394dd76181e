// Draws a list of partners or funding, or the news, from the JSON of assistant/chat/listing.py. Text is put in as
// text. The component is kept between updates, so that what was chosen and opened stays so.
import { useEffect, useRef, useState } from 'react';

const kept = (window.assistantElements ??= {});
const MOST_COMPARED = 4;

// Thousands of one number stay on one line.
const whole = (text) => text.replace(/(\d) (?=\d{3})/g, '$1\u00a0');

const Reasons = ({ kind, title, reasons }) =>
  reasons.length > 0 && (
    <p className={`reasons ${kind}`}>
      <span className="sign" aria-hidden="true">{{ fits: '✓', misses: '✗', unknown: '?' }[kind]}</span>
      <span><strong>{title}:</strong> {whole(reasons.join('; '))}</span>
    </p>
  );

const Entry = ({ entry, chosen, choose, open, word }) => (
  <li className={`card entry${entry.closed ? ' closed' : ''}`} data-record={entry.id}>
    <div className="entry-head">
      <h3 className="card-title">{entry.title}</h3>
      <label className="choose">
        <input type="checkbox" checked={chosen} onChange={() => choose(entry.id)} aria-label={`${word('compare')}: ${entry.title}`} />
        <span aria-hidden="true">{word('compare')}</span>
      </label>
    </div>
    <div className="card-facts">
      {entry.call && <span className={`badge call${entry.closed ? ' closed' : ''}`}>{entry.call}</span>}
      {entry.standing && <span className="badge standing">{entry.standing}</span>}
      {entry.marks.map((mark) => <span className="badge" key={mark}>{mark}</span>)}
      <span>{entry.dated}</span>
    </div>
    <Reasons kind="fits" title={word('fits')} reasons={entry.fits} />
    <Reasons kind="misses" title={word('misses')} reasons={entry.misses} />
    <Reasons kind="unknown" title={word('notKnown')} reasons={entry.unknown} />
    {entry.fits.length + entry.misses.length + entry.unknown.length === 0 && <p className="why">{entry.why}</p>}
    {entry.spots.length > 0 && (
      <a className="spot" href={window.assistantAddress(entry.spots[0])} title={word('openSource')} onClick={(event) => open(event, entry, entry.spots[0])}>
        <span className="snippet">{entry.spots[0].quote}</span>
      </a>
    )}
    <div className="entry-foot">
      {entry.contact && <span>{entry.contact}</span>}
      {entry.website && <a href={entry.website} target="_blank" rel="noopener noreferrer">{word('website')}</a>}
      <button type="button" onClick={() => window.assistantAsk(entry.ask)} aria-label={`${word('askAbout')}: ${entry.title}`}>
        {word('askAbout')}
      </button>
    </div>
  </li>
);

const Comparison = ({ entries, close, word }) => {
  const rows = entries[0].facts
    .map(({ name }, i) => ({ name, values: entries.map((entry) => entry.facts[i].value) }))
    .filter(({ values }) => values.some(Boolean));
  return (
    <div className="comparison" role="region" aria-label={word('comparison')} tabIndex={0}>
      <table>
        <caption>{word('comparison')}</caption>
        <thead>
          <tr>
            <td />
            {entries.map((entry) => (
              <th scope="col" key={entry.id}>
                {entry.title}
                {entry.marks.map((mark) => <span className="badge" key={mark}>{mark}</span>)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, values }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {values.map((value, i) => <td key={entries[i].id}>{whole(value) || <em>{word('notGiven')}</em>}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
      <button type="button" onClick={close}>{word('closeComparison')}</button>
    </div>
  );
};

const News = ({ view, word }) => (
  <>
    {view.groups.map((group) => (
      <section key={group.title} aria-label={group.title}>
        <h3 className="group">{group.title} ({group.entries.length})</h3>
        <ul className="news">
          {group.entries.map((entry) => (
            <li key={entry.id} data-record={entry.id}>
              <span className="day">{entry.day}</span>
              <span>
                <button type="button" className="as-link" onClick={() => window.assistantAsk(entry.ask)} title={word('askAbout')}>
                  {entry.title}
                </button>
                {entry.marks.map((mark) => <span className="badge" key={mark}>{mark}</span>)}
              </span>
            </li>
          ))}
        </ul>
      </section>
    ))}
  </>
);

kept.List ??= function List({ view, act }) {
  const [chosen, setChosen] = useState([]);
  const [comparing, setComparing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const title = useRef(null);
  const word = (name) => window.assistantWord(name, view.language);
  const entries = view.entries ?? [];
  const compared = chosen.map((id) => entries.find((entry) => entry.id === id)).filter(Boolean);

  useEffect(() => window.assistantKeepAddress(view.thread), [view.thread]);

  const refine = (change) => {
    if (busy) return Promise.resolve();
    const { question, finder, language, dropped, limit, message, element } = view;
    setBusy(true);
    return Promise.resolve(act({ name: 'refine_list', payload: { question, finder, language, dropped, limit, message, element, ...change } }))
      .then((answer) => setSaid(answer?.response?.error ?? ''))
      .finally(() => setBusy(false));
  };
  const toggle = (chip) =>
    refine({ dropped: chip.on ? [...view.dropped, chip.name] : view.dropped.filter((name) => name !== chip.name) });
  // The button goes away with its list: who came by keyboard goes on from the new title.
  const relax = (option) =>
    refine({ dropped: [...view.dropped, ...option.names] }).then(() => title.current?.focus());
  const choose = (id) => {
    setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id].slice(-MOST_COMPARED));
  };
  const open = (event, entry, { document: name, start, end }) =>
    window.assistantOpen(event, act, { document: name, start, end, dated: entry.dated, marks: entry.marks }, setSaid);
  const ratherAnswer = () =>
    Promise.resolve(act({ name: 'rather_answer', payload: { question: view.question } })).then(() => window.assistantAsk(view.question));

  return (
    <section className="answer list" lang={view.language} aria-label={word('list')} aria-busy={busy} data-state={view.state}>
      {view.chips && (
        <div className="chips" role="group" aria-label={word('understood')}>
          <span className="chips-title">{word('understood')}:</span>
          {view.chips.map((chip) => (
            <button
              type="button"
              key={chip.name}
              className={`chip${chip.on ? '' : ' off'}`}
              aria-pressed={chip.on}
              aria-disabled={busy}
              aria-label={`${word(chip.on ? 'dropCondition' : 'addCondition')}: ${chip.text}`}
              onClick={() => toggle(chip)}
            >
              {chip.text} <span aria-hidden="true">{chip.on ? '×' : '+'}</span>
            </button>
          ))}
          {view.chips.length === 0 && <em>{word('noCondition')}</em>}
        </div>
      )}
      {(view.hints ?? []).map((hint) => <p className="hint" key={hint}>{hint}</p>)}
      <h2 className="list-title" ref={title} tabIndex={-1}>{view.title}</h2>
      {view.note && <p className="hint">{view.note}</p>}
      {view.relaxed?.length > 0 && (
        <div className="relaxed" role="group" aria-label={word('relax')}>
          {view.relaxed.map((option) => (
            <button
              type="button"
              key={option.names.join()}
              aria-disabled={busy}
              onClick={() => relax(option)}
            >
              {option.text}
            </button>
          ))}
        </div>
      )}
      {view.kind === 'news' && <News {...{ view, word }} />}
      {entries.length > 0 && (
        <ol className="cards entries">
          {entries.map((entry) => (
            <Entry key={entry.id} chosen={chosen.includes(entry.id)} {...{ entry, choose, open, word }} />
          ))}
        </ol>
      )}
      {entries.length > 1 && (
        <div className="tools compare">
          <button type="button" disabled={compared.length < 2} onClick={() => setComparing(!comparing)} aria-expanded={comparing && compared.length > 1}>
            {word('compare')} ({compared.length})
          </button>
          {compared.length < 2 && <span className="hint">{word('compareUpTo')}</span>}
        </div>
      )}
      {comparing && compared.length > 1 && <Comparison entries={compared} close={() => setComparing(false)} word={word} />}
      <div className="tools">
        {view.more > 0 && (
          <button type="button" aria-disabled={busy} onClick={() => refine({ limit: view.limit + 20 })}>
            {word('more')} ({view.more})
          </button>
        )}
        {entries.length > 0 && (
          <>
            <a href={`/list/${view.message}.csv`} download>{word('saveCsv')}</a>
            <a href={`/list/${view.message}.xlsx`} download>{word('saveXlsx')}</a>
          </>
        )}
        {entries.some((entry) => entry.deadline) && <a href={`/list/${view.message}.ics`} download>{word('saveIcs')}</a>}
        {entries.length > 0 && <button type="button" onClick={(event) => window.assistantPrint(event.currentTarget)}>{word('print')}</button>}
        {view.kind === 'list' && <button type="button" onClick={ratherAnswer}>{word('askDocuments')}</button>}
      </div>
      <p className="sr-only" role="status">{busy ? word('working') : `${word('listReady')} ${view.title}`}</p>
      {said && <p className="note" role="alert">{said}</p>}
    </section>
  );
};

export default props.state ? <kept.List view={props} act={callAction} /> : null;
