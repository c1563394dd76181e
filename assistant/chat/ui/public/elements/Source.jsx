// Draws a passage inside its page or section, from the JSON of handlers.Handlers.open_source.
import { useEffect, useRef } from 'react';

const kept = (window.assistantElements ??= {});

kept.Source ??= function Source({ source }) {
  const mark = useRef(null);
  const word = (name) => window.assistantWord(name);
  useEffect(() => {
    mark.current?.scrollIntoView({ block: 'center' });
    mark.current?.focus({ preventScroll: true });
  }, [source.href]);
  return (
    <article className="source-panel">
      <p className="card-facts">
        {source.where && <span className="where">{source.where}</span>}
        <span>{source.dated}</span>
        {source.marks.map((text) => <span className="badge" key={text}>{text}</span>)}
      </p>
      <div className="passage" lang={source.language === 'other' ? '' : source.language}>
        {source.cut_before && '… '}
        {source.before}
        <mark ref={mark} tabIndex={-1} aria-label={word('passage')}>{source.quote}</mark>
        {source.after}
        {source.cut_after && ' …'}
      </div>
      <p><a className="whole" href={source.href + '#passage'} target="_blank" rel="noopener">{word('openWhole')}</a></p>
    </article>
  );
};

export default <kept.Source key={props.href} source={props} />;
