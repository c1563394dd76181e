// Draws one answer from the JSON of assistant/chat/view.py. Text is put in as text, never as Markdown or HTML.
// The component is kept between updates (Chainlit evaluates this file anew each time), so that opened
// parts stay open and screen readers hear what changed.
import { useEffect, useState } from 'react';

const kept = (window.assistantElements ??= {});

const place = (card, { start, end }) => ({ document: card.document, start, end });

const Mark = ({ n, view, open, word }) => {
  const card = view.sources.find((one) => one.spots.some((spot) => spot.n === n));
  if (!card) return <sup className="mark">[{n}]</sup>;
  const spot = card.spots.find((one) => one.n === n);
  return (
    <sup>
      <a
        className="mark"
        href={window.assistantAddress(place(card, spot))}
        onClick={(event) => open(event, card, spot)}
        aria-label={`${word('citation')} ${n}: ${card.title}`}
      >
        {n}
      </a>
    </sup>
  );
};

const Card = ({ card, grey, open, word }) => (
  <li className={`card${grey ? ' grey' : ''}`} data-document={card.document}>
    <div className="card-title">{card.title}</div>
    <div className="card-facts">
      <span>{card.dated}</span>
      {card.marks.map((mark) => (
        <span className="badge" key={mark}>{mark}</span>
      ))}
    </div>
    <ul className="spots">
      {card.spots.map((spot) => (
        <li key={`${spot.n}-${spot.start}`}>
          <a
            className="spot"
            href={window.assistantAddress(place(card, spot))}
            title={word('openSource')}
            onClick={(event) => open(event, card, spot)}
          >
            {spot.n !== null && <span className="number">{spot.n}</span>}
            <span>
              {spot.where && <span className="where">{spot.where}</span>}
              <span className="snippet">{spot.snippet}</span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  </li>
);

kept.Answer ??= function Answer({ view, act }) {
  const [said, setSaid] = useState('');
  const word = (name) => window.assistantWord(name, view.language);
  const running = ['searching', 'waiting', 'writing'].includes(view.state);
  const cited = new Set(view.sources.map((card) => card.document));
  const open = (event, card, spot) =>
    window.assistantOpen(event, act, { ...place(card, spot), dated: card.dated, marks: card.marks }, setSaid);
  const copy = () =>
    navigator.clipboard
      .writeText(view.copy)
      .then(() => setSaid(word('copied')), () => setSaid(word('notCopied')));

  useEffect(() => window.assistantKeepAddress(view.thread), [view.thread]);

  const silent = !running && view.sentences.length === 0;

  return (
    <section
      className={`answer ${view.state} ${view.outcome}`}
      lang={view.language}
      aria-label={word('answer')}
      aria-busy={running}
      data-state={view.state}
      data-outcome={view.outcome}
    >
      {view.understood && <p className="understood">{view.understood}</p>}
      {view.headline && (
        <p className="headline">
          <strong>{view.headline}</strong> {view.reason}
        </p>
      )}
      {!view.headline && view.reason && <p className="headline">{view.reason}</p>}
      {view.sentences.length > 0 && (
        <p className="sentences">
          {view.sentences.map((sentence, i) => (
            <span className={`sentence${sentence.supported ? '' : ' unsupported'}`} key={i}>
              {sentence.text}
              {sentence.marks.map((n) => <Mark key={n} n={n} {...{ view, open, word }} />)}
              {!sentence.supported && <span className="badge">{word('unsupported')}</span>}{' '}
            </span>
          ))}
        </p>
      )}
      {running && (
        <div className="status">
          <span className="pulse" aria-hidden="true" />
          <span>{view.status}</span>
          {view.state === 'waiting' && (
            <button type="button" onClick={() => document.getElementById('stop-button')?.click()}>
              {word('leave')}
            </button>
          )}
        </div>
      )}
      {!running && view.sources.length > 0 && (
        <>
          <h2>{word('sources')}</h2>
          <ol className="cards sources">
            {view.sources.map((card) => <Card key={card.document} card={card} {...{ open, word }} />)}
          </ol>
        </>
      )}
      {running && view.candidates.length > 0 && (
        <>
          <h2>{word('candidates')}</h2>
          <ul className="cards candidates">
            {view.candidates.map((card) => (
              <Card key={card.document} card={card} grey={!cited.has(card.document)} {...{ open, word }} />
            ))}
          </ul>
        </>
      )}
      {!running && view.reading.length > 0 && (
        <details className="reading" open={silent || undefined}>
          <summary>
            {view.reading_title} ({view.reading.length})
          </summary>
          <ul className="cards">
            {view.reading.map((card) => <Card key={card.document} card={card} {...{ open, word }} />)}
          </ul>
        </details>
      )}
      {!running && <p className="on-paper">{word('notice')}</p>}
      {!running && view.copy && view.sentences.length > 0 && (
        <div className="tools">
          <button type="button" className="copy" onClick={copy}>{word('copy')}</button>
          <a className="docx" href={`/export/${view.message}.docx`} download>{word('docx')}</a>
          <button type="button" onClick={(event) => window.assistantPrint(event.currentTarget)}>{word('print')}</button>
          <span className="made">
            {[view.model, view.seconds !== null && `${view.seconds} s`].filter(Boolean).join(' · ')}
          </span>
        </div>
      )}
      <p className="sr-only" role="status">
        {running ? view.status : word('ready')}
      </p>
      {said && <p className="note" role="status">{said}</p>}
    </section>
  );
};

export default props.state ? <kept.Answer view={props} act={callAction} /> : null;
